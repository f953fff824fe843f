/** Tells the user what became of a test send, and what to do next. */
import * as vscode from 'vscode';
import type { TestPlan } from '../../../server/src/lsp/protocol.ts';
import { describeOutcome } from '../../../server/src/twilio/describe-outcome.ts';
import type { News } from './flow.ts';

/** @param document what was to be sent from */
export function tell(news: News, document: vscode.TextDocument, log: vscode.LogOutputChannel): void {
  show(news, document, log).catch((error: unknown) => {
    log.error(`A message could not be shown: ${String(error)}`);
  });
}

async function show(news: News, document: vscode.TextDocument, log: vscode.LogOutputChannel): Promise<void> {
  switch (news.kind) {
    case 'untrusted':
      return offer(
        vscode.window.showWarningMessage('Nothing was sent: this workspace is not trusted.', 'Manage Workspace Trust'),
        () => vscode.commands.executeCommand('workbench.trust.manage'),
      );
    case 'no-config':
      await vscode.window.showWarningMessage('This is no Logto connector config. Open one, then send again.');
      return;
    case 'errors':
      return offer(vscode.window.showErrorMessage(errorsText(news.plan), 'Show First Error'), () =>
        showFirstError(news.plan, document),
      );
    case 'no-templates':
      await vscode.window.showWarningMessage('This config has no template to send. Add one to "templates".');
      return;
    case 'unreadable':
      await vscode.window.showErrorMessage(`Nothing was sent. ${news.message}`);
      return;
    case 'outcome':
      return showOutcome(news, log);
  }
}

async function showOutcome({ outcome, request }: News & { kind: 'outcome' }, log: vscode.LogOutputChannel) {
  const { text, href } = describeOutcome(outcome);
  if (outcome.kind === 'created') {
    const { sid } = outcome.message;
    log.info(`${request.template.usageType}: ${text}`);
    return offer(vscode.window.showInformationMessage(text, 'Copy SID'), () => vscode.env.clipboard.writeText(sid));
  }
  log.warn(`${request.template.usageType}: ${text}`);
  if (outcome.kind === 'cancelled' && outcome.delivery === 'not-sent') {
    return;
  }
  const buttons = href === null ? [] : ['About This Error'];
  return offer(vscode.window.showErrorMessage(text, ...buttons), async () => {
    await vscode.env.openExternal(vscode.Uri.parse(href ?? '', true));
  });
}

/** Does `act` where the user takes the message's one button. */
async function offer(choice: Thenable<string | undefined>, act: () => Thenable<unknown>): Promise<void> {
  if ((await choice) !== undefined) {
    await act();
  }
}

/** At most this many errors are named: a message is no list. */
const NAMED = 3;

function errorsText({ errors }: TestPlan): string {
  const named = errors.slice(0, NAMED).map(({ message }) => message);
  const more = errors.length > NAMED ? ` And ${errors.length - NAMED} more.` : '';
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return `Nothing was sent: the config has ${count}, and Logto would reject it. ${named.join(' ')}${more}`;
}

async function showFirstError({ errors }: TestPlan, document: vscode.TextDocument): Promise<void> {
  const [first] = errors;
  if (first) {
    const { start, end } = first.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(document, { selection });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
