/** The commands "Logto: Store Secret" and "Logto: Delete Secret". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isReferenceName, printReference } from '../../../server/src/core/reference.ts';
import {
  failureNotice,
  information,
  type Notice,
  reasonOf,
  STORE_SECRET_COMMAND,
  storeSecret,
  warning,
} from '../notice.ts';
import type { Secrets } from '../secrets.ts';
import { tell } from '../tell.ts';

const DEFAULT_NAME = 'TWILIO_AUTH_TOKEN';

/** An argument names the secret, which is then not asked for. */
export function registerStoreSecret(secrets: Secrets, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerSecretCommand(STORE_SECRET_COMMAND, storeFailure, log, async (given) => {
    const name = given ?? (await askName(secrets));
    if (name === undefined) {
      return undefined;
    }
    const isThere = secrets.names().includes(name);
    const value = await vscode.window.showInputBox({
      title: isThere ? l10n.t('Replace Secret "{0}"', name) : l10n.t('Store Secret "{0}"', name),
      prompt: l10n.t('VS Code keeps it encrypted, outside of every file.'),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? l10n.t('Enter the value.') : undefined),
    });
    if (value === undefined) {
      return undefined;
    }
    await secrets.store(name, value.trim());
    const reference = printReference({ source: 'secret', name });
    const text = isThere
      ? l10n.t('The secret "{0}" is replaced. Refer to it with {1}.', name, reference)
      : l10n.t('The secret "{0}" is stored. Refer to it with {1}.', name, reference);
    return information(text, [{ title: l10n.t('Copy Reference'), kind: 'copy', text: reference }]);
  });
}

/** An argument names the secret, which is then not asked for. */
export function registerDeleteSecret(secrets: Secrets, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerSecretCommand('logtoConnector.deleteSecret', deleteFailure, log, async (given) => {
    const names = secrets.names();
    if (names.length === 0) {
      return information(l10n.t('No secret is stored.'), [storeSecret()]);
    }
    const name = given ?? (await vscode.window.showQuickPick(names, { title: l10n.t('Delete Secret') }));
    if (name === undefined) {
      return undefined;
    }
    if (!names.includes(name)) {
      return warning(l10n.t('No secret "{0}" is stored.', name));
    }
    const reference = printReference({ source: 'secret', name });
    const detail = l10n.t('What refers to it with {0} has no value any more.', reference);
    const answer = await vscode.window.showWarningMessage(
      l10n.t('Delete the secret "{0}"?', name),
      { modal: true, detail },
      l10n.t('Delete'),
    );
    if (answer === undefined) {
      return undefined;
    }
    await secrets.delete(name);
    return information(l10n.t('The secret "{0}" is deleted.', name));
  });
}

/** @returns undefined where the user has left */
export function askName(secrets: Secrets): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: l10n.t('Store Secret'),
    prompt: l10n.t('A name for it, to refer to it as {0}.', '${secret:NAME}'),
    value: DEFAULT_NAME,
    ignoreFocusOut: true,
    validateInput: (name) =>
      isReferenceName(name)
        ? secrets.names().includes(name)
          ? {
              message: l10n.t('"{0}" is stored already, and will be replaced.', name),
              severity: vscode.InputBoxValidationSeverity.Warning,
            }
          : undefined
        : l10n.t(
            'A name begins with a letter or "_" and has no other characters than letters, digits, "_", "." and "-".',
          ),
  });
}

const storeFailure = (reason: string) => l10n.t('Store Secret failed: {0}', reason);
const deleteFailure = (reason: string) => l10n.t('Delete Secret failed: {0}', reason);

function registerSecretCommand(
  id: string,
  failure: (reason: string) => string,
  log: vscode.LogOutputChannel,
  run: (given: string | undefined) => Promise<Notice | undefined>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (given: unknown) => {
    let notice: Notice | undefined;
    try {
      notice = await run(typeof given === 'string' && isReferenceName(given) ? given : undefined);
    } catch (error) {
      log.error(`${id} failed. ${reasonOf(error)}`);
      notice = failureNotice(failure(reasonOf(error)));
    }
    if (notice) {
      tell(notice, { document: undefined, log });
    }
  });
}
