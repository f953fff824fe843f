/** What becomes of a language server that ends by itself. */
import * as l10n from '@vscode/l10n';
import { type Notice, showLog } from './notice.ts';
import { RESTART_COMMAND } from './status.ts';

/** So many crashes within this time, in milliseconds, and the server is given up. */
const MOST = 5;
const WITHIN = 3 * 60_000;

/**
 * @param now milliseconds, as of `Date.now`
 * @returns to be called at each crash: whether the server is to be started again
 */
export function createCrashCount(now: () => number): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    crashes = [...crashes, now()].slice(-MOST);
    const [first = 0] = crashes;
    return crashes.length < MOST || now() - first > WITHIN;
  };
}

export function crashNotice(): Notice {
  return stopped(
    l10n.t(
      'The language server of Logto Connector Config has crashed {0} times in {1} minutes, so it was not started again. No config is checked until it is.',
      MOST,
      WITHIN / 60_000,
    ),
  );
}

export function startNotice(): Notice {
  return stopped(
    l10n.t('The language server of Logto Connector Config did not start. No config is checked until it does.'),
  );
}

function stopped(text: string): Notice {
  const restart = { title: l10n.t('Restart'), kind: 'command', command: RESTART_COMMAND } as const;
  return { severity: 'error', text, actions: [restart, showLog()] };
}
