import { MAX_BODY_LENGTH } from '../../sms/segments.ts';
import { parsePhoneNumber } from '../phone-number.ts';
import { MESSAGING_SERVICE_SID } from '../sid.ts';
import type { ApiError } from './reply.ts';

/** The parameters of a message that passed every check. */
export interface AcceptedMessage {
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly riskCheck: 'enable' | 'disable' | null;
}

// Twilio's magic numbers: https://www.twilio.com/docs/iam/test-credentials#test-sms-messages
const MAGIC_TO: ReadonlyMap<string, readonly [code: number, reason: string]> = new Map([
  ['+15005550001', [21211, "The 'To' number is not a valid phone number"]],
  ['+15005550002', [21612, "There is no route to the 'To' number"]],
  ['+15005550003', [21408, "The account may not send to the region of the 'To' number"]],
  ['+15005550004', [21610, "The 'To' number has opted out of messages"]],
  ['+15005550009', [21614, "The 'To' number cannot receive SMS"]],
]);
const MAGIC_FROM: ReadonlyMap<string, readonly [code: number, reason: string]> = new Map([
  ['+15005550001', [21212, "The 'From' number is not a valid phone number"]],
  ['+15005550007', [21606, "The 'From' number is not a number of this account that can send SMS"]],
  ['+15005550008', [21611, "The queue of the 'From' number is full"]],
]);
/** The only number that may send: all others are none of this account. */
export const VALID_SENDER = '+15005550006';

/** Checks the parameters of a new message in the order that Twilio does, and stops at the first that is wrong. */
export function checkMessage(parameters: URLSearchParams): AcceptedMessage | ApiError {
  const to = parameters.get('To') ?? '';
  const from = parameters.get('From') ?? '';
  const service = parameters.get('MessagingServiceSid') ?? '';
  const body = parameters.get('Body') ?? '';
  const riskCheck = parameters.get('RiskCheck');
  if (to === '') {
    return badRequest(21604, "A 'To' phone number is required");
  }
  if (from === '' && service === '') {
    return badRequest(21603, "A 'From' number or a 'MessagingServiceSid' is required");
  }
  if (body === '') {
    return badRequest(21602, 'A message body is required');
  }
  if (body.length > MAX_BODY_LENGTH) {
    return badRequest(21617, `The message body has more than ${MAX_BODY_LENGTH} characters`);
  }
  if (riskCheck !== null && riskCheck !== 'enable' && riskCheck !== 'disable') {
    return badRequest(20422, `'RiskCheck' must be enable or disable, not ${riskCheck}`);
  }
  if (service !== '' && !MESSAGING_SERVICE_SID.test(service)) {
    return badRequest(21705, `The Messaging Service SID ${service} is not valid`);
  }
  return (
    checkSender(from) ??
    checkRecipient(to) ?? {
      to,
      from: from === '' ? null : from,
      messagingServiceSid: service === '' ? null : service,
      body,
      riskCheck,
    }
  );
}

function checkSender(from: string): ApiError | null {
  if (from === '' || from === VALID_SENDER) {
    return null;
  }
  const [code, reason] = MAGIC_FROM.get(from) ?? [21606, "The 'From' number is none of this account"];
  return badRequest(code, `${reason}: ${from}`);
}

function checkRecipient(to: string): ApiError | null {
  const magic = MAGIC_TO.get(to);
  if (magic !== undefined) {
    return badRequest(magic[0], `${magic[1]}: ${to}`);
  }
  const valid = /^\+\d+$/.test(to) && parsePhoneNumber(to).ok;
  return valid ? null : badRequest(21211, `The 'To' number is not a valid phone number: ${to}`);
}

function badRequest(code: number, message: string): ApiError {
  return { status: 400, code, message };
}
