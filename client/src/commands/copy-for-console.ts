/** The command "Logto: Copy Config for the Logto Console". */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { resolveReferences } from '../../../server/src/send/references.ts';
import { copyNotice } from '../copy-notice.ts';
import { inStep } from '../in-step.ts';
import { actionsOn, type Notice, warning } from '../notice.ts';
import type { LookupFor } from '../references.ts';
import type { ServerRequests } from '../server-requests.ts';
import type { Milestones } from '../walkthrough/milestones.ts';
import { registerDocumentCommand } from './about-document.ts';

export interface CopyParts {
  readonly client: ServerRequests;
  readonly lookupFor: LookupFor;
  readonly milestones: Milestones;
  readonly log: vscode.LogOutputChannel;
}

export function registerCopyForConsole({ client, lookupFor, milestones, log }: CopyParts): vscode.Disposable {
  return registerDocumentCommand({
    id: 'logtoConnector.copyForConsole',
    failure: (reason) => l10n.t('The copy failed: {0}', reason),
    log,
    async run(document) {
      const answer = document && (await inStep(document, () => client.consoleText(document)));
      const failure = document && answer?.text ? await copy(answer.text, document.uri, lookupFor) : undefined;
      if (answer?.text && failure === undefined) {
        milestones.reach('copied');
      }
      return failure ?? copyNotice(answer);
    },
  });
}

/** @returns why nothing was copied, where it was not */
async function copy(text: string, uri: vscode.Uri, lookupFor: LookupFor): Promise<Notice | undefined> {
  const config: Record<string, unknown> = JSON.parse(text);
  const resolution = await resolveReferences(config, lookupFor(uri));
  if (!resolution.ok) {
    return warning(
      l10n.t('Nothing was copied, because Logto knows no references. {0}', resolution.message),
      actionsOn(resolution),
    );
  }
  const { values } = resolution;
  if (values.authToken !== undefined && !(await confirm())) {
    return warning(l10n.t('Nothing was copied.'));
  }
  const isUnchanged = Object.keys(values).length === 0;
  await vscode.env.clipboard.writeText(isUnchanged ? text : JSON.stringify({ ...config, ...values }, null, 2));
  return undefined;
}

async function confirm(): Promise<boolean> {
  const question = l10n.t('Copy the Auth Token to the clipboard?');
  const detail = l10n.t(
    'Logto needs the value itself, not the reference to it. Whatever reads the clipboard can read it there: copy something else once you have pasted it.',
  );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, l10n.t('Copy'))) !== undefined;
}
