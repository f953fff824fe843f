/** Folding, selection and the outline. */

import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from '../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { selectionRange } from '../../server/src/features/selection-ranges.ts';
import { openConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

const DEEP = `{ "a": ${'['.repeat(100_000)}`;

describe('folding', () => {
  const foldsOf = (text: string, limit?: number) =>
    foldingRanges(openConfig(text), limit).map(({ startLine, endLine }) => [startLine, endLine]);

  test('each object and list of more than one line, so that its last line stays in sight', () => {
    const text =
      '{\n  "templates": [\n    {\n      "usageType": "SignIn"\n    },\n    {\n    },\n    { "a": 1 }\n  ]\n}';
    expect(foldsOf(text)).toEqual([
      [0, 8],
      [1, 7],
      [2, 3],
    ]);
    expect(foldsOf(text.replaceAll('\n', '\r\n'))).toEqual(foldsOf(text));
  });

  test('of two that begin on one line the outer one', () => {
    expect(foldsOf('{ "templates": [{\n\n\n}\n, {} ] \n }')).toEqual([[0, 4]]);
  });

  test('what is never closed folds to its end', () => {
    expect(foldsOf('{\n"templates": [\n{ "usageType": "SignIn"\n')).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  test('the outermost, where the client takes only some', () => {
    expect(foldsOf('{\n"a": {\n"b": {\n1\n}\n}\n,"c": [\n1\n]\n}', 3)).toEqual([
      [0, 8],
      [1, 4],
      [6, 7],
    ]);
  });

  test('a text nested 100,000 deep', () => {
    expect(foldingRanges(openConfig(DEEP))).toEqual([]);
    expect(foldsOf(DEEP.replaceAll('[', '[\n'), 5000)).toHaveLength(5000);
  });
});

describe('selection', () => {
  /** The texts that the selection grows to, the innermost first. */
  function stepsAt(marked: string): string[] {
    const { text, cursor } = parseMarks(marked);
    const file = openConfig(text);
    const steps: string[] = [];
    for (let at: SelectionRange | undefined = selectionRange(file, cursor); at; at = at.parent) {
      steps.push(file.textDocument.getText(at.range));
    }
    return steps;
  }

  test('from a placeholder to the whole text, one step at a time', () => {
    expect(stepsAt('{ "templates": [{ "content": "Hi \\"{{co█de}}\\" 😀" }] }')).toEqual([
      '{{code}}',
      'Hi \\"{{code}}\\" 😀',
      '"Hi \\"{{code}}\\" 😀"',
      '"content": "Hi \\"{{code}}\\" 😀"',
      ' "content": "Hi \\"{{code}}\\" 😀" ',
      '{ "content": "Hi \\"{{code}}\\" 😀" }',
      '[{ "content": "Hi \\"{{code}}\\" 😀" }]',
      '"templates": [{ "content": "Hi \\"{{code}}\\" 😀" }]',
      ' "templates": [{ "content": "Hi \\"{{code}}\\" 😀" }] ',
      '{ "templates": [{ "content": "Hi \\"{{code}}\\" 😀" }] }',
    ]);
  });

  test('a key, and a member with the comma that goes with it', () => {
    expect(stepsAt('{ "account█SID": "AC" , "b": 1 }').slice(0, 4)).toEqual([
      'accountSID',
      '"accountSID"',
      '"accountSID": "AC"',
      '"accountSID": "AC" ,',
    ]);
  });

  test.each(['█', '{ █', '{ "a█', '{ "a": [█1 2', '}█{', '{ "a": "{{co█de}\n}'])('in what is broken: %j', (marked) => {
    const steps = stepsAt(marked);
    expect(steps.at(-1)).toBe(parseMarks(marked).text);
    for (const [index, step] of steps.entries()) {
      expect(steps[index + 1] ?? step).toContain(step);
    }
  });

  test('a text nested 100,000 deep', () => {
    const steps = stepsAt(`${DEEP}█`);
    expect(steps).toHaveLength(100);
    expect(steps[0]).toBe('[');
  });
});

describe('the outline', () => {
  const draw = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      `${indent}${name}${detail ? ` – ${detail}` : ''}`,
      ...draw(children, `${indent}  `),
    ]);
  const outlineOf = (text: string) => draw(documentSymbols(openConfig(text)));

  const config = `{
  "authToken": "00112233445566778899aabbccddeeff",
  "disableRiskCheck": false,
  "templates": [
    { "usageType": "SignIn", "content": "Hi\\n{{code}}" },
    { "content": "${'😀'.repeat(100)}", "more": { "a": 1 } },
    7
  ]
}`;

  test('ends after 5,000 lines, from the top', () => {
    const template = '{ "usageType": "SignIn", "content": "Hi", "more": 1 }';
    const lines = outlineOf(`{ "templates": [${Array.from({ length: 6000 }, () => template).join()}] }`);
    expect(lines).toHaveLength(5000);
    expect(lines.slice(0, 2)).toEqual(['templates', '  SignIn – Hi']);
  });

  test('templates go by their usage types, with their texts; nothing secret is shown', () => {
    expect(outlineOf(config)).toEqual([
      'authToken',
      'disableRiskCheck – false',
      'templates',
      '  SignIn – Hi {{code}}',
      `  Template 2 – ${'😀'.repeat(79)}…`,
      '    more',
      '      a – 1',
      '  2 – 7',
    ]);
  });

  test('each name is selected inside of what it is for', () => {
    const file = openConfig(config);
    const [, , templates] = documentSymbols(file);
    const text = ({ range, selectionRange }: DocumentSymbol) => [
      file.textDocument.getText(range),
      file.textDocument.getText(selectionRange),
    ];
    expect(templates && text(templates)[1]).toBe('"templates"');
    expect(templates?.children?.map(text)[0]).toEqual([
      '{ "usageType": "SignIn", "content": "Hi\\n{{code}}" }',
      '"SignIn"',
    ]);
  });

  test('flat, in the order of the text, for clients that take no tree', () => {
    expect(flatSymbols(openConfig(config)).map(({ name, containerName }) => [name, containerName])).toEqual([
      ['authToken', undefined],
      ['disableRiskCheck', undefined],
      ['templates', undefined],
      ['SignIn', 'templates'],
      ['Template 2', 'templates'],
      ['more', 'Template 2'],
      ['a', 'more'],
      ['2', 'templates'],
    ]);
  });

  test('of broken texts', () => {
    expect(outlineOf('')).toEqual([]);
    expect(outlineOf('{ "": , " " "templates": [ { "usageType": " " , "content": "x')).toEqual([
      '""',
      '" "',
      'templates',
      '  Template 1 – x',
    ]);
  });

  test('of a text nested 100,000 deep can be sent', () => {
    expect(JSON.stringify(documentSymbols(openConfig(DEEP))).length).toBeLessThan(100_000);
  });
});
