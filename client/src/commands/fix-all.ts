/** The command "Logto: Fix All in File". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FixReport } from '../../../server/src/lsp/protocol.ts';
import { fixNotice } from '../fix-notice.ts';
import { inStep } from '../in-step.ts';
import type { ServerRequests } from '../server-requests.ts';
import { registerDocumentCommand } from './about-document.ts';

/** An argument `{ "rule": "sms-encoding" }` gives what that rule finds its first fix, and leaves the rest. */
export function registerFixAll(client: ServerRequests, log: vscode.LogOutputChannel): vscode.Disposable {
  return registerDocumentCommand({
    id: 'logtoConnector.fixAll',
    failure: (reason) => l10n.t('Fix All in File failed: {0}', reason),
    log,
    async run(document, values) {
      const rule = ruleIn(values);
      const report = document && (await inStep(document, () => client.fixAll(document, rule)));
      if (report && report.edits.length > 0) {
        await apply(document, report.edits);
      }
      return fixNotice(report);
    },
  });
}

function ruleIn(values: readonly unknown[]): string | undefined {
  const rules = values.map((value) =>
    typeof value === 'object' && value !== null && 'rule' in value ? value.rule : undefined,
  );
  return rules.find((rule) => typeof rule === 'string');
}

/** As one step of "Undo". */
async function apply({ uri }: vscode.TextDocument, edits: FixReport['edits']): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    change.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new Error(l10n.t('the file could not be changed.'));
  }
}
