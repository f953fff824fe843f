/** What VS Code loads where there is Node: the parts of everywhere, and those that send and keep secrets. */
import type * as vscode from 'vscode';
import { activateParts, createLog } from './activate.ts';
import { registerChooseService } from './commands/choose-service.ts';
import { registerMoveSecret } from './commands/move-secret.ts';
import { registerDeleteSecret, registerStoreSecret } from './commands/secrets.ts';
import { registerSendAllTemplates } from './commands/send-all-templates.ts';
import { registerSendTestSms } from './commands/send-test-sms.ts';
import { registerSwitchTarget } from './commands/switch-target.ts';
import { registerVerifyCredentials } from './commands/verify-credentials.ts';
import { showHistory } from './history/view.ts';
import { createFactsSource } from './reference-facts.ts';
import { createLookups } from './references.ts';
import { rememberedList } from './remembered-list.ts';
import { createSecrets } from './secrets.ts';
import { showTarget } from './send/show-target.ts';
import { tellOfWrongSettings } from './send/wrong-settings.ts';
import { launchAhead } from './server-launch.ts';
import { createSimulatorHost } from './simulator-host.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const secrets = createSecrets(context.secrets, context.globalState);
  const lookupFor = createLookups(secrets);
  const facts = createFactsSource(secrets, lookupFor, context.secrets.onDidChange);
  const { client, milestones } = activateParts(context, {
    connect: async () => {
      const launch = launchAhead(context.asAbsolutePath('dist/server.js'));
      const { connectToProcess } = await import('./server-process.ts');
      return connectToProcess(launch);
    },
    offers: { sendCommand: true, moveSecretCommand: true },
    facts,
    lookupFor,
    log,
  });
  const simulator = createSimulatorHost(log);
  const numbers = rememberedList(context.globalState, 'recentPhoneNumbers', 5);
  const history = showHistory(context.workspaceState, numbers);
  const sending = { client, simulator, numbers, lookupFor, history, milestones, log };
  context.subscriptions.push(
    log,
    facts,
    simulator,
    history,
    showTarget(),
    tellOfWrongSettings(log),
    registerSwitchTarget(),
    registerVerifyCredentials({ client, simulator, lookupFor, milestones, log }),
    registerChooseService({ client, simulator, lookupFor, log }),
    registerMoveSecret(client, secrets, log),
    registerStoreSecret(secrets, log),
    registerDeleteSecret(secrets, log),
    registerSendTestSms(sending),
    registerSendAllTemplates(sending),
  );
}
