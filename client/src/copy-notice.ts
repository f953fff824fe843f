import type { ConsoleText } from '../../server/src/lsp/protocol.ts';
import { count } from '../../server/src/sms/test-message.ts';
import { errorsNotice, information, type Notice, SHOW_PROBLEMS, warning } from './notice.ts';

/** What the user is told of a copy for the Logto Console. @param answer undefined where there is no config */
export function copyNotice(answer: ConsoleText | undefined): Notice {
  if (answer === undefined) {
    return warning('There is no Logto connector config to copy. Open one, then copy again.');
  }
  const { text, errors, warnings, connector } = answer;
  if (text === null) {
    return errorsNotice('Nothing was copied', errors);
  }
  const copied = `The ${connector} config is on the clipboard. Paste it into the connector in the Logto Console.`;
  return warnings === 0
    ? information(copied)
    : warning(`${copied} There ${warnings === 1 ? 'is' : 'are'} ${count(warnings, 'warning')}.`, [SHOW_PROBLEMS]);
}
