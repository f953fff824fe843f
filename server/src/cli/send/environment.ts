/** Credentials from the environment, for configs that hold none: those in a repository should not. */
import * as l10n from '@vscode/l10n';
import { applyEdits, type Edit } from '../../core/edit.ts';
import { type JsonNode, memberValue } from '../../core/json-node.ts';
import { parseReference } from '../../core/reference.ts';
import { CREDENTIALS } from '../../twilio/sid.ts';
import type { Host } from '../host.ts';

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
  for (const { key, variable, form } of CREDENTIALS) {
    const node = memberValue(root, key);
    const value = env[variable] ?? '';
    const isFilledIn =
      node?.type !== 'string' ||
      parseReference(node.value) !== undefined ||
      (form.test(node.value) && !SAMPLE.test(node.value));
    if (!isFilledIn && value !== '') {
      edits.push({ start: node.start, end: node.end, newText: JSON.stringify(value) });
      remarks.push(l10n.t('{0} from {1}', key, variable));
    }
  }
  const token = memberValue(root, 'authToken');
  const tokens = [env['TWILIO_AUTH_TOKEN'] ?? '', token?.type === 'string' ? token.value : ''];
  return { text: applyEdits(text, edits), remarks, tokens: tokens.filter((secret) => secret !== '') };
}
