import type { FixReport } from '../../server/src/lsp/protocol.ts';
import { count } from '../../server/src/sms/test-message.ts';
import { information, type Notice, SHOW_PROBLEMS, warning } from './notice.ts';

/** What the user is told of "fix all". @param report undefined where there is no config */
export function fixNotice(report: Pick<FixReport, 'fixed' | 'left'> | undefined): Notice {
  if (report === undefined) {
    return warning('There is no Logto connector config to fix. Open one, then fix again.');
  }
  const { fixed, left } = report;
  if (left === 0) {
    return information(
      fixed === 0
        ? 'There is nothing to fix: the config has no problems.'
        : `Fixed ${count(fixed, 'problem')}. None is left.`,
    );
  }
  const [are, need] = left === 1 ? ['is', 'needs'] : ['are', 'need'];
  const rest = `${left} ${are} left, and ${need} your decision.`;
  return information(
    fixed === 0
      ? `Nothing can be fixed without asking you. ${count(left, 'problem')} ${need} your decision.`
      : `Fixed ${count(fixed, 'problem')}. ${rest}`,
    [SHOW_PROBLEMS],
  );
}
