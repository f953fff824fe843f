/** The command "Logto: Switch Test SMS Between Twilio and Simulator". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol.ts';
import { sendSettings, type Target } from '../send/settings.ts';
import { SWITCH_TARGET_COMMAND } from '../status.ts';

/** Milliseconds for which the status bar tells of it. */
const SHOWN = 5000;

export function registerSwitchTarget(): vscode.Disposable {
  return vscode.commands.registerCommand(SWITCH_TARGET_COMMAND, () =>
    switchTarget(sendSettings().target === 'simulator' ? 'live' : 'simulator'),
  );
}

/** Lets test messages go there from now on, and says so. */
export async function switchTarget(next: Target): Promise<void> {
  // The setting is the user's own: no workspace has a say in it.
  await vscode.workspace.getConfiguration(SECTION).update('twilio.target', next, vscode.ConfigurationTarget.Global);
  const text =
    next === 'live' ? l10n.t('A test SMS now goes to Twilio.') : l10n.t('A test SMS now goes to the simulator.');
  vscode.window.setStatusBarMessage(text, SHOWN);
}
