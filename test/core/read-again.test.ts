/** That a document read against an earlier version is the same as one that is read alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument, type JsonDocument } from '../../server/src/core/document.ts';
import { applyEdits, changeBetween, type Edit } from '../../server/src/core/edit.ts';
import { isContainer, type JsonNode } from '../../server/src/core/json-node.ts';
import { configWith, validConfig } from '../support/configs.ts';

/** All that can be read from a document, without what is only there once somebody looks. */
function seenIn({ json, templates, usageTypes }: JsonDocument) {
  return {
    tree: plain(json.root),
    problems: json.problems.map(({ start, end, message, fix }) => ({ start, end, message, edit: fix?.edit() })),
    templates: templates.map(({ node, start, end, index, usageType, content, values }) => ({
      ...{ node: plain(node), start, end, index, values },
      ...{ usageType: plain(usageType), content: plain(content) },
    })),
    usageTypes,
  };
}

function plain(node: JsonNode | undefined): unknown {
  if (node === undefined || !isContainer(node)) {
    return node && { ...node };
  }
  const { type, start, end, closed } = node;
  const children =
    node.type === 'array'
      ? node.items.map(plain)
      : node.members.map(({ key, colon, value }) => ({ key: plain(key), colon, value: plain(value) }));
  return { type, start, end, closed, children };
}

function change(before: JsonDocument, edit: Edit): JsonDocument {
  return createDocument(applyEdits(before.text, [edit]), before);
}

function read(text: string): JsonDocument {
  const document = createDocument(text);
  expect(document.json.root).toBeDefined();
  return document;
}

/** What people type, and what breaks a text. */
const pieces = fc.constantFrom(
  ...[
    'x',
    ' ',
    '\n',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '{{code}}',
    '"a": 1',
    '// no',
    '😀',
    '\ud83d',
    "'",
    '}, {',
  ],
  ...['"usageType": "Generic"', '"content": "é"', ', ', '\t', 'true', '[1, {"b": [2]}]', '\\u00e9', '\r\n', '```', ''],
);
const edits = fc.array(fc.tuple(fc.nat(9999), fc.nat(6), pieces), {
  minLength: 1,
  maxLength: 12,
});
const texts = fc.constantFrom(
  validConfig,
  validConfig.replaceAll('\n', '\r\n'),
  JSON.stringify(JSON.parse(validConfig)),
  configWith('{ "usageType": "a\\u00e9", "x": [{ "y": [null, -1.5e3] }], "content": "😀 \\"q\\"" }'),
  `${validConfig.slice(0, validConfig.lastIndexOf('}'))},\n  "disableRiskCheck": true, "note": { "a": [1, 2] }\n}\n`,
  validConfig.replace('{ "usageType"', '1, { "usageType"'),
  validConfig.replace('"templates"', '"templates": [{ "usageType": "a" }], "templates"'),
);

describe('after any edits', () => {
  test('the tree, its problems and the templates are those of the text read alone', () => {
    fc.assert(
      fc.property(texts, edits, (text, list) => {
        let document = read(text);
        for (const [where, removed, newText] of list) {
          const start = Math.floor((where / 10_000) * document.text.length);
          const end = Math.min(document.text.length, start + removed);
          document = change(document, { start, end, newText });
          expect(seenIn(document)).toEqual(seenIn(createDocument(document.text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a change inside of a template', () => {
  const before = read(validConfig);
  const inFirst = validConfig.indexOf('{{code}} is');
  const typed = change(before, { start: inFirst, end: inFirst, newText: 'Acme: ' });

  test('leaves what is known of the others', () => {
    const [first, ...others] = typed.templates;
    expect(first?.values).toEqual({ usageType: 'Register', content: 'Acme: {{code}} is your code.' });
    expect(others.map(({ values }) => values)).toEqual(before.templates.slice(1).map(({ values }) => values));
    others.forEach(({ values }, index) => {
      expect(values).toBe(before.templates[index + 1]?.values);
    });
    expect(typed.usageTypes).toBe(before.usageTypes);
  });

  test('leaves the version before as it was', () => {
    expect(seenIn(before)).toEqual(seenIn(createDocument(validConfig)));
  });

  test('keeps the list of usage types only where none changes', () => {
    const start = typed.text.indexOf('Register');
    const renamed = change(typed, { start, end: start, newText: 'x' });
    expect(renamed.usageTypes).toEqual(['xRegister', ...before.usageTypes.slice(1)]);
  });

  test('goes on while that template is broken, and no further', () => {
    const broken = change(typed, { start: inFirst, end: inFirst, newText: '"' });
    expect(broken.json.problems).not.toEqual([]);
    expect(broken.templates[1]?.values).toBe(before.templates[1]?.values);
    const mended = change(broken, { start: inFirst, end: inFirst + 1, newText: '' });
    expect(mended.json.problems).toEqual([]);
    expect(mended.templates[1]?.values).toBe(before.templates[1]?.values);
    const second = broken.text.indexOf('SignIn');
    const twice = change(broken, { start: second, end: second, newText: '"' });
    expect(twice.templates[3]?.values).not.toBe(before.templates[3]?.values);
  });
});

describe('the change between two texts', () => {
  test('makes the one out of the other, and is the smallest', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changeBetween(before, after);
        if (found === undefined) {
          expect(before).toBe(after);
          return;
        }
        const { start, end, newLength } = found;
        const newText = after.slice(start, start + newLength);
        expect(applyEdits(before, [{ start, end, newText }])).toBe(after);
        expect(before[start] === undefined || before[start] !== after[start]).toBe(true);
        const [last, lastNow] = [before[end - 1], after[start + newLength - 1]];
        expect(end === start || newLength === 0 || last !== lastNow).toBe(true);
      }),
    );
  });
});
