/** What the user is told when a command is done, and what can be done next. */
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

export const SHOW_LOG: Action = { title: 'Show Log', kind: 'show-log' };
export const SHOW_PROBLEMS: Action = { title: 'Show Problems', kind: 'show-problems' };

export const STORE_SECRET_COMMAND = 'logtoConnector.storeSecret';

/** At most this many errors are named: a message is no list. */
const NAMED = 2;

export function information(text: string, actions: readonly Action[] = []): Notice {
  return { severity: 'information', text, actions };
}

export function warning(text: string, actions: readonly Action[] = []): Notice {
  return { severity: 'warning', text, actions };
}

/** @param done what was not done, such as `Nothing was sent` */
export function untrusted(done: string): Notice {
  return warning(`${done}, because this workspace is not trusted. Trust it, then try again.`, [
    { title: 'Manage Workspace Trust', kind: 'manage-trust' },
  ]);
}

/** @param done what was not done because of the errors, such as `Nothing was sent` */
export function errorsNotice(done: string, errors: readonly PlanError[]): Notice {
  const named = errors.slice(0, NAMED).map(({ message }) => message);
  const more = errors.length > NAMED ? [`And ${errors.length - NAMED} more.`] : [];
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const [first] = errors;
  return {
    severity: 'error',
    text: [`${done}, because the config has ${count}.`, ...named, ...more].join(' '),
    actions: [
      ...(first ? [{ title: 'Go to First Error', kind: 'go-to', range: first.range } as const] : []),
      SHOW_PROBLEMS,
    ],
  };
}

/** What is to be done where a reference leads to no value. */
export function actionsOn({ missing }: Pick<Unresolved, 'missing'>): readonly Action[] {
  return missing?.source === 'secret'
    ? [{ title: 'Store Secret', kind: 'command', command: STORE_SECRET_COMMAND, argument: missing.name }]
    : [SHOW_PROBLEMS];
}

/** A command that broke off. @param what such as `The test SMS` */
export function failureNotice(what: string, error: unknown): Notice {
  const text = `${what} failed: ${error instanceof Error ? error.message : String(error)}`;
  return { severity: 'error', text, actions: [SHOW_LOG] };
}
