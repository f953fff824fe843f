import { toBase64 } from './base64.ts';

/** What stands where a secret stood. */
export const HIDDEN = '[hidden]';

/** What must never be seen of a pair of credentials: the token, and the user and password of Basic authentication. */
export function secretsOf(credentials: { readonly accountSID: string; readonly authToken: string }): string[] {
  return [credentials.authToken, `${credentials.accountSID}:${credentials.authToken}`];
}

/**
 * Hides secrets in a text that came from elsewhere: a server's reply, an error of the network layer.
 *
 * @param text the text to clean
 * @param secrets what must not be in it; empty ones are ignored
 * @returns the text without any secret, as it stands or URL-encoded, in a JSON string, or in base64
 */
export function redact(text: string, secrets: readonly string[]): string {
  // The longest first: one form can be the beginning of another (`%` of `%25`), and would leave the rest of it.
  const forms = [...new Set(secrets.filter((secret) => secret !== '').flatMap(formsOf))];
  forms.sort((a, b) => b.length - a.length);
  if (forms.length === 0) {
    return text;
  }
  // Letter case is ignored because percent-encoding may be written either way.
  return text.replace(new RegExp(forms.map(escapePattern).join('|'), 'gi'), HIDDEN);
}

function formsOf(secret: string): string[] {
  const padded = toBase64(secret);
  const base64 = padded.replace(/=+$/, '');
  return [
    secret,
    percentEncoded(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    padded,
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    percentEncoded(padded),
    percentEncoded(base64),
  ];
}

function percentEncoded(text: string): string {
  // encodeURIComponent throws on a lone surrogate, which a token may well hold while it is being typed.
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
