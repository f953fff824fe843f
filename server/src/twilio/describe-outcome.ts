import * as l10n from '@vscode/l10n';
import { factsText, sentencesText } from '../l10n/prose.ts';
import { segmentsText } from '../sms/amounts.ts';
import { errorTextWithCode, twilioErrorLink } from './errors.ts';
import { type Failure, isFinalStatus, type ReplyProblem, type SendOutcome, type StatusOutcome } from './outcome.ts';

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
    case 'found':
      return describeMessage(outcome);
    case 'refused':
      return describeError(outcome.code, [
        twilioSays(outcome.message),
        ...restText(outcome.retryAfterMs),
        deliveryText(outcome),
      ]);
    default:
      return { text: sentencesText([failureText(outcome), deliveryText(outcome)]), href: null };
  }
}

/** Why a question on which no message hangs went unanswered. The words hold no secret. */
export function describeQuestionFailure(failure: Failure): Description {
  return failure.kind === 'refused'
    ? describeError(failure.code, [twilioSays(failure.message), ...restText(failure.retryAfterMs)])
    : { text: failureText(failure), href: null };
}

type Taken = Extract<SendOutcome | StatusOutcome, { kind: 'created' | 'found' }>;

function describeMessage(outcome: Taken): Description {
  const { errorCode, errorMessage, status } = outcome.message;
  const text = takenText(outcome);
  if (errorCode === null && errorMessage === null) {
    const sentences = failed(status)
      ? [l10n.t('The message was not delivered, and Twilio gives no reason.'), text]
      : [text, ...endText(outcome)];
    return { text: sentencesText(sentences), href: null };
  }
  return describeError(errorCode, [text, ...(errorMessage === null ? [] : [twilioSays(errorMessage)])]);
}

function takenText(outcome: Taken): string {
  const { sid, status, segments } = outcome.message;
  const isDelivered = status === 'delivered';
  const facts = factsText([
    sid,
    ...(isDelivered ? [] : [l10n.t('status {0}', status)]),
    ...(segments ? [segmentsText(segments)] : []),
  ]);
  if (outcome.kind === 'created') {
    return l10n.t('Twilio accepted the message: {0}.', facts);
  }
  if (outcome.recovered) {
    return isDelivered
      ? l10n.t('The reply was lost, but the message was delivered: {0}.', facts)
      : l10n.t('The reply was lost, but Twilio has the message: {0}.', facts);
  }
  return isDelivered ? l10n.t('The message was delivered: {0}.', facts) : l10n.t('Twilio has the message: {0}.', facts);
}

/** True for the statuses of messages that never arrive. */
export function failed(status: string): boolean {
  return status === 'failed' || status === 'undelivered' || status === 'canceled';
}

function endText({ message, ended }: Taken): readonly string[] {
  switch (isFinalStatus(message.status) ? 'final' : ended) {
    case 'cancelled':
      return [l10n.t('It is followed no further; the message itself is on its way.')];
    case 'late':
      return [l10n.t('That is not its last status: the message log in the Twilio Console will have it.')];
    case 'unanswered':
      return [l10n.t('Twilio could not be asked any further; the message itself is on its way.')];
    default:
      return [];
  }
}

function restText(milliseconds: number | undefined): readonly string[] {
  if (milliseconds === undefined) {
    return [];
  }
  const seconds = Math.ceil(milliseconds / 1000);
  return [seconds === 1 ? l10n.t('It asks to wait 1 second.') : l10n.t('It asks to wait {0} seconds.', seconds)];
}

function describeError(code: number | null, sentences: readonly string[]): Description {
  return {
    text: sentencesText([errorTextWithCode(code), ...sentences]),
    href: code === null ? null : twilioErrorLink(code),
  };
}

type Wordless = Exclude<Failure, { kind: 'refused' }>;

function failureText(failure: Wordless): string {
  switch (failure.kind) {
    case 'invalid-sid':
      return failure.field === 'accountSID'
        ? l10n.t(
            'The account SID is not one of Twilio. It is AC and 32 hexadecimal digits: copy it from the first page of the Twilio Console.',
          )
        : l10n.t('The message SID is not one of Twilio. It is SM and 32 hexadecimal digits.');
    case 'timed-out':
      return failure.afterMs === 1000
        ? l10n.t('Twilio did not answer within 1 second. Check the network connection.')
        : l10n.t('Twilio did not answer within {0} seconds. Check the network connection.', failure.afterMs / 1000);
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'unreachable':
      return failure.cause;
    case 'redirected':
      return sentencesText([
        redirectText(failure),
        l10n.t('Log in to the network if it asks for that, and check the address of the API in the settings.'),
      ]);
    case 'not-json':
      return sentencesText([
        failure.excerpt
          ? l10n.t('The reply (HTTP {0}) is not from Twilio: “{1}”.', failure.httpStatus, failure.excerpt)
          : l10n.t('The reply (HTTP {0}) is not from Twilio.', failure.httpStatus),
        l10n.t(
          'A proxy or a login page of the network may have answered. Check the address of the API in the settings.',
        ),
      ]);
    case 'unexpected-reply':
      return sentencesText([
        problemText(failure.problem, failure.httpStatus),
        l10n.t('Check the address of the API in the settings.'),
      ]);
  }
}

function redirectText({ location, httpStatus }: Extract<Failure, { kind: 'redirected' }>): string {
  return location === null
    ? l10n.t(
        'The request was redirected (HTTP {0}) and was not repeated there, because Twilio does not redirect.',
        httpStatus,
      )
    : l10n.t(
        'The request was redirected to {0} (HTTP {1}) and was not repeated there, because Twilio does not redirect.',
        location,
        httpStatus,
      );
}

function problemText(problem: ReplyProblem, httpStatus: number): string {
  switch (problem) {
    case 'too-large':
      return l10n.t(
        'The reply (HTTP {0}) is not one that Twilio gives: it is far larger than one of Twilio.',
        httpStatus,
      );
    case 'broken-json':
      return l10n.t(
        'The reply (HTTP {0}) is not one that Twilio gives: it is JSON that breaks off, or is broken.',
        httpStatus,
      );
    case 'incomplete':
      return l10n.t(
        'The reply (HTTP {0}) is not one that Twilio gives: it does not hold what was asked for.',
        httpStatus,
      );
    case 'no-error':
      return l10n.t('The reply (HTTP {0}) is not one that Twilio gives: it holds no error message.', httpStatus);
  }
}

function deliveryText(failure: Failure): string {
  switch ('listed' in failure ? failure.listed : undefined) {
    case 'absent':
      return l10n.t("Twilio's list of messages was asked and does not have it: no message was sent.");
    case 'doubtful':
      return l10n.t(
        "Twilio's list of messages has another text to this number from that moment, so it is not known whether the message was sent: look at the message log in the Twilio Console before you send it again.",
      );
    case 'unanswered':
      return l10n.t(
        'It is not known whether the message was sent, and Twilio could not be asked: look at the phone and at the message log in the Twilio Console before you send it again.',
      );
    case undefined:
      break;
  }
  switch (failure.kind === 'invalid-sid' ? 'not-sent' : failure.delivery) {
    case 'not-sent':
      return l10n.t('No message was sent.');
    case 'unknown':
      return l10n.t(
        'It is not known whether the message was sent: look at the phone and at the message log in the Twilio Console before you send it again.',
      );
    case 'already-sent':
      return l10n.t('This is about the status only: the message itself was sent before.');
  }
}

/** Twilio's words are in English, whatever the user's language is. */
function twilioSays(message: string): string {
  const words = message.trim();
  return l10n.t('Twilio says: {0}', /[.!?]$/.test(words) ? words : `${words}.`);
}
