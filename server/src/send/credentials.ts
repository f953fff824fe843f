/** The credentials of a config, for questions to Twilio that need nothing else of it. */
import * as l10n from '@vscode/l10n';
import { readTwilioConfig } from '../twilio/config.ts';
import type { CredentialKey } from '../twilio/sid.ts';
import { type Lookup, resolveReferences, type Unresolved } from './references.ts';

export type CredentialsReading<K extends CredentialKey> =
  | { readonly ok: true; readonly values: Readonly<Record<K, string>> }
  /** As sentences, without a value. */
  | Pick<Unresolved, 'ok' | 'message' | 'missing'>;

const NOTHING = { accountSID: '', authToken: '', fromMessagingServiceSID: '' };

/**
 * @param text of the config, which may be wrong elsewhere
 * @param keys of the credentials that are needed
 */
export async function readCredentials<K extends CredentialKey>(
  text: string,
  keys: readonly K[],
  lookup: Lookup,
): Promise<CredentialsReading<K>> {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    const reading = readTwilioConfig(text);
    return { ok: false, message: reading.ok ? '' : reading.error.message };
  }
  const members = new Map(typeof written === 'object' && written !== null ? Object.entries(written) : []);
  const values: Record<CredentialKey, string> = { ...NOTHING };
  for (const key of keys) {
    const value: unknown = members.get(key);
    if (typeof value !== 'string' || value.trim() === '') {
      return {
        ok: false,
        message: l10n.t('"{0}" is empty, or not there: fill it in, as a string in double quotes.', key),
      };
    }
    values[key] = value;
  }
  const wanted = Object.fromEntries(keys.map((key) => [key, values[key]]));
  const resolution = await resolveReferences(wanted, lookup);
  return resolution.ok ? { ok: true, values: { ...values, ...resolution.values } } : resolution;
}
