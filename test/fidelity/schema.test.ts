/** The schema as others use it: compiled by Ajv, it accepts exactly what the guard of Logto's connector accepts. */
import { Ajv } from 'ajv';
import metaSchema from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/twilio-sms.schema.json';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { validConfig } from '../support/configs.ts';
import { configTable } from './config-table.ts';
import { anyConfig } from './configs.ts';
import { restructured } from './mutations.ts';
import { guardAccepts, parse } from './oracle.ts';
import { holds, PATIENCE } from './scale.ts';

const ajv = new Ajv({ strict: true });
const validate = ajv.compile(schema);

/** The schema as it stands, the validator that was compiled from it ahead of time, and the guard. */
const verdicts = (value: unknown) => [validate(value), twilioSms.validate(value).length === 0, guardAccepts(value)];
const agree = (text: string) => {
  const parsed = parse(text);
  return parsed === undefined || new Set(verdicts(parsed.value)).size === 1;
};

describe('the schema', () => {
  test('is valid draft-07', () => {
    expect(schema.$schema).toBe(metaSchema.$id);
    // The meta-schema itself keeps to no strict mode.
    const isValid = new Ajv({ strict: false, validateFormats: false, meta: false }).compile(metaSchema);
    expect(isValid(schema), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...schema, type: 'config' })).toBe(false);
  });

  test.each(configTable.filter(([, text]) => parse(text)))('accepts what the guard accepts: %s', (_, text) => {
    expect(new Set(verdicts(JSON.parse(text))).size).toBe(1);
  });

  test('accepts what the guard accepts: configs with members and items changed anywhere', { timeout: PATIENCE }, () => {
    holds('schema', anyConfig.chain(restructured), agree, { short: 1000, long: 50_000 });
  });

  test('documents every key, with examples that it accepts', () => {
    for (const [name, property] of Object.entries(schema.properties)) {
      expect(property.title, name).toBeTruthy();
      expect(property.description, name).toBeTruthy();
      expect(property.examples.length, name).toBeGreaterThan(0);
      for (const example of property.examples) {
        expect(validate({ ...JSON.parse(validConfig), [name]: example }), name).toBe(true);
      }
    }
    for (const [name, property] of Object.entries(schema.definitions.template.properties)) {
      expect(property.title, name).toBeTruthy();
      expect(property.description, name).toBeTruthy();
      expect(property.examples.length, name).toBeGreaterThan(0);
    }
  });

  test('names the usage types that Logto sends, the required ones first', () => {
    const { usageTypes } = twilioSms.templates;
    const required = usageTypes.filter((type) => type.required).map(({ name }) => name);
    const { examples } = schema.definitions.template.properties.usageType;
    expect(examples.toSorted()).toEqual(usageTypes.map(({ name }) => name).sort());
    expect(examples.slice(0, required.length).sort()).toEqual(required.sort());
  });
});
