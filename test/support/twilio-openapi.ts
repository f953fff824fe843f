/** Replies held against what Twilio publishes of its API. */
import { Ajv } from 'ajv';
import api from '../fixtures/twilio-openapi/twilio_api_v2010.json';
import messaging from '../fixtures/twilio-openapi/twilio_messaging_v1.json';

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
const FORMATS = {
  // Twilio's own examples are paths from the root, too.
  uri: /^(?:https?:\/\/[\w.-]+)?\/[\w.%/?&=<>+-]*$/,
  'uri-map': () => true,
  'date-time-rfc-2822': /^\w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  'phone-number': /^\+\d{5,15}$/,
  currency: /^[A-Z]{3}$/,
  'http-method': /^(?:GET|POST)$/,
};
for (const [name, format] of Object.entries(FORMATS)) {
  ajv.addFormat(name, format);
}

/** A method and path as Twilio's description names them, and the status: `GET /v1/Services/{Sid} 200`. */
export type Operation = keyof typeof api.replies | keyof typeof messaging.replies;

const replies: Readonly<Record<string, unknown>> = { ...api.replies, ...messaging.replies };
const components = { schemas: { ...api.components.schemas, ...messaging.components.schemas } };

/**
 * What is wrong with a reply. Twilio's description calls no field required, but Twilio always gives all of them: so
 * a field that is missing is wrong here, as is one that is not described.
 */
export function problemsOfReply(operation: Operation, reply: unknown): string[] {
  const validate = ajv.compile(exact({ ...record(replies[operation]), components }));
  validate(reply);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** The schema with every property of an object required, and no others allowed. */
function exact(schema: unknown): Record<string, unknown> {
  const inner = Object.entries(record(schema)).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) || typeof value !== 'object' || value === null ? value : exact(value),
  ]);
  const own: Record<string, unknown> = Object.fromEntries(inner);
  if (own['type'] !== 'object' || own['properties'] === undefined) {
    return own;
  }
  return { ...own, required: Object.keys(record(own['properties'])), additionalProperties: false };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
