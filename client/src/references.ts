/** What references lead to in VS Code: the environment of the extension host, `.env` beside the config, stored secrets. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ENV_FILE, findInEnvironment } from '../../server/src/send/environment.ts';
import type { Lookup } from '../../server/src/send/references.ts';
import type { Secrets } from './secrets.ts';

/** @param uri of the config */
export type LookupFor = (uri: vscode.Uri) => Lookup;

export function createLookups(secrets: Secrets): LookupFor {
  return (uri) =>
    async ({ source, name }) => {
      if (!vscode.workspace.isTrusted) {
        return {
          ok: false,
          problem: l10n.t('No reference is resolved in a workspace that is not trusted. Trust it, then try again.'),
        };
      }
      if (source === 'env') {
        return findInEnvironment(name, { process: process.env, file: await readEnvFile(uri) });
      }
      const value = await secrets.read(name);
      return value
        ? { ok: true, value, origin: l10n.t("VS Code's secrets") }
        : {
            ok: false,
            problem: l10n.t('No secret "{0}" is stored. Store it with the command "Logto: Store Secret".', name),
          };
    };
}

/** Undefined where there is none, or nothing that can be read: a folder of that name is often a Python environment. */
export async function readEnvFile(uri: vscode.Uri): Promise<string | undefined> {
  if (uri.scheme === 'untitled') {
    return undefined;
  }
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '..', ENV_FILE)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return undefined;
    }
    throw error;
  }
}
