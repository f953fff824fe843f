/** What the walkthrough "Set up Twilio SMS for Logto" needs of the extension. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Server } from '../client.ts';
import { createStatusItem, showStatus } from '../status-item.ts';
import { contextKeyOf, createMilestones, MILESTONES, type Milestone, type Milestones, STEPS_OF } from './milestones.ts';
import { nextStepStatus } from './next-step.ts';
import { registerOpenWalkthrough, WALKTHROUGH } from './open.ts';
import { watchConfig } from './watch-config.ts';

export interface WalkthroughParts {
  readonly client: Pick<Server, 'verdict' | 'state'>;
  /** Whether this VS Code can ask Twilio. */
  readonly canSend: boolean;
  readonly log: vscode.LogOutputChannel;
}

export interface Walkthrough extends Milestones, vscode.Disposable {}

export function registerWalkthrough(context: vscode.ExtensionContext, parts: WalkthroughParts): Walkthrough {
  const { globalState: store, extension } = context;
  const item = createStatusItem('setup', l10n.t('Logto Setup'));
  const milestones = createMilestones(store, (milestone) => {
    setContext(milestone);
    completeSteps(extension.id, milestone);
    showNext();
  });
  const showNext = () => {
    const status = nextStepStatus(milestones.isReached, parts.canSend);
    if (status) {
      showStatus(item, status);
    } else {
      item.dispose();
    }
  };
  MILESTONES.filter(milestones.isReached).forEach(setContext);
  showNext();
  const disposables = vscode.Disposable.from(
    item,
    registerOpenWalkthrough(extension),
    watchConfig({ ...parts, milestones, store }),
  );
  return { ...milestones, dispose: () => disposables.dispose() };
}

function setContext(milestone: Milestone): void {
  void vscode.commands.executeCommand('setContext', contextKeyOf(milestone), true);
}

/**
 * VS Code completes a step by its context key only where it became true while VS Code had its walkthroughs at hand, which
 * it takes up with the first that is opened. Told by this command it remembers the step, and complains where it has not
 * taken them up yet.
 */
function completeSteps(extension: string, milestone: Milestone): void {
  for (const step of STEPS_OF[milestone]) {
    vscode.commands
      .executeCommand('welcome.markStepComplete', `${extension}#${WALKTHROUGH}#${step}`)
      .then(undefined, () => {});
  }
}
