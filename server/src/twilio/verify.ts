/** Asks Twilio whether the credentials of a config are good, without a message. */
import * as l10n from '@vscode/l10n';
import { sentencesText } from '../l10n/prose.ts';
import { type Amount, countSenders, fetchAccount, fetchService, type TwilioAccount } from './account.ts';
import type { ClientOptions } from './call.ts';
import { describeQuestionFailure } from './describe-outcome.ts';
import { twilioErrorLink } from './errors.ts';
import type { Failure } from './outcome.ts';
import { type RefusedValue, refusedValue } from './refusal.ts';
import { type CredentialKey, MESSAGING_SERVICE_SID } from './sid.ts';

export interface Verification {
  /** What is right, as sentences. */
  readonly right: readonly string[];
  /** What keeps messages from being sent, or may; null where nothing does. Asking ends with the first. */
  readonly wrong: Problem | null;
}

export interface Problem {
  /** A warning where messages go out all the same. */
  readonly severity: 'error' | 'warning';
  /** As sentences. */
  readonly text: string;
  /** Twilio's page on it, where there is one. */
  readonly href: string | null;
  /** The value to blame; null where none of the config is, as where Twilio could not be asked. */
  readonly value: RefusedValue | null;
}

/** @param credentials with every reference resolved. No text in the answer holds the auth token. */
export async function verifyCredentials(
  options: ClientOptions,
  credentials: Readonly<Record<CredentialKey, string>>,
): Promise<Verification> {
  const { fromMessagingServiceSID: sid } = credentials;
  const account = await fetchAccount(options, credentials);
  if ('kind' in account) {
    return { right: [], wrong: failed(account) };
  }
  if (account.status !== 'active') {
    const advice = l10n.t('Open the Twilio Console, which says why and how to bring it back.');
    const text = sentencesText([inactiveText(account), advice]);
    return { right: [], wrong: blame('accountSID', 20005, text) };
  }
  const right = [l10n.t('The account “{0}” is active.', account.name)];
  const service = MESSAGING_SERVICE_SID.test(sid) ? await fetchService(options, credentials, sid) : undefined;
  if (service === undefined || ('kind' in service && isMissing(service))) {
    const text = l10n.t(
      'The account “{0}” has no such Messaging Service. Choose one of its own with the command “Logto: Choose Messaging Service”.',
      account.name,
    );
    return { right, wrong: blame('fromMessagingServiceSID', 20404, text) };
  }
  if ('kind' in service) {
    return { right, wrong: failed(service) };
  }
  const senders = await countSenders(options, credentials, sid);
  if ('kind' in senders) {
    return { right, wrong: failed(senders) };
  }
  if (senders.count === 0) {
    const text = l10n.t(
      'The Messaging Service “{0}” has no sender, so nothing can be sent through it. Add a phone number, a short code or an alphanumeric sender to it in the Twilio Console.',
      service.name,
    );
    return { right, wrong: blame('fromMessagingServiceSID', 21704, text) };
  }
  right.push(sendersText(service.name, senders));
  return { right, wrong: trial(account) };
}

function trial({ name, isTrial }: TwilioAccount): Problem | null {
  const text = l10n.t(
    'The account “{0}” is on trial: Twilio sends only to phone numbers that are verified in the Twilio Console, and puts words of its own in front of the text. Send tests to such a number, or upgrade the account.',
    name,
  );
  return isTrial ? { ...blame('accountSID', 21608, text), severity: 'warning' } : null;
}

function inactiveText({ name, status }: TwilioAccount): string {
  switch (status) {
    case 'suspended':
      return l10n.t('The account “{0}” is suspended, and sends nothing.', name);
    case 'closed':
      return l10n.t('The account “{0}” is closed, and sends nothing.', name);
    default:
      return l10n.t('The account “{0}” is {1}, and sends nothing.', name, status);
  }
}

function sendersText(service: string, { count, more }: Amount): string {
  if (more) {
    return l10n.t('The Messaging Service “{0}” has more than {1} senders.', service, count);
  }
  return count === 1
    ? l10n.t('The Messaging Service “{0}” has 1 sender.', service)
    : l10n.t('The Messaging Service “{0}” has {1} senders.', service, count);
}

const NO_SUCH_RESOURCE = 20404;

function isMissing(failure: Failure): boolean {
  // Not every 404: a gateway may not know the way to the services.
  return failure.kind === 'refused' && failure.httpStatus === 404 && failure.code === NO_SUCH_RESOURCE;
}

function blame(key: string, code: number, message: string): Problem {
  const href = twilioErrorLink(code);
  return { severity: 'error', text: message, href, value: { path: [key], code, message, href } };
}

function failed(failure: Failure): Problem {
  // A question has no template, and no code that it is refused with points at one.
  return { severity: 'error', ...describeQuestionFailure(failure), value: refusedValue(failure, 0) };
}
