/** What the language server may know of references: where values stand, and never what they are. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parseReference, printReference } from '../../server/src/core/reference.ts';
import type { ReferenceFacts, ReferencesParams } from '../../server/src/lsp/protocol.ts';
import { ENV_FILE, namesInFile } from '../../server/src/send/environment.ts';
import { type LookupFor, readEnvFile } from './references.ts';
import type { Secrets } from './secrets.ts';

export interface FactsSource extends vscode.Disposable {
  /** Null where nobody can tell: in a workspace that is not trusted nothing is looked at. */
  readonly of: (params: ReferencesParams) => Promise<ReferenceFacts | null>;
  /** What was told may no longer be true. */
  readonly onDidChange: vscode.Event<void>;
}

/** The names in the environment that may be for Twilio, of the many that are there. */
const TWILIO = /twilio/i;
const PERHAPS = /account.*sid|auth.*token|messaging/i;

export function createFactsSource(
  secrets: Secrets,
  lookupFor: LookupFor,
  onDidChangeSecrets: vscode.Event<unknown>,
): FactsSource {
  const changed = new vscode.EventEmitter<void>();
  const fire = () => changed.fire();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${ENV_FILE}`);
  const parts = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(fire),
    watcher.onDidCreate(fire),
    watcher.onDidDelete(fire),
    // Beside a config that is in no folder of the workspace nobody else tells of it.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith(`/${ENV_FILE}`)) {
        fire();
      }
    }),
    onDidChangeSecrets(fire),
    vscode.workspace.onDidGrantWorkspaceTrust(fire),
  );

  return {
    async of({ textDocument, references }) {
      if (!vscode.workspace.isTrusted) {
        return null;
      }
      const uri = vscode.Uri.parse(textDocument.uri, true);
      const lookup = lookupFor(uri);
      const origins = references.map(async (written) => {
        const reference = parseReference(written);
        const found = reference && (await lookup(reference));
        return found?.ok ? found.origin : null;
      });
      return { origins: await Promise.all(origins), offered: await offered(uri, secrets) };
    },
    onDidChange: changed.event,
    dispose: () => parts.dispose(),
  };
}

async function offered(uri: vscode.Uri, secrets: Secrets): Promise<ReferenceFacts['offered']> {
  const own = Object.keys(process.env).sort();
  const environment = [
    ...own.filter((name) => TWILIO.test(name)),
    ...own.filter((name) => PERHAPS.test(name) && !TWILIO.test(name)),
  ];
  const inFile = namesInFile(await readEnvFile(uri)).filter((name) => !environment.includes(name));
  const all = [
    ...secrets.names().map((name) => ({ source: 'secret', name, origin: l10n.t("VS Code's secrets") }) as const),
    ...environment.map((name) => ({ source: 'env', name, origin: l10n.t('the environment') }) as const),
    ...inFile.map((name) => ({ source: 'env', name, origin: l10n.t('the file "{0}"', ENV_FILE) }) as const),
  ];
  return all.flatMap(({ origin, ...reference }) => {
    const written = printReference(reference);
    return parseReference(written) ? [{ reference: written, origin }] : [];
  });
}
