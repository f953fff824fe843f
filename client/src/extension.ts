/** What VS Code loads: puts the parts together. */
import * as vscode from 'vscode';
import { createClient } from './client.ts';
import { registerSendTestSms } from './commands/send-test-sms.ts';
import { switchLanguages } from './language-switch.ts';
import { createSimulatorHost } from './simulator-host.ts';

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Logto Connector Config', { log: true });
  const client = createClient(context, output);
  const simulator = createSimulatorHost(output);
  context.subscriptions.push(
    output,
    client,
    simulator,
    switchLanguages(context.workspaceState),
    registerSendTestSms({ client, simulator, output, memory: context.globalState }),
  );
}
