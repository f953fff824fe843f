/** What VS Code loads: puts the parts together. */
import * as vscode from 'vscode';
import { createClient } from './client.ts';
import { registerChooseService } from './commands/choose-service.ts';
import { registerCopyForConsole } from './commands/copy-for-console.ts';
import { registerFixAll } from './commands/fix-all.ts';
import { registerMoveSecret } from './commands/move-secret.ts';
import { registerNewConfig } from './commands/new-config.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerDeleteSecret, registerStoreSecret } from './commands/secrets.ts';
import { registerSendAllTemplates } from './commands/send-all-templates.ts';
import { registerSendTestSms } from './commands/send-test-sms.ts';
import { registerSwitchTarget } from './commands/switch-target.ts';
import { registerVerifyCredentials } from './commands/verify-credentials.ts';
import { isNamedConfig, mayBeConfig } from './config-files.ts';
import { showHistory } from './history/view.ts';
import { showLanguageStatus } from './language-status.ts';
import { switchLanguages } from './language-switch.ts';
import { createFactsSource } from './reference-facts.ts';
import { createLookups } from './references.ts';
import { rememberedList } from './remembered-list.ts';
import { createSecrets } from './secrets.ts';
import { createSimulatorHost } from './simulator-host.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Logto Connector Config', { log: true });
  const setBack = rememberedList(context.workspaceState, 'documentsSetBackToJson', 200);
  const isWanted = (uri: vscode.Uri) => isNamedConfig(uri) || mayBeConfig(uri, setBack);
  const secrets = createSecrets(context.secrets, context.globalState);
  const lookupFor = createLookups(secrets);
  const facts = createFactsSource(secrets, lookupFor, context.secrets.onDidChange);
  const client = createClient(context.asAbsolutePath('dist/server.js'), isWanted, facts, log);
  const simulator = createSimulatorHost(log);
  const numbers = rememberedList(context.globalState, 'recentPhoneNumbers', 5);
  const history = showHistory(context.workspaceState, numbers);
  const sending = { client, simulator, numbers, lookupFor, history, log };
  context.subscriptions.push(
    log,
    facts,
    client,
    simulator,
    history,
    switchLanguages(setBack, log),
    showLanguageStatus(client),
    registerSwitchTarget(),
    registerRestartServer(client, log),
    registerNewConfig(client, log),
    registerFixAll(client, log),
    registerCopyForConsole({ client, lookupFor, log }),
    registerVerifyCredentials({ client, simulator, lookupFor, log }),
    registerChooseService({ client, simulator, lookupFor, log }),
    registerMoveSecret(client, secrets, log),
    registerStoreSecret(secrets, log),
    registerDeleteSecret(secrets, log),
    registerSendTestSms(sending),
    registerSendAllTemplates(sending),
  );
}
