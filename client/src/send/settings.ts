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
  /** How long to follow a message that Twilio took, in milliseconds; 0 for not at all. */
  readonly followForMs: number;
}

/** Seconds, as in the manifest. */
const TIMEOUT = { default: 30, minimum: 1, maximum: 600 };
const FOLLOW_FOR = { default: 60, minimum: 0, maximum: 600 };

export function sendSettings(): SendSettings {
  const twilio = vscode.workspace.getConfiguration(`${SECTION}.twilio`);
  return {
    target: own(twilio, 'target') === 'simulator' ? 'simulator' : 'live',
    apiBaseUrl: String(own(twilio, 'apiBaseUrl') ?? ''),
    timeoutMs: milliseconds(own(twilio, 'timeout'), TIMEOUT),
    followForMs: milliseconds(own(twilio, 'followFor'), FOLLOW_FOR),
  };
}

function milliseconds(seconds: unknown, bounds: { default: number; minimum: number; maximum: number }): number {
  const isPossible = typeof seconds === 'number' && seconds >= bounds.minimum && seconds <= bounds.maximum;
  return (isPossible ? seconds : bounds.default) * 1000;
}

/** Asks past the workspace, whatever the manifest says: these settings decide where the auth token goes. */
export function own(configuration: vscode.WorkspaceConfiguration, key: string): unknown {
  const inspected = configuration.inspect(key);
  return inspected?.globalValue ?? inspected?.defaultValue;
}
