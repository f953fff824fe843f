import { explainTwilioError, twilioErrorLink } from './errors.ts';
import { type Failure, isFinalStatus, type SendOutcome, type StatusOutcome } from './outcome.ts';

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
      return describeMessage('Twilio accepted the message', outcome);
    case 'found':
      return describeMessage(foundText(outcome), outcome);
    case 'refused':
      return describeError(
        `Twilio says: ${sentence(outcome.message)}${restText(outcome.retryAfterMs)}${deliveryText(outcome)}`,
        outcome.code,
      );
    default:
      return { text: `${failureText(outcome)}${deliveryText(outcome)}`, href: null };
  }
}

function foundText({ recovered, message }: Extract<Taken, { kind: 'found' }>): string {
  if (message.status === 'delivered') {
    return recovered ? 'The reply was lost, but the message was delivered' : 'The message was delivered';
  }
  return recovered ? 'The reply was lost, but Twilio has the message' : 'Twilio has the message';
}

type Taken = Extract<SendOutcome | StatusOutcome, { kind: 'created' | 'found' }>;

/** Why a question on which no message hangs went unanswered. The words hold no secret. */
export function describeQuestionFailure(failure: Failure): Description {
  return failure.kind === 'refused'
    ? describeError(`Twilio says: ${sentence(failure.message)}${restText(failure.retryAfterMs)}`, failure.code)
    : { text: failureText(failure), href: null };
}

function describeMessage(what: string, outcome: Taken): Description {
  const { message } = outcome;
  const size = message.segments ? `, ${message.segments} ${message.segments === 1 ? 'segment' : 'segments'}` : '';
  const status = message.status === 'delivered' ? '' : `, status ${message.status}`;
  const text = `${what}: ${message.sid}${status}${size}.`;
  if (message.errorCode === null && message.errorMessage === null) {
    const end = endText(outcome);
    return failed(message.status)
      ? { text: `The message was not delivered, and Twilio gives no reason. ${text}`, href: null }
      : { text: `${text}${end}`, href: null };
  }
  const reason = message.errorMessage === null ? '' : ` Twilio says: ${sentence(message.errorMessage)}`;
  return describeError(`${text}${reason}`, message.errorCode);
}

/** True for the statuses of messages that never arrive. */
export function failed(status: string): boolean {
  return status === 'failed' || status === 'undelivered' || status === 'canceled';
}

function endText({ message, ended }: Taken): string {
  switch (isFinalStatus(message.status) ? 'final' : ended) {
    case 'cancelled':
      return ' It is followed no further; the message itself is on its way.';
    case 'late':
      return ' That is not its last status: the message log in the Twilio Console will have it.';
    case 'unanswered':
      return ' Twilio could not be asked any further; the message itself is on its way.';
    default:
      return '';
  }
}

function restText(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : ` It asks to wait ${Math.ceil(milliseconds / 1000)} seconds.`;
}

function describeError(text: string, code: number | null): Description {
  const { title, cause, advice } = explainTwilioError(code);
  const number = code === null ? '' : ` (error ${code})`;
  return {
    text: `${title}${number}. ${cause} ${advice} ${text}`,
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

function deliveryText(failure: Failure): string {
  switch ('listed' in failure ? failure.listed : undefined) {
    case 'absent':
      return " Twilio's list of messages was asked and does not have it: no message was sent.";
    case 'doubtful':
      return (
        " Twilio's list of messages has another text to this number from that moment, so it is not known whether " +
        'the message was sent: look at the message log in the Twilio Console before you send it again.'
      );
    case 'unanswered':
      return (
        ' It is not known whether the message was sent, and Twilio could not be asked: look at the phone and at the ' +
        'message log in the Twilio Console before you send it again.'
      );
    case undefined:
      break;
  }
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
