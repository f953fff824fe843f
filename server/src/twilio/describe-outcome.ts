import { explainTwilioError, twilioErrorLink } from './errors.ts';
import type { Delivery, Failure, SendOutcome, StatusOutcome, TwilioMessage } from './outcome.ts';

export interface Description {
  /** What happened and what to do about it, as sentences. */
  readonly text: string;
  /** Twilio's page on the error code, where there is one. */
  readonly href: string | null;
}

/** Puts an outcome in words for people. The words hold no secret. */
export function describeOutcome(outcome: SendOutcome | StatusOutcome): Description {
  switch (outcome.kind) {
    case 'created':
      return describeMessage('Twilio accepted the message', outcome.message);
    case 'found':
      return describeMessage('Twilio has the message', outcome.message);
    case 'refused':
      return describeError(`Twilio says: ${sentence(outcome.message)}`, outcome.code, outcome.delivery);
    default:
      return { text: `${failureText(outcome)}${deliveryText(outcome)}`, href: null };
  }
}

function describeMessage(what: string, message: TwilioMessage): Description {
  const size = message.segments ? `, ${message.segments} ${message.segments === 1 ? 'segment' : 'segments'}` : '';
  const text = `${what}: ${message.sid}, status ${message.status}${size}.`;
  if (message.errorCode === null && message.errorMessage === null) {
    return { text, href: null };
  }
  const reason = message.errorMessage === null ? '' : ` Twilio says: ${sentence(message.errorMessage)}`;
  return describeError(`${text}${reason}`, message.errorCode, 'already-sent');
}

function describeError(text: string, code: number | null, delivery: Delivery): Description {
  const { title, cause, advice } = explainTwilioError(code);
  const number = code === null ? '' : ` (error ${code})`;
  const unsent = delivery === 'not-sent' ? ' No message was sent.' : '';
  return {
    text: `${title}${number}. ${cause} ${advice} ${text}${unsent}`,
    href: code === null ? null : twilioErrorLink(code),
  };
}

type Wordless = Exclude<Failure, { kind: 'refused' }>;

function failureText(failure: Wordless): string {
  switch (failure.kind) {
    case 'invalid-sid':
      return failure.field === 'accountSID'
        ? 'The account SID is not one of Twilio. It is AC and 32 hexadecimal digits: copy it from the first page of ' +
            'the Twilio Console.'
        : 'The message SID is not one of Twilio. It is SM and 32 hexadecimal digits.';
    case 'timed-out':
      return `Twilio did not answer within ${failure.afterMs / 1000} seconds. Check the network connection.`;
    case 'cancelled':
      return 'Cancelled.';
    case 'unreachable':
      return failure.cause;
    case 'redirected':
      return (
        `The request was redirected${failure.location === null ? '' : ` to ${failure.location}`} ` +
        `(HTTP ${failure.httpStatus}) and was not repeated there, because Twilio does not redirect. Log in to the ` +
        'network if it asks for that, and check the address of the API in the settings.'
      );
    case 'not-json':
      return (
        `The reply (HTTP ${failure.httpStatus}) is not from Twilio${failure.excerpt && `: “${failure.excerpt}”`}. ` +
        'A proxy or a login page of the network may have answered. Check the address of the API in the settings.'
      );
    case 'unexpected-reply':
      return (
        `The reply (HTTP ${failure.httpStatus}) is not one that Twilio gives: ${failure.problem}. ` +
        'Check the address of the API in the settings.'
      );
  }
}

function deliveryText(failure: Wordless): string {
  switch (failure.kind === 'invalid-sid' ? 'not-sent' : failure.delivery) {
    case 'not-sent':
      return ' No message was sent.';
    case 'unknown':
      return (
        ' It is not known whether the message was sent: look at the phone and at the message log in the Twilio ' +
        'Console before you send it again.'
      );
    case 'already-sent':
      return ' This is about the status only: the message itself was sent before.';
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
