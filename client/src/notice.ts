/** What the user is told when a command is done, and what can be done next. */
import * as l10n from '@vscode/l10n';
import { sentencesText } from '../../server/src/l10n/prose.ts';
import type { PlanError } from '../../server/src/lsp/protocol.ts';
import type { Unresolved } from '../../server/src/send/references.ts';

export interface Notice {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  /** The buttons under the text. */
  readonly actions: readonly Action[];
}

export type Action = { readonly title: string } & (
  | { readonly kind: 'manage-trust' | 'show-problems' | 'show-log' | 'show-simulator' }
  | { readonly kind: 'go-to'; readonly range: PlanError['range'] }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'open'; readonly href: string }
  | { readonly kind: 'command'; readonly command: string; readonly argument?: unknown }
  | { readonly kind: 'open-setting'; readonly setting: string }
);

export const showLog = (): Action => ({ title: l10n.t('Show Log'), kind: 'show-log' });
export const showProblems = (): Action => ({ title: l10n.t('Show Problems'), kind: 'show-problems' });
export const showSimulator = (): Action => ({ title: l10n.t('Show Simulator'), kind: 'show-simulator' });
/** @param href Twilio's page on the error */
export const aboutError = (href: string): Action => ({ title: l10n.t('About This Error'), kind: 'open', href });
/** @param href a page that asks to log in to the account */
export const openConsole = (href: string): Action => ({ title: l10n.t('Open Twilio Console'), kind: 'open', href });

export const openBaseUrl = (): Action => ({
  title: l10n.t('Open Setting'),
  kind: 'open-setting',
  setting: 'twilio.apiBaseUrl',
});

export const NEW_CONFIG_COMMAND = 'logtoConnector.newConfig';
/** For who has no config to begin with. */
export const newConfig = (): Action => ({
  title: l10n.t('New Connector Config'),
  kind: 'command',
  command: NEW_CONFIG_COMMAND,
});

export const STORE_SECRET_COMMAND = 'logtoConnector.storeSecret';
/** @param name of the secret; asked for where it is left out */
export const storeSecret = (name?: string): Action => ({
  title: l10n.t('Store Secret'),
  kind: 'command',
  command: STORE_SECRET_COMMAND,
  ...(name !== undefined && { argument: name }),
});

/** At most this many errors are named: a message is no list. */
const NAMED = 2;

export function information(text: string, actions: readonly Action[] = []): Notice {
  return { severity: 'information', text, actions };
}

export function warning(text: string, actions: readonly Action[] = []): Notice {
  return { severity: 'warning', text, actions };
}

/** @param text says what was not done because the workspace is not trusted */
export function untrusted(text: string): Notice {
  return warning(text, [{ title: l10n.t('Manage Workspace Trust'), kind: 'manage-trust' }]);
}

/** @param headline says what was not done, and because of how many errors */
export function errorsNotice(headline: string, errors: readonly PlanError[]): Notice {
  const named = errors.slice(0, NAMED).map(({ message }) => message);
  const more = errors.length > NAMED ? [l10n.t('And {0} more.', errors.length - NAMED)] : [];
  const [first] = errors;
  return {
    severity: 'error',
    text: sentencesText([headline, ...named, ...more]),
    actions: [
      ...(first ? [{ title: l10n.t('Go to First Error'), kind: 'go-to', range: first.range } as const] : []),
      showProblems(),
    ],
  };
}

/** What is to be done where a reference leads to no value. */
export function actionsOn({ missing }: Pick<Unresolved, 'missing'>): readonly Action[] {
  return missing?.source === 'secret' ? [storeSecret(missing.name)] : [showProblems()];
}

/** A command that broke off. @param text says which one, and why */
export function failureNotice(text: string): Notice {
  return { severity: 'error', text, actions: [showLog()] };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
