/** What is shown in and behind the texts of the templates. */
import { describe, expect, test } from 'vitest';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { semanticTokens, semanticTokensLegend } from '../../server/src/features/semantic-tokens.ts';
import { openConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

describe('colours of placeholders', () => {
  /** Each token's type, which must stand at the marks. */
  function tokensOf(marked: string, settings = {}, lines?: readonly [number, number]) {
    const { text, ranges } = parseMarks(marked);
    const { textDocument, ...rest } = openConfig(text, settings);
    const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
    const { data } = semanticTokens({ textDocument, ...rest }, range);
    const types: (string | undefined)[] = [];
    const found: { start: number; end: number }[] = [];
    let position = { line: 0, character: 0 };
    for (let index = 0; index < data.length; index += 5) {
      const [line = 0, character = 0, length = 0, type = -1, modifiers] = data.slice(index, index + 5);
      position = { line: position.line + line, character: line === 0 ? position.character + character : character };
      const start = textDocument.offsetAt(position);
      found.push({ start, end: start + length });
      types.push(semanticTokensLegend.tokenTypes[type]);
      expect(modifiers).toBe(0);
    }
    expect(found).toEqual(ranges);
    return types;
  }
  const inContent = (content: string) => `{ "templates": [{ "content": "${content}" }] }`;

  test('tell what Logto fills in from what only looks like it', () => {
    expect(tokensOf(inContent('«{{code}}» «{{ application.name }}» «{code}» «<<code>>» code «{{Code}}»'))).toEqual([
      'variable',
      'variable',
      'unreplacedPlaceholder',
      'unreplacedPlaceholder',
      'unreplacedPlaceholder',
    ]);
    expect(tokensOf(inContent('«<<code>>» «{{code}}»'), { placeholderStyle: '<<code>>' })).toEqual([
      'variable',
      'unreplacedPlaceholder',
    ]);
  });

  test('are at their places: behind escapes, astral characters, and in later lines', () => {
    expect(
      tokensOf(
        '{ "templates": [{\r\n"content": "\\"😀\\n«{{code}}» «\\u007b{code}}»" }, { "content": "«{{code}}»" },\r\n\r\n{"content":"«{code}»"}] }',
      ),
    ).toHaveLength(4);
  });

  test('only in the texts', () => {
    expect(tokensOf('{ "accountSID": "{{code}}", "templates": [{ "usageType": "{{code}}" }, 1] }')).toEqual([]);
  });

  test('only in the lines that are asked for', () => {
    expect(
      tokensOf(
        '{ "templates": [\n{ "content": "{{code}}" },\n{ "content": "«{{code}}»" },\n{ "content": "{{code}}" }]}',
        {},
        [2, 3],
      ),
    ).toEqual(['variable']);
  });

  test('in a broken text, where a placeholder is of one line', () => {
    expect(tokensOf('{ "templates": [{ "content": "«{{code}}» {{\ncode}} {code}\n')).toHaveLength(1);
    expect(tokensOf('{ "templates": [{ "content": "{{\ncode}} «{{code}}»", "usageType": "')).toEqual(['variable']);
  });
});

describe('inlay hints', () => {
  function hintsIn(marked: string, lines: readonly [number, number] = [0, 99], settings = { inlayHints: true }) {
    const { text, cursor } = parseMarks(marked);
    const { textDocument, ...rest } = openConfig(text, settings);
    const range = { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
    const hints = inlayHints({ textDocument, ...rest }, range);
    if (marked.includes('█')) {
      expect(hints.map(({ position }) => textDocument.offsetAt(position))).toEqual([cursor]);
    }
    return hints.map(({ label }) => label);
  }

  test('behind each text: its encoding and segments, with a code in it', () => {
    expect(hintsIn('{ "templates": [{ "content": "{{code}}"█, "usageType": "SignIn" }, {}] }')).toEqual([
      'GSM-7 · 1 segment',
    ]);
    expect(hintsIn(`{ "templates": [{ "content": "😀 \\u0041 ${'x'.repeat(70)}"█`)).toEqual(['UCS-2 · 2 segments']);
  });

  test('only in the lines that are asked for', () => {
    const text = '{ "templates": [\n{ "content": "a" },\n{ "content": "é" },\n{ "content": "ç" }\n] }';
    expect(hintsIn(text)).toHaveLength(3);
    expect(hintsIn(text, [2, 3])).toEqual(['GSM-7 · 1 segment']);
  });

  test('say more to who asks', () => {
    const [hint] = inlayHints(openConfig('{ "templates": [{ "content": "{{code}}" }] }', { inlayHints: true }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 0 },
    });
    expect(hint?.tooltip).toBe(
      'With a test code in it: GSM-7, 6 characters, 1 segment. Twilio charges for each segment.',
    );
  });

  test('not unless they are wanted', () => {
    expect(hintsIn('{ "templates": [{ "content": "a" }] }', [0, 99], { inlayHints: false })).toEqual([]);
  });
});
