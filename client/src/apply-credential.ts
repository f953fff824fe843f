import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { inStep } from './in-step.ts';
import type { ServerRequests } from './server-requests.ts';

/**
 * Writes a credential, or a reference to it, into a config, as one step of "Undo".
 *
 * @param before told what stands there now, where it is a string; the value itself comes from the document, never from the
 *   server, so that no trace of the protocol has it. Where it gives false, nothing is written.
 * @returns false where nothing was written: the config has no place for it, or `before` said so
 */
export async function applyCredential(
  client: ServerRequests,
  document: vscode.TextDocument,
  key: string,
  value: string,
  before: (written: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const answer = await inStep(document, () => client.credentialEdit(document, key, value));
  if (answer === undefined) {
    return false;
  }
  const { start, end } = answer.edit.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (answer.replaces) {
    const written = parseString(document.getText(range));
    if (written === undefined || !(await before(written))) {
      return false;
    }
    // What was asked meanwhile may have given time to type: what stands there now may be another value.
    if (document.version !== answer.version) {
      return applyCredential(client, document, key, value, async (now) => now === written || before(now));
    }
  }
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, answer.edit.newText);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new Error(l10n.t('the file could not be changed.'));
  }
  return true;
}

/** Undefined for what is no string of JSON. The engine's own error would quote the text, which may be a secret. */
function parseString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
