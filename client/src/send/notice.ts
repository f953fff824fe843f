/** What the user is told of a test send, and what can be done next. */

import * as l10n from '@vscode/l10n';
import type { Hindrance, News, Outcome } from '../../../server/src/send/flow.ts';
import { describeOutcome, failed } from '../../../server/src/twilio/describe-outcome.ts';
import {
  type Action,
  aboutError,
  actionsOn,
  errorsNotice,
  type Notice,
  newConfig,
  openBaseUrl,
  showLog,
  showProblems,
  showSimulator,
  untrusted,
  warning,
} from '../notice.ts';
import type { Target } from './settings.ts';

/** @param target where the message went, or would have gone */
export function noticeOf(news: News, target: Target): Notice {
  return news.kind === 'outcome' ? outcomeNotice(news.outcome, target) : hindranceNotice(news);
}

/** Why nothing was sent. */
export function hindranceNotice(news: Hindrance): Notice {
  switch (news.kind) {
    case 'untrusted':
      return untrusted(l10n.t('Nothing was sent, because this workspace is not trusted. Trust it, then try again.'));
    case 'no-config':
      return warning(l10n.t('There is no Logto connector config to send from. Open one, then send again.'), [
        newConfig(),
      ]);
    case 'errors':
      return errorsNotice(
        news.errors.length === 1
          ? l10n.t('Nothing was sent, because the config has an error.')
          : l10n.t('Nothing was sent, because the config has {0} errors.', news.errors.length),
        news.errors,
      );
    case 'no-templates':
      return warning(l10n.t('Nothing was sent, because the config has no template. Add one to "templates".'));
    case 'unresolved':
      return { severity: 'error', text: l10n.t('Nothing was sent. {0}', news.message), actions: actionsOn(news) };
    case 'unreadable':
      return { severity: 'error', text: l10n.t('Nothing was sent. {0}', news.message), actions: [showProblems()] };
    case 'bad-address':
      return {
        severity: 'error',
        text: l10n.t('Nothing was sent. {0}', news.message),
        actions: [openBaseUrl()],
      };
  }
}

function outcomeNotice(outcome: Outcome, target: Target): Notice {
  const { text, href } = describeOutcome(outcome);
  const isSimulated = target === 'simulator';
  const received: Action = isSimulated ? showSimulator() : showLog();
  const page: readonly Action[] =
    href === null
      ? []
      : [outcome.kind === 'refused' ? aboutError(href) : { title: l10n.t("Twilio's Page"), kind: 'open', href }];
  const sid: readonly Action[] =
    outcome.kind === 'created' || outcome.kind === 'found'
      ? [{ title: l10n.t('Copy SID'), kind: 'copy', text: outcome.message.sid }, received]
      : [received];
  return {
    severity: severityOf(outcome, href),
    text: isSimulated ? l10n.t('Simulator: {0}', text) : text,
    actions: [...page, ...sid],
  };
}

function severityOf(outcome: Outcome, href: string | null): Notice['severity'] {
  switch (outcome.kind) {
    case 'created':
    case 'found':
      return href === null && outcome.message.errorMessage === null && !failed(outcome.message.status)
        ? 'information'
        : 'error';
    case 'cancelled':
      return outcome.delivery === 'unknown' ? 'warning' : 'information';
    default:
      return 'error';
  }
}
