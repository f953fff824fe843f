import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../schemas/logto-connector.config.schema.json';
import { rules } from '../server/src/rules/index.ts';
import { defaultSettings } from '../server/src/settings.ts';
import { mergeSettings, readSettingsFile } from '../server/src/settings-file.ts';
import { ANY_VALUES } from './support/any-values.ts';
import { parseMarks } from './support/marked-text.ts';

const RULES = ['schema', 'duplicate-usage-type'];
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

/** What is understood, and the problems by the places that are marked. */
function read(marked: string) {
  const { text, ranges } = parseMarks(marked);
  const { settings, problems } = readSettingsFile(text, RULES);
  expect(problems.map(({ start, end }) => ({ start, end }))).toEqual(ranges);
  return { settings, messages: problems.map(({ message }) => message) };
}

const WHOLE = `{
  "$schema": "x",
  "placeholderStyle": "<<code>>",
  "rules": { "schema": "hint", "duplicate-usage-type": "off" },
  "segmentLimit": 3,
  "ignore": ["charts/**"],
  "detectByContent": false
}`;

describe('the settings file', () => {
  test('says what it says and no more', () => {
    expect(read('{}')).toEqual({ settings: {}, messages: [] });
    expect(read('{ "segmentLimit": 2 }')).toEqual({ settings: { segmentLimit: 2 }, messages: [] });
    expect(read(WHOLE)).toEqual({
      settings: {
        placeholderStyle: '<<code>>',
        rules: { schema: 'hint', 'duplicate-usage-type': 'off' },
        segmentLimit: 3,
        ignore: ['charts/**'],
        detectByContent: false,
      },
      messages: [],
    });
  });

  test.each([
    ['«[]»', 'The settings must be an object in braces.'],
    ['{ «"segmentlimits"»: 2 }', 'There is no setting "segmentlimits" in this file. Write "segmentLimit".'],
    ['{ «"inlayHints"»: true }', 'There are placeholderStyle, rules, segmentLimit, ignore, detectByContent.'],
    ['{ "segmentLimit": «"2"» }', '"segmentLimit" must be a whole number from 1, not "2".'],
    ['{ "segmentLimit": «null» }', 'null sets nothing. Write a value, or remove the key.'],
    ['{ "ignore": «"dist"» }', '"ignore" must be a list of globs, not "dist".'],
    ['{ "rules": «"off"» }', '"rules" must be an object of rules and severities, not "off".'],
    ['{ "rules": { «"scheme"»: "off" } }', 'There is no rule "scheme". Did you mean "schema"?'],
    ['{ "rules": { "schema": «"fatal"» } }', 'one of error, warning, information, hint, off, not "fatal".'],
    ['{ «// all»\n}', 'Strict JSON has no comments. Remove this one.'],
    ['{ "ignore": []«,» }', 'comma'],
    ['{ "ignore": ["a"], «"ignore"»: [] }', '"ignore" stands here a second time. Remove one of the two.'],
  ])('%s is told at its place', (marked, message) => {
    expect(read(marked).messages).toEqual([expect.stringContaining(message)]);
  });

  test('what is right counts beside what is wrong', () => {
    const marked = '{ "rules": { "schema": «1», "duplicate-usage-type": "off" }, "segmentLimit": 2, «"x"»: 1 }';
    expect(read(marked).settings).toEqual({ rules: { 'duplicate-usage-type': 'off' }, segmentLimit: 2 });
  });

  test('an empty file is told', () => {
    expect(readSettingsFile('', RULES).problems).toHaveLength(1);
  });
});

test('the file wins over the editor, rule by rule', () => {
  const editor = {
    ...defaultSettings,
    inlayHints: true,
    ignore: ['a'],
    rules: { schema: 'hint', 'json-syntax': 'off' },
  } as const;
  expect(mergeSettings(editor, { ignore: ['b'], rules: { schema: 'error' } })).toEqual({
    ...editor,
    ignore: ['b'],
    rules: { schema: 'error', 'json-syntax': 'off' },
  });
});

describe('the schema of the settings file', () => {
  const properties: Record<string, { description?: string; default?: unknown }> = schema.properties;

  test('has the rules, each with its sentence and severity', () => {
    expect(Object.entries(schema.properties.rules.properties)).toEqual(
      rules.map(({ id, severity, description }) => [
        id,
        { description: description(), default: severity, allOf: [{ $ref: '#/definitions/severity' }] },
      ]),
    );
  });

  test('has the defaults, but for what is the editor’s alone', () => {
    const ofTheEditor = ['inlayHints'];
    for (const [name, value] of Object.entries(defaultSettings)) {
      expect(properties[name]?.default, name).toEqual(ofTheEditor.includes(name) ? undefined : value);
    }
  });

  test.each([
    WHOLE,
    '{}',
    '[]',
    '{ "segmentLimit": 0 }',
    '{ "segmentLimit": null }',
    '{ "ignore": [1] }',
    '{ "detectByContent": "no" }',
    '{ "rules": [] }',
    '{ "rules": { "nonsense": "off" } }',
    '{ "rules": { "schema": "warn" } }',
    '{ "placeholderStyle": "{code}" }',
    '{ "inlayHints": true }',
  ])('judges %s as the reading does', (text) => {
    const { problems } = readSettingsFile(
      text,
      rules.map(({ id }) => id),
    );
    expect(validate(JSON.parse(text))).toBe(problems.length === 0);
  });

  const settings = ['placeholderStyle', 'rules', 'segmentLimit', 'ignore', 'detectByContent', 'inlayHints', 'other'];
  const cases = settings.flatMap((name) => ANY_VALUES.map((value) => ({ name, value })));

  test.each(cases)('judges $name: $value as the reading does, and what is wrong is told and sets nothing', (one) => {
    const value = { [one.name]: one.value };
    const reading = readSettingsFile(
      JSON.stringify(value),
      rules.map(({ id }) => id),
    );
    const isRight = validate(value);
    expect(reading.problems).toHaveLength(isRight ? 0 : 1);
    // Of an object of rules the right ones are set, and here there are none.
    const wrong = one.name === 'rules' && isObject(one.value) ? { rules: {} } : {};
    expect(reading.settings).toEqual(isRight ? value : wrong);
  });
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
