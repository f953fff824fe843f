/** The command that adds the required templates that are missing: the server's own, so that every editor has it. */
import { ExecuteCommandRequest } from 'vscode-languageserver';
import { answer } from './answer.ts';
import type { LanguageFeature } from './language-feature.ts';
import { ADD_TEMPLATES_COMMAND } from './protocol.ts';

export const addTemplates: LanguageFeature = {
  capabilities: ({ appliesEdits }) =>
    appliesEdits ? { executeCommandProvider: { commands: [ADD_TEMPLATES_COMMAND] } } : {},
  listen({ connection, client, service, find }) {
    connection.onRequest(ExecuteCommandRequest.type, ({ command, arguments: [uri] = [] }, token) =>
      answer(connection, token, `The command ${command}`, null, async () => {
        const file = command === ADD_TEMPLATES_COMMAND && typeof uri === 'string' ? await find({ uri }) : undefined;
        const edit = file && service.addTemplates(file, client.versionedEdits);
        if (edit) {
          const { applied, failureReason } = await connection.workspace.applyEdit({ label: 'Add templates', edit });
          if (!applied) {
            connection.window.showWarningMessage(`The templates were not added. ${failureReason ?? ''}`.trim());
          }
        }
        return null;
      }),
    );
  },
};
