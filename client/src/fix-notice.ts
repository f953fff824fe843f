import * as l10n from '@vscode/l10n';
import { sentencesText } from '../../server/src/l10n/prose.ts';
import type { FixReport } from '../../server/src/lsp/protocol.ts';
import { information, type Notice, newConfig, showProblems, warning } from './notice.ts';

/** What the user is told of "fix all". @param report undefined where there is no config */
export function fixNotice(report: Pick<FixReport, 'fixed' | 'left'> | undefined): Notice {
  if (report === undefined) {
    return warning(l10n.t('There is no Logto connector config to fix. Open one, then fix again.'), [newConfig()]);
  }
  const { fixed, left } = report;
  if (left === 0) {
    return information(
      fixed === 0
        ? l10n.t('There is nothing to fix: the config has no problems.')
        : sentencesText([fixedText(fixed), l10n.t('None is left.')]),
    );
  }
  return information(fixed === 0 ? undecidedText(left) : sentencesText([fixedText(fixed), leftText(left)]), [
    showProblems(),
  ]);
}

function fixedText(fixed: number): string {
  return fixed === 1 ? l10n.t('Fixed 1 problem.') : l10n.t('Fixed {0} problems.', fixed);
}

function leftText(left: number): string {
  return left === 1
    ? l10n.t('1 is left, and needs your decision.')
    : l10n.t('{0} are left, and need your decision.', left);
}

function undecidedText(left: number): string {
  return left === 1
    ? l10n.t('Nothing can be fixed without asking you. 1 problem needs your decision.')
    : l10n.t('Nothing can be fixed without asking you. {0} problems need your decision.', left);
}
