/** What the language status says: about the config in the editor, and about where its test messages go. */
import { count } from '../../server/src/sms/test-message.ts';
import type { ServerState } from './client.ts';
import type { Target } from './send/settings.ts';

export interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  readonly command: { readonly title: string; readonly command: string };
}

/** How many problems of each severity there are; hints are none, as for the view Problems. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
}

export const RESTART_COMMAND = 'logtoConnector.restartServer';
export const SWITCH_TARGET_COMMAND = 'logtoConnector.switchTarget';

const SHOW_PROBLEMS = { title: 'Show Problems', command: 'workbench.actions.view.problems' };

/** @param connector its name; undefined where the config does not tell yet */
export function configStatus(connector: string | undefined, server: ServerState, problems: ProblemCounts): Status {
  const name = connector ?? 'Logto connector';
  switch (server) {
    case 'stopped':
      return {
        text: `${name}: not checked`,
        detail: 'The language server has stopped.',
        severity: 'error',
        busy: false,
        command: { title: 'Restart', command: RESTART_COMMAND },
      };
    case 'running':
      return {
        text: `${name}: ${problemsText(problems)}`,
        severity: problems.errors > 0 ? 'error' : problems.warnings > 0 ? 'warning' : 'information',
        busy: false,
        command: SHOW_PROBLEMS,
      };
    default:
      return { text: `${name}: starting…`, severity: 'information', busy: true, command: SHOW_PROBLEMS };
  }
}

function problemsText({ errors, warnings, informations }: ProblemCounts): string {
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(informations > 0 ? [count(informations, 'info')] : []),
  ];
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

export function targetStatus(target: Target): Status {
  return target === 'simulator'
    ? {
        text: 'Test SMS: simulator',
        detail: 'Nothing leaves this machine.',
        severity: 'information',
        busy: false,
        command: { title: 'Use Twilio', command: SWITCH_TARGET_COMMAND },
      }
    : {
        text: 'Test SMS: live',
        detail: 'Twilio delivers it, and charges for it.',
        severity: 'information',
        busy: false,
        command: { title: 'Use the Simulator', command: SWITCH_TARGET_COMMAND },
      };
}
