import { describe, expect, test } from 'vitest';
import type { JsonDocument } from '../../server/src/core/document.ts';
import { createDocument } from '../../server/src/core/document.ts';
import { applyEdits, type Edit } from '../../server/src/core/edit.ts';
import { addItems, addMember, removeChild, replaceInString, replaceNode } from '../../server/src/core/json-edit.ts';
import type { ArrayNode, ObjectNode, StringNode } from '../../server/src/core/json-node.ts';
import { memberValue } from '../../server/src/core/json-node.ts';

function edited(text: string, edit: (document: JsonDocument, root: ObjectNode) => Edit): string {
  const document = createDocument(text);
  const { root } = document.json;
  if (root?.type !== 'object') {
    throw new Error('No object.');
  }
  return applyEdits(text, [edit(document, root)]);
}
const list = (root: ObjectNode, name: string): ArrayNode => {
  const node = memberValue(root, name);
  if (node?.type !== 'array') {
    throw new Error('No list.');
  }
  return node;
};
const string = (root: ObjectNode, name: string): StringNode => {
  const node = memberValue(root, name);
  if (node?.type !== 'string') {
    throw new Error('No string.');
  }
  return node;
};

describe('a new member', () => {
  const add = (text: string, value: unknown = 'x') => edited(text, (doc, root) => addMember(doc, root, 'b', value));

  test.each([
    ['{"a":1}', '{"a":1,"b":"x"}'],
    ['{ "a": 1 }', '{ "a": 1, "b": "x" }'],
    ['{}', '{ "b": "x" }'],
    ['{\n}\n', '{\n  "b": "x"\n}\n'],
    ['{\n\t"a": 1\n}\n', '{\n\t"a": 1,\n\t"b": "x"\n}\n'],
    ['{\r\n    "a": 1\r\n}', '{\r\n    "a": 1,\r\n    "b": "x"\r\n}'],
    ['{\n  "a": 1 }', '{\n  "a": 1,\n  "b": "x" }'],
    ['{\n  "a": { "c": 1 }\n}', '{\n  "a": { "c": 1 },\n  "b": "x"\n}'],
  ])('in %j', (before, after) => {
    expect(add(before)).toBe(after);
  });

  test.each([
    ['{"a":1,"c":2}', 0, '{"a":1,"b":"x","c":2}'],
    ['{"a":1,"c":2}', -1, '{"b":"x","a":1,"c":2}'],
    ['{\n  "a": 1,\n  "c": 2\n}', 0, '{\n  "a": 1,\n  "b": "x",\n  "c": 2\n}'],
    ['{\r\n\t"a": 1\r\n}', -1, '{\r\n\t"b": "x",\r\n\t"a": 1\r\n}'],
    ['{}', -1, '{ "b": "x" }'],
  ])('in %j behind the member at %i', (before, after, expected) => {
    expect(edited(before, (document, root) => addMember(document, root, 'b', 'x', after))).toBe(expected);
  });

  test('of several lines has the indentation of its place', () => {
    expect(add('{\r\n    "a": 1\r\n}', [{ c: 1 }])).toBe(
      '{\r\n    "a": 1,\r\n    "b": [\r\n        {\r\n            "c": 1\r\n        }\r\n    ]\r\n}',
    );
  });
});

describe('new items', () => {
  const add = (text: string, ...values: unknown[]) =>
    edited(text, (document, root) => addItems(document, list(root, 'a'), values));

  test.each([
    ['{"a":[{"b":1}]}', '{"a":[{"b":1},{"c":2}]}'],
    ['{ "a": [{ "b": 1 }] }', '{ "a": [{ "b": 1 }, { "c": 2 }] }'],
    ['{\n  "a": [\n    { "b": 1 }\n  ]\n}', '{\n  "a": [\n    { "b": 1 },\n    { "c": 2 }\n  ]\n}'],
    [
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}',
      '{\n  "a": [\n    {\n      "b": 1\n    },\n    {\n      "c": 2\n    }\n  ]\n}',
    ],
    ['{\n  "a": []\n}', '{\n  "a": [\n    {\n      "c": 2\n    }\n  ]\n}'],
    ['{\n  "a": [{\n    "b": 1\n  }]\n}', '{\n  "a": [{\n    "b": 1\n  }, {\n    "c": 2\n  }]\n}'],
    ['{"a":[]}', '{"a":[{"c":2}]}'],
    ['{ "a": [] }', '{ "a": [{ "c": 2 }] }'],
  ])('in %j', (before, after) => {
    expect(add(before, { c: 2 })).toBe(after);
  });

  test('stand below one another where the others do', () => {
    expect(add('{\n  "a": [\n    1\n  ]\n}', 2, 3)).toBe('{\n  "a": [\n    1,\n    2,\n    3\n  ]\n}');
  });
});

test.each([
  ['{ "a": [1, 2, 3] }', 0, '{ "a": [2, 3] }'],
  ['{ "a": [1, 2, 3] }', 1, '{ "a": [1, 3] }'],
  ['{ "a": [1, 2, 3] }', 2, '{ "a": [1, 2] }'],
  ['{ "a": [ 1 ] }', 0, '{ "a": [] }'],
  ['{\n  "a": [\n    1,\n    2\n  ]\n}', 1, '{\n  "a": [\n    1\n  ]\n}'],
])('an item of %j that is taken out', (before, index, after) => {
  expect(edited(before, (_, root) => removeChild(list(root, 'a'), index))).toBe(after);
});

test('a part of a text is replaced where it stands, across escapes', () => {
  const change = (document: JsonDocument, root: ObjectNode) =>
    replaceInString(document, string(root, 'a'), { start: 2, end: 5 }, '"y"\n');
  expect(edited('{ "a": "\\u00e4\\n{x} \\"" }', change)).toBe('{ "a": "\\u00e4\\n\\"y\\"\\n \\"" }');
});

test('a value is replaced by another', () => {
  expect(edited('{ "a": "true" }', (document, root) => replaceNode(document, string(root, 'a'), true))).toBe(
    '{ "a": true }',
  );
});
