/** What the user is told of a test send, and what can be done next. */
import type { PlanError } from '../../../server/src/lsp/protocol.ts';
import { describeOutcome } from '../../../server/src/twilio/describe-outcome.ts';
import type { News, Outcome } from './flow.ts';
import type { Target } from './settings.ts';

export interface Notice {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  /** The buttons under the text. */
  readonly actions: readonly Action[];
}

export type Action = { readonly title: string } & (
  | { readonly kind: 'manage-trust' | 'show-problems' | 'show-log' | 'show-simulator' }
  | { readonly kind: 'go-to'; readonly range: PlanError['range'] }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'open'; readonly href: string }
  | { readonly kind: 'open-setting'; readonly setting: string }
);

const SHOW_LOG: Action = { title: 'Show Log', kind: 'show-log' };

/** At most this many errors are named: a message is no list. */
const NAMED = 2;

/** @param target where the message went, or would have gone */
export function noticeOf(news: News, target: Target): Notice {
  switch (news.kind) {
    case 'untrusted':
      return warning('Nothing was sent, because this workspace is not trusted. Trust it to send a test SMS from it.', [
        { title: 'Manage Workspace Trust', kind: 'manage-trust' },
      ]);
    case 'no-config':
      return warning('There is no Logto connector config to send from. Open one, then send again.');
    case 'errors':
      return errorsNotice(news.errors);
    case 'no-templates':
      return warning('Nothing was sent, because the config has no template. Add one to "templates".');
    case 'unreadable':
      return { severity: 'error', text: `Nothing was sent. ${news.message}`, actions: [] };
    case 'bad-address':
      return {
        severity: 'error',
        text: `Nothing was sent. ${news.message}`,
        actions: [{ title: 'Open Setting', kind: 'open-setting', setting: 'twilio.apiBaseUrl' }],
      };
    case 'outcome':
      return outcomeNotice(news.outcome, target);
  }
}

function warning(text: string, actions: readonly Action[] = []): Notice {
  return { severity: 'warning', text, actions };
}

function errorsNotice(errors: readonly PlanError[]): Notice {
  const named = errors.slice(0, NAMED).map(({ message }) => message);
  const more = errors.length > NAMED ? [`And ${errors.length - NAMED} more.`] : [];
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const [first] = errors;
  return {
    severity: 'error',
    text: [`Nothing was sent, because the config has ${count}.`, ...named, ...more].join(' '),
    actions: [
      ...(first ? [{ title: 'Go to First Error', kind: 'go-to', range: first.range } as const] : []),
      { title: 'Show Problems', kind: 'show-problems' },
    ],
  };
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
      : [SHOW_LOG];
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
      return href === null && outcome.message.errorMessage === null ? 'information' : 'error';
    case 'cancelled':
      return outcome.delivery === 'unknown' ? 'warning' : 'information';
    default:
      return 'error';
  }
}
