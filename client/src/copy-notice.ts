import * as l10n from '@vscode/l10n';
import { sentencesText } from '../../server/src/l10n/prose.ts';
import type { ConsoleText } from '../../server/src/lsp/protocol.ts';
import { errorsNotice, information, type Notice, newConfig, showProblems, warning } from './notice.ts';

/** What the user is told of a copy for the Logto Console. @param answer undefined where there is no config */
export function copyNotice(answer: ConsoleText | undefined): Notice {
  if (answer === undefined) {
    return warning(l10n.t('There is no Logto connector config to copy. Open one, then copy again.'), [newConfig()]);
  }
  const { text, errors, warnings, connector } = answer;
  if (text === null) {
    const headline =
      errors.length === 1
        ? l10n.t('Nothing was copied, because the config has an error.')
        : l10n.t('Nothing was copied, because the config has {0} errors.', errors.length);
    return errorsNotice(headline, errors);
  }
  const copied = l10n.t(
    'The {0} config is on the clipboard. Paste it into the connector in the Logto Console.',
    connector,
  );
  if (warnings === 0) {
    return information(copied);
  }
  const left = warnings === 1 ? l10n.t('There is 1 warning.') : l10n.t('There are {0} warnings.', warnings);
  return warning(sentencesText([copied, left]), [showProblems()]);
}
