/** Where test messages go. The manifest keeps workspaces out: only the user, or the machine, says so. */
import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol.ts';
import { chosenFaults } from '../../../server/src/twilio/simulator/chosen-faults.ts';
import type { Fault } from '../../../server/src/twilio/simulator/fault.ts';
import { readSendSettings, type SendSettings, type SendSettingsReading } from './read-settings.ts';

export type { SendSettings, Target } from './read-settings.ts';

export function sendSettings(): SendSettings {
  return sendSettingsReading().settings;
}

/** How the simulator is to fail. */
export function simulatorFaults(): readonly Fault[] {
  return chosenFaults(sendSettingsReading().faults);
}

export function sendSettingsReading(): SendSettingsReading {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return readSendSettings((setting) => own(configuration, setting));
}

/** Asks past the workspace, whatever the manifest says: these settings decide where the auth token goes. */
export function own(configuration: vscode.WorkspaceConfiguration, key: string): unknown {
  const inspected = configuration.inspect(key);
  return inspected?.globalValue ?? inspected?.defaultValue;
}
