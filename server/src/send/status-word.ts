import * as l10n from '@vscode/l10n';
import type { Outcome } from './flow.ts';

/**
 * How a send ended, in a word or two: Twilio's own status where it has the message. The same in every language, so that
 * it can be stored and compared; {@link statusText} is what is shown.
 */
export function statusWord(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'created':
    case 'found':
      return outcome.message.status;
    case 'refused':
      return outcome.delivery === 'unknown' ? 'unknown' : 'refused';
    case 'invalid-sid':
      return 'not sent';
    default:
      return outcome.delivery === 'unknown' ? 'unknown' : 'not sent';
  }
}

/** A status in the user's language. Twilio's own words stay as its Console and its documentation have them. */
export function statusText(status: string): string {
  switch (status) {
    case 'refused':
      return l10n.t('refused');
    case 'not sent':
      return l10n.t('not sent');
    case 'unknown':
      return l10n.t('unknown');
    default:
      return status;
  }
}
