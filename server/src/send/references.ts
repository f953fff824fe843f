/** Puts values in the place of references, only where credentials are and only when they are needed. */
import * as l10n from '@vscode/l10n';
import { malformedReference, parseReference, type Reference } from '../core/reference.ts';
import { CREDENTIALS, type CredentialKey } from '../twilio/sid.ts';

/** `problem` says why there is no value and what to do, as sentences. Neither it nor `origin` holds a value. */
export type Found =
  /** `origin` is where the value stands, such as `the environment`. */
  | { readonly ok: true; readonly value: string; readonly origin: string }
  | { readonly ok: false; readonly problem: string };

export type Lookup = (reference: Reference) => Promise<Found>;

export type Resolution =
  /** Of each credential that is a reference its value, without white space around it. */
  { readonly ok: true; readonly values: Partial<Record<CredentialKey, string>> } | Unresolved;

export interface Unresolved {
  readonly ok: false;
  readonly key: CredentialKey;
  /** As sentences, without a value. */
  readonly message: string;
  /** What leads to no value; undefined where it leads to a wrong one, or cannot be read. */
  readonly missing?: Reference;
}

/**
 * @param config what stands under the keys of credentials; other keys are not looked at
 * @returns the values, or why one of them is not there. A value that is not of the form that Twilio issues counts as none:
 *   a config that names the wrong variable must not send what is in it anywhere.
 */
export async function resolveReferences(
  config: Partial<Readonly<Record<CredentialKey, unknown>>>,
  lookup: Lookup,
): Promise<Resolution> {
  const values: Partial<Record<CredentialKey, string>> = {};
  for (const { key, name, form } of CREDENTIALS) {
    const written = config[key];
    const reference = typeof written === 'string' ? parseReference(written) : undefined;
    if (reference === undefined) {
      if (typeof written === 'string' && malformedReference(written) !== undefined) {
        return {
          ok: false,
          key,
          message: l10n.t('"{0}" is no reference that can be resolved. The editor says what is wrong with it.', key),
        };
      }
      continue;
    }
    const found = await lookup(reference);
    if (!found.ok) {
      return { ok: false, key, message: l10n.t('"{0}" has no value. {1}', key, found.problem), missing: reference };
    }
    const value = found.value.trim();
    if (!form.test(value)) {
      return {
        ok: false,
        key,
        message: l10n.t('"{0}" has no value: "{1}" of {2} is no {3}.', key, reference.name, found.origin, name),
      };
    }
    values[key] = value;
  }
  return { ok: true, values };
}
