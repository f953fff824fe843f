import * as l10n from '@vscode/l10n';

/** Where Twilio's REST API is. */
export const TWILIO_BASE_URL = 'https://api.twilio.com';

export type BaseUrl =
  | { readonly ok: true; readonly url: string }
  /** `message` says what is wrong with the address and how to write it. */
  | { readonly ok: false; readonly message: string };

/**
 * The names of this machine that no proxy is asked for, neither by VS Code nor by us. The rest of 127.0.0.0/8 is not among
 * them: a proxy would get such a request, with the auth token in clear, and carry it to its own machine.
 */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Decides where requests go. They carry the auth token, so an address must be `https`, or `http` on this very machine.
 *
 * @param override the address to use instead of Twilio's; none where it is undefined or blank
 * @returns the address without a slash at its end
 */
export function parseBaseUrl(override?: string): BaseUrl {
  const text = override?.trim() ?? '';
  if (text === '') {
    return { ok: true, url: TWILIO_BASE_URL };
  }
  if (!URL.canParse(text)) {
    return refuse(
      l10n.t("The address of Twilio's API is not a web address. Write it in full, such as {0}.", TWILIO_BASE_URL),
    );
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    return refuse(
      l10n.t("The address of Twilio's API must not hold a user name or password. Remove what stands before the @."),
    );
  }
  if (url.search !== '' || url.hash !== '') {
    return refuse(
      l10n.t("The address of Twilio's API must end with its host or path. Remove the ? or # and what follows."),
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.includes(url.hostname))) {
    return refuse(
      l10n.t(
        "The address of Twilio's API must begin with https://, because the auth token is sent there. http:// is for localhost, 127.0.0.1 and [::1] only.",
      ),
    );
  }
  return { ok: true, url: url.href.replace(/\/+$/, '') };
}

/**
 * The host that takes what is sent where it is not one of Twilio's: a gateway, or a server for tests. Whether it sends
 * anything on, and who charges for it, only its owner knows.
 *
 * @param override as for {@link parseBaseUrl}
 * @returns the host with its port, or undefined where Twilio itself takes it
 */
export function standInHost(override?: string): string | undefined {
  const parsed = parseBaseUrl(override);
  if (!parsed.ok) {
    return undefined;
  }
  const { host, hostname } = new URL(parsed.url);
  return hostname.endsWith('.twilio.com') ? undefined : host;
}

function refuse(message: string): BaseUrl {
  return { ok: false, message };
}
