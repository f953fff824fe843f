/** What a VS Code without Node loads, such as vscode.dev: the parts of everywhere, and why the others are not there. */
import * as vscode from 'vscode';
import { activateParts, createLog } from './activate.ts';
import { noLookups, registerNotOffered } from './browser/not-offered.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  activateParts(context, {
    connect: async () => {
      const { connectToWorker } = await import('./browser/server-worker.ts');
      return connectToWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true));
    },
    offers: {},
    facts: undefined,
    lookupFor: noLookups,
    log,
  });
  context.subscriptions.push(log, registerNotOffered(log));
}
