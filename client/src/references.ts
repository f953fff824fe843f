/** What references lead to in VS Code: the environment of the extension host, `.env` beside the config, stored secrets. */
import * as vscode from 'vscode';
import { ENV_FILE, findInEnvironment } from '../../server/src/send/environment.ts';
import type { Lookup } from '../../server/src/send/references.ts';
import type { Secrets } from './secrets.ts';

/** @param uri of the config */
export type LookupFor = (uri: vscode.Uri) => Lookup;

const UNTRUSTED = {
  ok: false,
  problem: 'No reference is resolved in a workspace that is not trusted. Trust it, then try again.',
} as const;

export function createLookups(secrets: Secrets): LookupFor {
  return (uri) =>
    async ({ source, name }) => {
      if (!vscode.workspace.isTrusted) {
        return UNTRUSTED;
      }
      if (source === 'env') {
        return findInEnvironment(name, { process: process.env, file: await readEnvFile(uri) });
      }
      const value = await secrets.read(name);
      return value
        ? { ok: true, value, origin: "VS Code's secrets" }
        : { ok: false, problem: `No secret "${name}" is stored. Store it with the command "Logto: Store Secret".` };
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
