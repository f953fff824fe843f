/** A question to Twilio about the account of a config. Nothing is sent, and nothing costs. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type CredentialsReading, readCredentials } from '../../server/src/send/credentials.ts';
import { parseBaseUrl } from '../../server/src/twilio/base-url.ts';
import type { ClientOptions } from '../../server/src/twilio/client.ts';
import type { CredentialKey } from '../../server/src/twilio/sid.ts';
import { inStep } from './in-step.ts';
import { actionsOn, type Notice, newConfig, openBaseUrl, untrusted, warning } from './notice.ts';
import type { LookupFor } from './references.ts';
import { networkFetch } from './send/network-fetch.ts';
import { sendSettings, type Target } from './send/settings.ts';
import type { ServerRequests } from './server-requests.ts';
import type { SimulatorHost } from './simulator-host.ts';

export interface QuestionParts {
  readonly client: ServerRequests;
  readonly simulator: SimulatorHost;
  readonly lookupFor: LookupFor;
  readonly log: vscode.LogOutputChannel;
}

export interface Question<K extends CredentialKey, T> {
  /** The credentials that are needed. */
  readonly keys: readonly K[];
  /** While it is asked. */
  readonly title: string;
  /** Who is asked; the setting decides where it is left out. */
  readonly target?: Target | undefined;
  readonly ask: (options: ClientOptions, values: Readonly<Record<K, string>>) => Promise<T>;
}

export type Answer<T> =
  | {
      readonly ok: true;
      readonly answer: T;
      /** The document version that the credentials are of. */
      readonly version: number;
      readonly isSimulated: boolean;
    }
  /** Why nothing was asked; undefined where the user has left. */
  | { readonly ok: false; readonly notice: Notice | undefined };

export async function askTwilio<K extends CredentialKey, T>(
  { client, simulator, lookupFor }: QuestionParts,
  document: vscode.TextDocument | undefined,
  { keys, title, ask, target }: Question<K, T>,
): Promise<Answer<T>> {
  if (!vscode.workspace.isTrusted) {
    return {
      ok: false,
      notice: untrusted(
        l10n.t('Twilio was not asked, because this workspace is not trusted. Trust it, then try again.'),
      ),
    };
  }
  if (document === undefined || (await inStep(document, () => client.testPlan(document))) === undefined) {
    return {
      ok: false,
      notice: warning(l10n.t('There is no Logto connector config to ask about. Open one, then ask again.'), [
        newConfig(),
      ]),
    };
  }
  const { version } = document;
  const reading: CredentialsReading<K> = await readCredentials(document.getText(), keys, lookupFor(document.uri));
  if (!reading.ok) {
    return { ok: false, notice: warning(l10n.t('Twilio was not asked. {0}', reading.message), actionsOn(reading)) };
  }
  const { target: usual, apiBaseUrl, timeoutMs } = sendSettings();
  const isSimulated = (target ?? usual) === 'simulator';
  const baseUrl = parseBaseUrl(isSimulated ? await simulator.url() : apiBaseUrl);
  if (!baseUrl.ok) {
    return { ok: false, notice: warning(l10n.t('Twilio was not asked. {0}', baseUrl.message), [openBaseUrl()]) };
  }
  const appearance = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const controller = new AbortController();
  const answer = await vscode.window.withProgress(appearance, (_, token) => {
    token.onCancellationRequested(() => controller.abort());
    return ask({ baseUrl: baseUrl.url, timeoutMs, fetch: networkFetch(), signal: controller.signal }, reading.values);
  });
  return controller.signal.aborted ? { ok: false, notice: undefined } : { ok: true, answer, version, isSimulated };
}
