import { describe, expect, test } from 'vitest';
import type { AnalysisSettings } from '../../server/src/core/rule.ts';
import { openConfig, service } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

/** The Markdown of the hover at the cursor, and the text that it belongs to. */
function hoverAt(marked: string, settings: Partial<AnalysisSettings> = {}) {
  const { text, cursor } = parseMarks(marked);
  const { textDocument, ...rest } = openConfig(text, settings);
  const hover = service.hover({ textDocument, ...rest }, textDocument.positionAt(cursor));
  const contents = hover?.contents;
  const markdown = typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  return { markdown, over: hover?.range && textDocument.getText(hover.range) };
}

const inContent = (content: string) => `{ "templates": [{ "usageType": "SignIn", "content": "${content}" }] }`;

describe('hover', () => {
  test('on a key: what the schema says', () => {
    const { markdown, over } = hoverAt('{ "account█SID": "AC" }');
    expect(over).toBe('"accountSID"');
    expect(markdown).toContain('**Account SID**');
    expect(markdown).toContain('32 hexadecimal digits');
  });

  test('on a key of a template', () => {
    expect(hoverAt('{ "templates": [{ "con█tent": "x" }] }').markdown).toContain('in place of `{{code}}`');
  });

  test('on a usage type: when Logto sends it', () => {
    expect(hoverAt('{ "templates": [{ "usageType": "Sign█In" }] }')).toEqual({
      markdown: '**SignIn** (required)\n\nSent when someone signs in with a verification code.',
      over: '"SignIn"',
    });
    expect(hoverAt('{ "templates": [{ "usageType": "Sign█Up" }] }').markdown).toContain('never sent');
  });

  test('on a text: what the phone shows, its encoding and segments', () => {
    expect(hoverAt(inContent('{{ code }} is█ your \\"code\\". {code}'))).toEqual({
      markdown:
        'The phone shows (with a test code):\n\n```text\n000000 is your "code". {code}\n```\n\nGSM-7, 29 characters, 1 segment',
      over: '"{{ code }} is your \\"code\\". {code}"',
    });
  });

  test('counts what Twilio counts: an emoji makes it UCS-2', () => {
    expect(hoverAt(inContent(`😀 {{code}}█ ${'x'.repeat(70)}`)).markdown).toContain('UCS-2, 79 characters, 2 segments');
  });

  test('in the form that the settings name', () => {
    expect(hoverAt(inContent('<<code>> █now'), { placeholderStyle: '<<code>>' }).markdown).toContain('000000 now');
  });

  test('half of a pair of surrogates is shown as what reaches the phone', () => {
    expect(hoverAt(inContent('a\\ud83db█ 😀')).markdown).toContain('a\ufffdb 😀');
  });

  test('nothing of a text is read as Markdown', () => {
    const { markdown } = hoverAt(inContent('```\\n[x](command:evil)█ ````'));
    expect(markdown).toContain('`````text\n```\n[x](command:evil) ````\n`````');
  });

  test.each(['{ █ }', '{ "other█": 1 }', '{ "accountSID": "A█C" }', '█'])('nothing at %s', (marked) => {
    expect(hoverAt(marked).markdown).toBeUndefined();
  });
});

describe('hover on a reference', () => {
  const references = new Map([
    ['${env:HERE}', 'the file ".env"'],
    ['${secret:gone}', null],
  ]);

  test.each([
    ['{ "authToken": "${env:HE█RE}" }', 'The value is there: in the file ".env".'],
    ['{ "authToken": "${secret:go█ne}" }', '**There is no value.**'],
  ])('says whether there is a value: %s', (text, words) => {
    const { markdown, over } = hoverAt(text, { references });
    expect(markdown).toContain(words);
    expect(over).toMatch(/^"\$\{.*\}"$/);
  });

  test('says where it leads where nobody can tell more', () => {
    const { markdown } = hoverAt('{ "accountSID": "${env:X█}" }');
    expect(markdown).toMatch(/^Refers to the environment variable `X`.*Logto itself knows no references\.$/);
  });

  test.each(['{ "authToken": "0123456789█abcdef0123456789abcdef" }', '{ "note": "${env:X█}" }'])(
    'is none on anything else: %s',
    (text) => expect(hoverAt(text, { references }).markdown).toBeUndefined(),
  );
});
