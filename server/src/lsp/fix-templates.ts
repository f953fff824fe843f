/** The command that mends the lack of required templates: the server's own, so that every editor has it. */
import * as l10n from '@vscode/l10n';
import { ExecuteCommandRequest, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { answer } from './answer.ts';
import type { LanguageFeature } from './language-feature.ts';
import { FIX_TEMPLATES_COMMAND } from './protocol.ts';

export const fixTemplates: LanguageFeature = {
  capabilities: ({ appliesEdits }) =>
    appliesEdits ? { executeCommandProvider: { commands: [FIX_TEMPLATES_COMMAND] } } : {},
  listen({ connection, client, service, find }) {
    if (!client.appliesEdits) {
      return;
    }
    connection.onRequest(ExecuteCommandRequest.type, ({ command, arguments: given }, token) =>
      answer(connection, token, `The command ${command}`, null, async () => {
        const [uri, usageType] = given ?? [];
        const file = command === FIX_TEMPLATES_COMMAND && typeof uri === 'string' ? await find({ uri }) : undefined;
        const edit =
          file &&
          service.fixTemplates(file, client.versionedEdits, typeof usageType === 'string' ? usageType : undefined);
        if (edit) {
          const { applied, failureReason } = await connection.workspace.applyEdit({
            label: l10n.t('Fix missing templates'),
            edit,
          });
          if (!applied) {
            const message = l10n.t('The missing templates were not added. {0}', failureReason ?? '').trim();
            await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
          }
        }
        return null;
      }),
    );
  },
};
