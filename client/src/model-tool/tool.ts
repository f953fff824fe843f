/** The tool with which a language model checks a config: it reads, and changes nothing. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ServerRequests } from '../server-requests.ts';
import { report } from './report.ts';
import { readSource, type ToolInput } from './source.ts';
import { TOOL } from './tool-name.ts';

export function registerModelTool(client: Pick<ServerRequests, 'verdict'>): vscode.Disposable {
  return vscode.lm.registerTool<ToolInput>(TOOL, {
    prepareInvocation({ input: { file } }) {
      const name = typeof file === 'string' ? file : undefined;
      // Plain texts: nothing that a model says is read as Markdown.
      const invocationMessage = name ? l10n.t('Checking {0}', name) : l10n.t('Checking a config of a Logto connector');
      return {
        invocationMessage: asPlainText(invocationMessage),
        confirmationMessages: {
          title: l10n.t('Check Logto connector config'),
          message: asPlainText(
            name
              ? l10n.t(
                  'The problems of {0} are read and told to the language model, without its Auth Token. Nothing is changed or sent to Twilio.',
                  name,
                )
              : l10n.t(
                  'The problems of the text are told to the language model, without its Auth Token. Nothing is changed or sent to Twilio.',
                ),
          ),
        },
      };
    },
    async invoke({ input }) {
      const { uri, languageId, text, name } = await readSource(input);
      const verdict = await client.verdict({ uri, languageId, text });
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(report(name, verdict))]);
    },
  });
}

function asPlainText(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text);
}
