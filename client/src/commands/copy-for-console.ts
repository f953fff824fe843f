/** The command "Logto: Copy Config for the Logto Console". */
import * as vscode from 'vscode';
import type { ServerRequests } from '../client.ts';
import { copyNotice } from '../copy-notice.ts';
import { inStep } from '../in-step.ts';
import { registerDocumentCommand } from './about-document.ts';

export function registerCopyForConsole(client: ServerRequests, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerDocumentCommand({
    id: 'logtoConnector.copyForConsole',
    name: 'The copy',
    log,
    async run(document) {
      const answer = document && (await inStep(document, () => client.consoleText(document)));
      if (answer?.text) {
        await vscode.env.clipboard.writeText(answer.text);
      }
      return copyNotice(answer);
    },
  });
}
