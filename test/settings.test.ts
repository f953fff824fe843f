import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/rules/index.ts';
import { defaultSettings, readSettings } from '../server/src/settings.ts';
import { ANY_VALUES } from './support/any-values.ts';
import { findingsOf, validConfig } from './support/configs.ts';
import { manifest } from './support/manifest.ts';

const RULES = ['schema', 'duplicate-usage-type'];
const read = (value: unknown) => readSettings(value, RULES);

describe('settings', () => {
  test('what is not said has its default', () => {
    expect(read(undefined)).toEqual({ settings: defaultSettings, problems: [] });
    expect(read(null)).toEqual({ settings: defaultSettings, problems: [] });
    expect(read({ other: 1, placeholderStyle: null })).toEqual({ settings: defaultSettings, problems: [] });
  });

  test('what is right is taken', () => {
    const value = {
      placeholderStyle: '<<code>>',
      segmentLimit: 3,
      ignore: ['a/**'],
      inlayHints: true,
      detectByContent: false,
      rules: { schema: 'hint', 'duplicate-usage-type': 'off' },
    };
    expect(read(value)).toEqual({ settings: value, problems: [] });
  });

  test.each([
    [1, 'must be an object, not 1'],
    [[], 'must be an object, not []'],
    [{ placeholderStyle: '{code}' }, '"placeholderStyle" must be "{{code}}" or "<<code>>", not "{code}"'],
    [{ segmentLimit: 0 }, '"segmentLimit" must be a whole number from 1, not 0'],
    [{ segmentLimit: '2' }, '"segmentLimit" must be a whole number from 1, not "2"'],
    [{ ignore: 'dist' }, '"ignore" must be a list of globs, not "dist"'],
    [{ ignore: [1] }, '"ignore" must be a list of globs, not [1]'],
    [{ inlayHints: 'yes' }, '"inlayHints" must be true or false, not "yes"'],
    [{ detectByContent: 1 }, '"detectByContent" must be true or false, not 1'],
    [{ rules: 'off' }, '"rules" must be an object of rules and severities, not "off"'],
    [{ rules: { scheme: 'off' } }, 'There is no rule "scheme". Did you mean "schema"?'],
    [{ rules: { other: 'off' } }, 'There is no rule "other". There are schema, duplicate-usage-type.'],
    [{ rules: { schema: 'fatal' } }, 'must give "schema" one of error, warning, information, hint, off, not "fatal"'],
  ])('%j is told, and the default holds', (value, message) => {
    const { settings, problems } = read(value);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  test('one wrong rule does not take the others with it', () => {
    expect(read({ rules: { schema: 1, 'duplicate-usage-type': 'error' } }).settings.rules).toEqual({
      'duplicate-usage-type': 'error',
    });
  });
});

describe('any value of any setting', () => {
  const properties: Readonly<Record<string, object>> = manifest.contributes.configuration.properties;
  const ids = rules.map(({ id }) => id);
  const cases = Object.entries(defaultSettings).flatMap(([name, initial]) =>
    ANY_VALUES.map((value) => ({ name, initial, value })),
  );

  test.each(cases)('$name: $value', ({ name, initial, value }) => {
    // `$ref` and the like are none of the manifest's; VS Code reads more keywords than the standard has.
    const validate = new Ajv({ strict: false }).compile(properties[`logtoConnector.${name}`] ?? false);
    const { settings, problems } = readSettings({ [name]: value }, ids);
    const isRight = value === null || validate(value);
    expect(problems).toHaveLength(isRight ? 0 : 1);
    expect(settings).toEqual({ ...defaultSettings, [name]: isRight ? (value ?? initial) : initial });
  });
});

describe('severities', () => {
  const text = validConfig.replace('"Register"', '"SignIn"');
  const severities = (rules: Parameters<typeof findingsOf>[1]) =>
    findingsOf(text, rules).map(({ ruleId, severity }) => `${ruleId} ${severity}`);

  test('are those of the rules', () => {
    expect(severities({})).toEqual([
      'plain-secret information',
      'missing-usage-type error',
      'duplicate-usage-type warning',
    ]);
  });

  test('can be set, and turned off', () => {
    const rules = { 'missing-usage-type': 'hint', 'duplicate-usage-type': 'off', 'plain-secret': 'error' } as const;
    expect(severities({ rules })).toEqual(['plain-secret error', 'missing-usage-type hint']);
  });
});
