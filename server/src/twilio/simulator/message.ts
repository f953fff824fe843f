import { measureSms } from '../../sms/segments.ts';
import { type AcceptedMessage, VALID_SENDER } from './checks.ts';

/** A message as the simulator keeps it: what it received, and when. All else follows from that and the clock. */
export interface StoredMessage extends AcceptedMessage {
  readonly sid: string;
  readonly accountSid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** A status, and how many milliseconds after its creation a message takes it on. */
const COURSE = [
  { status: 'queued', after: 0 },
  { status: 'sending', after: 500 },
  { status: 'sent', after: 1500 },
  { status: 'delivered', after: 3000 },
] as const;

export type SimulatedStatus = (typeof COURSE)[number]['status'];

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
  const step = COURSE.findLast(({ after }) => now - message.createdAt >= after) ?? COURSE[0];
  const path = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  const sentAt = sentTime(message);
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: formatDate(message.createdAt),
    date_sent: now >= sentAt ? formatDate(sentAt) : null,
    date_updated: formatDate(message.createdAt + step.after),
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
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

/** When a message goes out, in milliseconds since 1970. */
export function sentTime(message: StoredMessage): number {
  return message.createdAt + COURSE[2].after;
}

/** RFC 2822 in the form that Twilio writes, such as `Thu, 24 Aug 2023 05:01:45 +0000`. */
function formatDate(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}
