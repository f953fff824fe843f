/** The form of the connector in the Logto Console against our schema. */
import { expect, test } from 'vitest';
import schema from '../../schemas/twilio-sms.schema.json';
import { findingsOf, validConfig } from '../support/configs.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';

interface Property {
  readonly title: string;
  readonly type?: string;
  readonly default?: unknown;
}

const { metadata } = await loadLogtoConnector();
const properties: Readonly<Record<string, Property>> = schema.properties;
const keys = Object.keys(properties).filter((key) => key !== '$schema');

/** What the fields are called. */
const LABELS: Readonly<Record<string, string>> = {
  accountSID: 'Account SID',
  authToken: 'Auth Token',
  fromMessagingServiceSID: 'From Messaging Service SID',
  disableRiskCheck: 'Disable risk check',
  templates: 'Templates',
};

/** What they write. */
const TYPES: Readonly<Record<string, string>> = { Text: 'string', Switch: 'boolean', Json: 'array' };

test('the form has a field for each key of ours, and no other', () => {
  expect(metadata.formItems.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
});

test.each(metadata.formItems)('the field $key is of the type, the need and the default of ours', (item) => {
  const property = properties[item.key];
  expect(TYPES[item.type]).toBe(property?.type);
  expect(item.label).toBe(LABELS[item.key]);
  expect(item.required ?? false).toBe(schema.required.includes(item.key));
  if (item.type === 'Switch') {
    expect(item.defaultValue).toBe(property?.default);
  }
});

test.each(metadata.formItems.filter(({ type }) => type === 'Text'))(
  'what stands in the empty field $key is known for a sample',
  ({ key, placeholder }) => {
    const text = JSON.stringify({ ...JSON.parse(validConfig), [key]: placeholder });
    expect(findingsOf(text).map(({ ruleId }) => ruleId)).toContain('sample-value');
  },
);

test('the templates that the form begins with are a config that Logto takes, and that we take', () => {
  const templates = metadata.formItems.find(({ key }) => key === 'templates')?.defaultValue;
  const errors = findingsOf(JSON.stringify({ ...JSON.parse(validConfig), templates })).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});
