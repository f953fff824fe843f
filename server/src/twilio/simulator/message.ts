import { measureSms } from '../../sms/segments.ts';
import { type AcceptedMessage, VALID_SENDER } from './checks.ts';

/** A message as the simulator keeps it: what it received, and when. All else follows from that and the clock. */
export interface StoredMessage extends AcceptedMessage {
  readonly sid: string;
  readonly accountSid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How it will end where it does not reach the phone. */
  readonly failure: LateFailure | null;
}

/** What becomes of a message that was accepted: Twilio finds it out only later. */
export interface LateFailure {
  /** `failed` where it never went out, `undelivered` where it did. */
  readonly status: 'failed' | 'undelivered';
  readonly code: number;
}

/**
 * A status, and how many milliseconds after its creation a message takes it on: in front of the questions that are asked
 * by who follows it (`send/follow.ts`), so that nobody waits for the next one.
 */
const COURSE = [
  { status: 'queued', after: 0 },
  { status: 'sending', after: 300 },
  { status: 'sent', after: 900 },
  { status: 'delivered', after: 2400 },
] as const;

export type SimulatedStatus = (typeof COURSE)[number]['status'] | LateFailure['status'];

interface Step {
  readonly status: SimulatedStatus;
  readonly after: number;
}

/** The course of a message: one that fails ends early, or with another end. */
function courseOf({ failure }: StoredMessage): readonly Step[] {
  if (failure === null) {
    return COURSE;
  }
  const [queued, sending, sent, delivered] = COURSE;
  return failure.status === 'failed'
    ? [queued, sending, { status: 'failed', after: sent.after }]
    : [queued, sending, sent, { status: 'undelivered', after: delivered.after }];
}

/** Twilio's message resource: all 20 fields of `api.v2010.account.message` in its OpenAPI description. */
export interface MessageResource {
  readonly account_sid: string;
  readonly api_version: '2010-04-01';
  readonly body: string;
  readonly date_created: string;
  readonly date_sent: string | null;
  readonly date_updated: string;
  readonly direction: 'outbound-api';
  readonly error_code: number | null;
  readonly error_message: string | null;
  readonly from: string | null;
  readonly messaging_service_sid: string | null;
  readonly num_media: string;
  readonly num_segments: string;
  readonly price: string | null;
  readonly price_unit: string;
  readonly sid: string;
  readonly status: SimulatedStatus;
  readonly subresource_uris: { readonly media: string };
  readonly to: string;
  readonly uri: string;
}

/** The resource as it is at a time, in milliseconds since 1970. */
export function toResource(message: StoredMessage, now: number): MessageResource {
  const step = courseOf(message).findLast(({ after }) => now - message.createdAt >= after) ?? COURSE[0];
  const failure = step.status === message.failure?.status ? message.failure : null;
  const path = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  const sentAt = sentTime(message);
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: formatDate(message.createdAt),
    date_sent: sentAt !== null && now >= sentAt ? formatDate(sentAt) : null,
    date_updated: formatDate(message.createdAt + step.after),
    direction: 'outbound-api',
    error_code: failure?.code ?? null,
    error_message: failure === null ? null : 'The simulator was told to let this message fail',
    // A Messaging Service chooses its sender when it comes to sending.
    from: message.from ?? (step.status === 'queued' ? null : VALID_SENDER),
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: String(measureSms(message.body).segments),
    // Nothing was bought; Twilio too gives null until it knows the price.
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: step.status,
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  };
}

/** When a message goes out, in milliseconds since 1970; null where it never does. */
export function sentTime(message: StoredMessage): number | null {
  return message.failure?.status === 'failed' ? null : message.createdAt + COURSE[2].after;
}

/** RFC 2822 in the form that Twilio writes, such as `Thu, 24 Aug 2023 05:01:45 +0000`. */
function formatDate(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}
