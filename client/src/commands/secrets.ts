/** The commands "Logto: Store Secret" and "Logto: Delete Secret". */
import * as vscode from 'vscode';
import { isReferenceName, printReference } from '../../../server/src/core/reference.ts';
import { failureNotice, information, type Notice, STORE_SECRET_COMMAND, warning } from '../notice.ts';
import type { Secrets } from '../secrets.ts';
import { tell } from '../tell.ts';

const DEFAULT_NAME = 'TWILIO_AUTH_TOKEN';

/** An argument names the secret, which is then not asked for. */
export function registerStoreSecret(secrets: Secrets, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerSecretCommand(STORE_SECRET_COMMAND, 'Store Secret', log, async (given) => {
    const name = given ?? (await askName(secrets));
    if (name === undefined) {
      return undefined;
    }
    const isThere = secrets.names().includes(name);
    const value = await vscode.window.showInputBox({
      title: isThere ? `Replace Secret "${name}"` : `Store Secret "${name}"`,
      prompt: 'VS Code keeps it encrypted, outside of every file.',
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? 'Enter the value.' : undefined),
    });
    if (value === undefined) {
      return undefined;
    }
    await secrets.store(name, value.trim());
    const reference = printReference({ source: 'secret', name });
    return information(`The secret "${name}" is ${isThere ? 'replaced' : 'stored'}. Refer to it with ${reference}.`, [
      { title: 'Copy Reference', kind: 'copy', text: reference },
    ]);
  });
}

/** An argument names the secret, which is then not asked for. */
export function registerDeleteSecret(secrets: Secrets, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerSecretCommand('logtoConnector.deleteSecret', 'Delete Secret', log, async (given) => {
    const names = secrets.names();
    if (names.length === 0) {
      return information('No secret is stored.');
    }
    const name = given ?? (await vscode.window.showQuickPick(names, { title: 'Delete Secret' }));
    if (name === undefined) {
      return undefined;
    }
    if (!names.includes(name)) {
      return warning(`No secret "${name}" is stored.`);
    }
    const detail = `What refers to it with \${secret:${name}} has no value any more.`;
    const answer = await vscode.window.showWarningMessage(
      `Delete the secret "${name}"?`,
      { modal: true, detail },
      'Delete',
    );
    if (answer === undefined) {
      return undefined;
    }
    await secrets.delete(name);
    return information(`The secret "${name}" is deleted.`);
  });
}

/** @returns undefined where the user has left */
export function askName(secrets: Secrets): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Store Secret',
    prompt: 'A name for it, to refer to it as ${secret:NAME}.',
    value: DEFAULT_NAME,
    ignoreFocusOut: true,
    validateInput: (name) =>
      isReferenceName(name)
        ? secrets.names().includes(name)
          ? {
              message: `"${name}" is stored already, and will be replaced.`,
              severity: vscode.InputBoxValidationSeverity.Warning,
            }
          : undefined
        : 'A name begins with a letter or "_" and has no other characters than letters, digits, "_", "." and "-".',
  });
}

function registerSecretCommand(
  id: string,
  title: string,
  log: vscode.LogOutputChannel,
  run: (given: string | undefined) => Promise<Notice | undefined>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (given: unknown) => {
    let notice: Notice | undefined;
    try {
      notice = await run(typeof given === 'string' && isReferenceName(given) ? given : undefined);
    } catch (error) {
      log.error(`${title} failed. ${error instanceof Error ? error.message : String(error)}`);
      notice = failureNotice(title, error);
    }
    if (notice) {
      tell(notice, { document: undefined, log });
    }
  });
}
