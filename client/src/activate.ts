/** The parts of the extension that are the same wherever VS Code runs. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type ClientOptions, createClient, type Server } from './client.ts';
import { registerCopyForConsole } from './commands/copy-for-console.ts';
import { registerFixAll } from './commands/fix-all.ts';
import { registerNewConfig } from './commands/new-config.ts';
import { registerPreviewTemplates } from './commands/preview-templates.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { isNamedConfig, mayBeConfig } from './config-files.ts';
import { showLanguageStatus } from './language-status.ts';
import { switchLanguages } from './language-switch.ts';
import { registerModelTool } from './model-tool/tool.ts';
import { createPreview } from './preview/preview.ts';
import type { LookupFor } from './references.ts';
import { rememberedList } from './remembered-list.ts';
import type { Milestones } from './walkthrough/milestones.ts';
import { registerWalkthrough } from './walkthrough/walkthrough.ts';

/** What differs between a VS Code with Node and one in a browser alone. */
export interface Runtime extends Pick<ClientOptions, 'connect' | 'offers' | 'facts'> {
  /** What the references in a document lead to. */
  readonly lookupFor: LookupFor;
  readonly log: vscode.LogOutputChannel;
}

/** For the parts that only one of the two has. */
export interface Parts {
  readonly client: Server;
  readonly milestones: Milestones;
}

export function activateParts(context: vscode.ExtensionContext, runtime: Runtime): Parts {
  const { lookupFor, log, offers } = runtime;
  // VS Code has no bundle where its language is English.
  if (vscode.l10n.bundle !== undefined) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const setBack = rememberedList(context.workspaceState, 'documentsSetBackToJson', 200);
  const isWanted = (uri: vscode.Uri) => isNamedConfig(uri) || mayBeConfig(uri, setBack);
  const client = createClient({ ...runtime, isWanted });
  const canSend = offers.sendCommand === true;
  const preview = createPreview({ server: client, extension: context.extensionUri, canSend, log });
  const milestones = registerWalkthrough(context, { client, canSend, log });
  context.subscriptions.push(
    client,
    preview,
    milestones,
    switchLanguages(setBack, log),
    showLanguageStatus(client),
    registerRestartServer(client, log),
    registerNewConfig(client, log),
    registerFixAll(client, log),
    registerPreviewTemplates(preview, log),
    registerCopyForConsole({ client, lookupFor, milestones, log }),
    registerModelTool(client),
  );
  return { client, milestones };
}

export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Logto Connector Config', { log: true });
}
