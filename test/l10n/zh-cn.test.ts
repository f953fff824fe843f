/** How Chinese texts are set, as in VS Code's own. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const MISTAKES: Readonly<Record<string, RegExp>> = {
  'no space between Chinese and Latin letters or digits':
    /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/u,
  'no space beside code': /\p{Script=Han}`[^`]*`|`[^`]*`\p{Script=Han}/u,
  'half-width punctuation': /\p{Script=Han}[,;:!?.)]/u,
  'a space beside full-width punctuation': /[，。：；、？！（）“”] | [，。：；、？！）”]/u,
};

function mistakesIn(text: string): readonly string[] {
  // Where links lead is no prose.
  const prose = text.replaceAll(/\]\([^)]*\)/g, ']');
  return Object.keys(MISTAKES).filter((mistake) => MISTAKES[mistake]?.test(prose));
}

describe('a mistake is found:', () => {
  test.each([
    ['按Tab', 'no space between Chinese and Latin letters or digits'],
    ['1个', 'no space between Chinese and Latin letters or digits'],
    ['写`{{code}}`', 'no space beside code'],
    ['是,不是', 'half-width punctuation'],
    ['错误: 无', 'half-width punctuation'],
    ['短信。 未发送', 'a space beside full-width punctuation'],
  ])('%s', (text, mistake) => expect(mistakesIn(text)).toContain(mistake));

  test('and none in what is right', () => {
    expect(
      mistakesIn('按 Tab，写“{{code}}”或 `<<code>>`：见 [Twilio 控制台](https://a.example)首页（1 个）。'),
    ).toEqual([]);
  });
});

test.each(['l10n/bundle.l10n.zh-cn.json', 'package.nls.zh-cn.json'])('%s has none', (file) => {
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  const faults = Object.values(texts).flatMap((text) => mistakesIn(text).map((mistake) => `${mistake}: ${text}`));
  expect(faults).toEqual([]);
});
