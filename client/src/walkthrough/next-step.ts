/** What is to be done next, as the language status says it. */
import * as l10n from '@vscode/l10n';
import type { Status } from '../status.ts';
import { MILESTONES, type Milestone } from './milestones.ts';

export const OPEN_WALKTHROUGH_COMMAND = 'logtoConnector.openWalkthrough';

/** Those that a VS Code without Node has no command for. */
const BY_TWILIO: readonly Milestone[] = ['verified', 'delivered'];

/**
 * @param canSend whether this VS Code can ask Twilio
 * @returns undefined where all is done
 */
export function nextStepStatus(isReached: (milestone: Milestone) => boolean, canSend: boolean): Status | undefined {
  const next = MILESTONES.find((milestone) => !isReached(milestone) && (canSend || !BY_TWILIO.includes(milestone)));
  return (
    next && {
      text: textOf(next),
      severity: 'information',
      busy: false,
      command: { title: l10n.t('Open Walkthrough'), command: OPEN_WALKTHROUGH_COMMAND },
    }
  );
}

function textOf(milestone: Milestone): string {
  switch (milestone) {
    case 'written':
      return l10n.t('Setup: write a config without errors');
    case 'filled':
      return l10n.t('Setup: fill in the credentials');
    case 'verified':
      return l10n.t('Setup: verify the credentials');
    case 'delivered':
      return l10n.t('Setup: send a test SMS');
    case 'copied':
      return l10n.t('Setup: copy it for the Logto Console');
  }
}
