/** The command "Logto: Restart Language Server". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Server } from '../client.ts';
import { failureNotice, reasonOf } from '../notice.ts';
import { RESTART_COMMAND } from '../status.ts';
import { tell } from '../tell.ts';

export function registerRestartServer(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(RESTART_COMMAND, async () => {
    try {
      await server.restart();
    } catch (error) {
      log.error(`The language server did not start. ${error instanceof Error ? error.stack : String(error)}`);
      tell(failureNotice(l10n.t('The restart failed: {0}', reasonOf(error))), { document: undefined, log });
    }
  });
}
