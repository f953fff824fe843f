/** Credentials from the environment, for configs that hold none: those in a repository should not. */
import { applyEdits, type Edit } from '../../core/edit.ts';
import { type JsonNode, memberValue } from '../../core/json-node.ts';
import { ACCOUNT_SID, AUTH_TOKEN, MESSAGING_SERVICE_SID } from '../../twilio/sid.ts';
import type { Host } from '../host.ts';

const VARIABLES = [
  { key: 'accountSID', variable: 'TWILIO_ACCOUNT_SID', form: ACCOUNT_SID },
  { key: 'authToken', variable: 'TWILIO_AUTH_TOKEN', form: AUTH_TOKEN },
  { key: 'fromMessagingServiceSID', variable: 'TWILIO_MESSAGING_SERVICE_SID', form: MESSAGING_SERVICE_SID },
] as const;

/** Twilio's own examples, such as `AC` and 32 times the same digit. */
const SAMPLE = /(.)\1{31}$/;

export interface FilledIn {
  /** The config as it will be sent from. */
  readonly text: string;
  /** Such as `authToken from TWILIO_AUTH_TOKEN`. */
  readonly remarks: readonly string[];
  /** Every auth token that may be anywhere in the text. */
  readonly tokens: readonly string[];
}

/** Puts the environment's values in the place of those that cannot be an account's: empty ones, samples, placeholders. */
export function fillIn(text: string, root: JsonNode | undefined, env: Host['env']): FilledIn {
  const edits: Edit[] = [];
  const remarks: string[] = [];
  for (const { key, variable, form } of VARIABLES) {
    const node = memberValue(root, key);
    const value = env[variable] ?? '';
    if (node?.type === 'string' && value !== '' && (!form.test(node.value) || SAMPLE.test(node.value))) {
      edits.push({ start: node.start, end: node.end, newText: JSON.stringify(value) });
      remarks.push(`${key} from ${variable}`);
    }
  }
  const token = memberValue(root, 'authToken');
  const tokens = [env['TWILIO_AUTH_TOKEN'] ?? '', token?.type === 'string' ? token.value : ''];
  return { text: applyEdits(text, edits), remarks, tokens: tokens.filter((secret) => secret !== '') };
}
