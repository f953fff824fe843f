/** The schema as others use it: compiled by Ajv, it accepts what the guard accepts. */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/twilio-sms.schema.json';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { configWith, validConfig } from '../support/configs.ts';

const ajv = new Ajv({ strict: true, allErrors: true });
const validate = ajv.compile(schema);

describe('the schema', () => {
  test('is valid draft-07', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('is what the compiled validator was made from', () => {
    for (const text of [
      validConfig,
      configWith('', { without: ['SignIn'] }),
      '{}',
      '[]',
      'null',
      '{ "templates": [1] }',
    ]) {
      const value = JSON.parse(text);
      expect(twilioSms.validate(value).length === 0).toBe(validate(value));
    }
  });

  test('documents every key, with an example that it accepts', () => {
    for (const [name, property] of Object.entries(schema.properties)) {
      expect(property.title, name).toBeTruthy();
      expect(property.description, name).toBeTruthy();
      const [example] = property.examples;
      expect(validate({ ...JSON.parse(validConfig), [name]: example }), name).toBe(true);
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
