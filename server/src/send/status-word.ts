import type { Outcome } from './flow.ts';

/** How a send ended, in a word or two: Twilio's own status where it has the message. */
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
