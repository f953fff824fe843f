/** What the language status says: about the config in the editor, and about where its test messages go. */
import * as l10n from '@vscode/l10n';
import { factsText } from '../../server/src/l10n/prose.ts';
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

/** @param connector its name; undefined where the config does not tell yet */
export function configStatus(connector: string | undefined, server: ServerState, problems: ProblemCounts): Status {
  const name = connector ?? l10n.t('Logto connector');
  const showProblems = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  switch (server) {
    case 'stopped':
      return {
        text: l10n.t('{0}: not checked', name),
        detail: l10n.t('The language server has stopped.'),
        severity: 'error',
        busy: false,
        command: { title: l10n.t('Restart'), command: RESTART_COMMAND },
      };
    case 'running':
      return {
        text: l10n.t('{0}: {1}', name, problemsText(problems)),
        severity: problems.errors > 0 ? 'error' : problems.warnings > 0 ? 'warning' : 'information',
        busy: false,
        command: showProblems,
      };
    default:
      return { text: l10n.t('{0}: starting…', name), severity: 'information', busy: true, command: showProblems };
  }
}

function problemsText({ errors, warnings, informations }: ProblemCounts): string {
  const parts = [
    ...(errors > 0 ? [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)] : []),
    ...(informations > 0 ? [informations === 1 ? l10n.t('1 info') : l10n.t('{0} infos', informations)] : []),
  ];
  return parts.length === 0 ? l10n.t('no problems') : factsText(parts);
}

/** @param host what stands in for Twilio, if anything does */
export function targetStatus(target: Target, host?: string): Status {
  return target === 'simulator'
    ? {
        text: l10n.t('Test SMS: simulator'),
        detail: l10n.t('Nothing leaves this machine.'),
        severity: 'information',
        busy: false,
        command: { title: l10n.t('Use Twilio'), command: SWITCH_TARGET_COMMAND },
      }
    : {
        text: l10n.t('Test SMS: live'),
        detail:
          host === undefined
            ? l10n.t('Twilio delivers it, and charges for it.')
            : l10n.t('{0}, in place of Twilio', host),
        severity: 'information',
        busy: false,
        command: { title: l10n.t('Use the Simulator'), command: SWITCH_TARGET_COMMAND },
      };
}
