/** What the user is told of a test send, and what can be done next. */

import type { Hindrance, News, Outcome } from '../../../server/src/send/flow.ts';
import { describeOutcome, failed } from '../../../server/src/twilio/describe-outcome.ts';
import { type Action, actionsOn, errorsNotice, type Notice, SHOW_LOG, untrusted, warning } from '../notice.ts';
import type { Target } from './settings.ts';

/** @param target where the message went, or would have gone */
export function noticeOf(news: News, target: Target): Notice {
  return news.kind === 'outcome' ? outcomeNotice(news.outcome, target) : hindranceNotice(news);
}

/** Why nothing was sent. */
export function hindranceNotice(news: Hindrance): Notice {
  switch (news.kind) {
    case 'untrusted':
      return untrusted('Nothing was sent');
    case 'no-config':
      return warning('There is no Logto connector config to send from. Open one, then send again.');
    case 'errors':
      return errorsNotice('Nothing was sent', news.errors);
    case 'no-templates':
      return warning('Nothing was sent, because the config has no template. Add one to "templates".');
    case 'unresolved':
      return { severity: 'error', text: `Nothing was sent. ${news.message}`, actions: actionsOn(news) };
    case 'unreadable':
      return { severity: 'error', text: `Nothing was sent. ${news.message}`, actions: [] };
    case 'bad-address':
      return {
        severity: 'error',
        text: `Nothing was sent. ${news.message}`,
        actions: [{ title: 'Open Setting', kind: 'open-setting', setting: 'twilio.apiBaseUrl' }],
      };
  }
}

function outcomeNotice(outcome: Outcome, target: Target): Notice {
  const { text, href } = describeOutcome(outcome);
  const isSimulated = target === 'simulator';
  const received: Action = isSimulated ? { title: 'Show Simulator', kind: 'show-simulator' } : SHOW_LOG;
  const page: readonly Action[] =
    href === null
      ? []
      : [{ title: outcome.kind === 'refused' ? 'About This Error' : "Twilio's Page", kind: 'open', href }];
  const sid: readonly Action[] =
    outcome.kind === 'created' || outcome.kind === 'found'
      ? [{ title: 'Copy SID', kind: 'copy', text: outcome.message.sid }, received]
      : [received];
  return {
    severity: severityOf(outcome, href),
    text: isSimulated ? `Simulator: ${text}` : text,
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
