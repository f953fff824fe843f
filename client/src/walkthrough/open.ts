/** The walkthrough "Set up Twilio SMS for Logto": its command, and whether it may be open. */
import * as vscode from 'vscode';
import { OPEN_WALKTHROUGH_COMMAND } from './next-step.ts';

/** As in the manifest. */
export const WALKTHROUGH = 'twilioSms';

export function registerOpenWalkthrough({ id }: vscode.Extension<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_WALKTHROUGH_COMMAND, () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${id}#${WALKTHROUGH}`, false),
  );
}

/** VS Code tells nobody what such a tab holds, and labels it in its own way: any that is unknown may be the walkthrough. */
export function mayWalkthroughBeOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input === undefined));
}
