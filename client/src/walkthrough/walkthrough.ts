/** What the walkthrough "Set up Twilio SMS for Logto" needs of the extension. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Server } from '../client.ts';
import { createStatusItem, showStatus } from '../status-item.ts';
import { contextKeyOf, createMilestones, type Milestones } from './milestones.ts';
import { nextStepStatus } from './next-step.ts';
import { registerOpenWalkthrough } from './open.ts';
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
    void vscode.commands.executeCommand('setContext', contextKeyOf(milestone), true);
    // Of those before, told while they are read, the last call here is the one that counts.
    queueMicrotask(showNext);
  });
  const showNext = () => {
    const status = nextStepStatus(milestones.isReached, parts.canSend);
    if (status) {
      showStatus(item, status);
    } else {
      item.dispose();
    }
  };
  showNext();
  const disposables = vscode.Disposable.from(
    item,
    registerOpenWalkthrough(extension),
    watchConfig({ ...parts, milestones, store }),
  );
  return { ...milestones, dispose: () => disposables.dispose() };
}
