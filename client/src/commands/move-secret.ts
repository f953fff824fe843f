/** The fix of `plain-secret`: the token goes to VS Code's secrets, and the file refers to it. */
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { printReference } from '../../../server/src/core/reference.ts';
import { MOVE_SECRET_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { applyCredential } from '../apply-credential.ts';
import { information, openConsole, warning } from '../notice.ts';
import type { Secrets } from '../secrets.ts';
import type { ServerRequests } from '../server-requests.ts';
import { registerDocumentCommand } from './about-document.ts';
import { askName } from './secrets.ts';

/** Asks to log in, and has the auth token on its first page. */
const CONSOLE = 'https://console.twilio.com';

/** Called with the document's URI, and with the key in an object. */
export function registerMoveSecret(
  client: ServerRequests,
  secrets: Secrets,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerDocumentCommand({
    id: MOVE_SECRET_COMMAND,
    failure: (reason) => l10n.t('The move of the secret failed: {0}', reason),
    log,
    async run(document, values) {
      const key = keyIn(values);
      const name = document && key !== undefined ? await askName(secrets) : undefined;
      if (document === undefined || key === undefined || name === undefined) {
        return undefined;
      }
      const reference = printReference({ source: 'secret', name });
      const isDone = await applyCredential(client, document, key, reference, async (token) => {
        // Stored first: whatever happens then, it is not lost.
        await secrets.store(name, token.trim());
        return true;
      });
      return isDone
        ? information(
            l10n.t(
              'The value of "{0}" is now the secret "{1}". If the file was shared, renew it all the same.',
              key,
              name,
            ),
            [openConsole(CONSOLE)],
          )
        : warning(
            l10n.t('Nothing was moved: "{0}" has no value in double quotes. Give it one, then move it again.', key),
          );
    },
  });
}

function keyIn(values: readonly unknown[]): string | undefined {
  const keys = values.map((value) =>
    typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined,
  );
  return keys.find((key) => typeof key === 'string');
}
