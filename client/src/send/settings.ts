/** Where test messages go. The manifest keeps workspaces out: only the user, or the machine, says so. */
import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol.ts';

export type Target = 'live' | 'simulator';

export interface SendSettings {
  readonly target: Target;
  /** Another address for Twilio's API; empty for its own. */
  readonly apiBaseUrl: string;
  /** Milliseconds. */
  readonly timeoutMs: number;
}

/** Seconds, as in the manifest. */
const TIMEOUT = { default: 30, minimum: 1, maximum: 600 };

export function sendSettings(): SendSettings {
  const twilio = vscode.workspace.getConfiguration(`${SECTION}.twilio`);
  const timeout = Number(own(twilio, 'timeout'));
  const isPossible = timeout >= TIMEOUT.minimum && timeout <= TIMEOUT.maximum;
  return {
    target: own(twilio, 'target') === 'simulator' ? 'simulator' : 'live',
    apiBaseUrl: String(own(twilio, 'apiBaseUrl') ?? ''),
    timeoutMs: (isPossible ? timeout : TIMEOUT.default) * 1000,
  };
}

/** Asks past the workspace, whatever the manifest says: these settings decide where the auth token goes. */
function own(configuration: vscode.WorkspaceConfiguration, key: string): unknown {
  const inspected = configuration.inspect(key);
  return inspected?.globalValue ?? inspected?.defaultValue;
}
