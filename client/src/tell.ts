/** Shows a notice, and does what the user takes from its buttons. */
import * as vscode from 'vscode';
import { SECTION } from '../../server/src/lsp/protocol.ts';
import type { Action, Notice } from './notice.ts';
import { withoutLinks } from './uninterpreted.ts';

export interface Surroundings {
  /** What the command was about. */
  readonly document: vscode.TextDocument | undefined;
  readonly log: vscode.LogOutputChannel;
  readonly showSimulator?: () => void;
}

type Show = (text: string, ...actions: readonly Action[]) => Thenable<Action | undefined>;

const SHOW: Readonly<Record<Notice['severity'], Show>> = {
  information: (text, ...actions) => vscode.window.showInformationMessage(text, ...actions),
  warning: (text, ...actions) => vscode.window.showWarningMessage(text, ...actions),
  error: (text, ...actions) => vscode.window.showErrorMessage(text, ...actions),
};

/** Does not wait: a message may stand for hours. */
export function tell({ severity, text, actions }: Notice, surroundings: Surroundings): void {
  SHOW[severity](withoutLinks(text), ...actions)
    .then((action) => action && act(action, surroundings))
    .then(undefined, (error: unknown) => {
      surroundings.log.error(`A message could not be shown, or its button failed. ${String(error)}`);
    });
}

async function act(action: Action, { document, log, showSimulator }: Surroundings): Promise<void> {
  switch (action.kind) {
    case 'manage-trust':
      await vscode.commands.executeCommand('workbench.trust.manage');
      return;
    case 'show-problems':
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      return;
    case 'show-log':
      log.show(true);
      return;
    case 'show-simulator':
      showSimulator?.();
      return;
    case 'open-setting':
      await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${SECTION}.${action.setting}`);
      return;
    case 'copy':
      await vscode.env.clipboard.writeText(action.text);
      return;
    case 'command':
      await vscode.commands.executeCommand(action.command, action.argument);
      return;
    case 'open':
      await vscode.env.openExternal(vscode.Uri.parse(action.href, true));
      return;
    case 'go-to':
      await goTo(document, action.range);
      return;
  }
}

async function goTo(document: vscode.TextDocument | undefined, { start, end }: (Action & { kind: 'go-to' })['range']) {
  if (document !== undefined) {
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(document, { selection });
  }
}
