/** Where test messages go. The manifest keeps workspaces out: only the user, or the machine, says so. */
import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol.ts';
import { CONNECTION_FAULTS, chosenFaults } from '../../../server/src/twilio/simulator/chosen-faults.ts';
import type { Fault } from '../../../server/src/twilio/simulator/fault.ts';

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
const DELAY = { default: 0, minimum: 0, maximum: 600 };
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

/** How the simulator is to fail. */
export function simulatorFaults(): readonly Fault[] {
  const simulator = vscode.workspace.getConfiguration(`${SECTION}.simulator`);
  const error = own(simulator, 'error');
  return chosenFaults({
    error: typeof error === 'number' && Number.isInteger(error) ? error : 0,
    delayMs: milliseconds(own(simulator, 'delay'), DELAY),
    connection: CONNECTION_FAULTS.find((name) => name === own(simulator, 'connection')) ?? 'works',
  });
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
