/** The part of `messaging.twilio.com` that tells of Messaging Services and of their senders. */
import { MESSAGING_SERVICE_SID } from '../sid.ts';
import { findService, type SenderKind, type SimulatedAccount, type SimulatedService } from './account.ts';
import { type ApiError, notFound } from './reply.ts';

const PATH = /^\/v1\/Services(?:\/(?<sid>[^/]+)(?:\/(?<kind>PhoneNumbers|ShortCodes|AlphaSenders))?)?$/;
const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1000;

/** As `messaging.v1` in Twilio's OpenAPI description: the prefix of a sender's SID, its name, and where that stands. */
const KINDS = {
  PhoneNumbers: { list: 'phone_numbers', field: 'phone_number', prefix: 'PN', country: true },
  ShortCodes: { list: 'short_codes', field: 'short_code', prefix: 'SC', country: true },
  AlphaSenders: { list: 'alpha_senders', field: 'alpha_sender', prefix: 'AI', country: false },
} as const;

/** Whether a path is one of those that are answered here. */
export function isServicesPath(path: string): boolean {
  return PATH.test(path);
}

/** @param accountSid of the account that asks. @param createdAt when all this came to be, in milliseconds since 1970 */
export function readServices(
  account: SimulatedAccount,
  accountSid: string,
  url: URL,
  createdAt: number,
): object | ApiError {
  const { sid, kind } = PATH.exec(url.pathname)?.groups ?? {};
  const common = { account_sid: accountSid, ...dates(createdAt) };
  if (sid === undefined) {
    return page(
      url,
      'services',
      account.services.map((one) => serviceResource(one, common, url.origin)),
    );
  }
  const service = MESSAGING_SERVICE_SID.test(sid) ? findService(account, sid) : undefined;
  if (service === undefined) {
    return notFound(url.pathname);
  }
  if (kind !== 'PhoneNumbers' && kind !== 'ShortCodes' && kind !== 'AlphaSenders') {
    return serviceResource(service, common, url.origin);
  }
  return page(url, KINDS[kind].list, senderResources(service, kind, common, url));
}

interface Common {
  readonly account_sid: string;
  readonly date_created: string;
  readonly date_updated: string;
}

function senderResources({ sid, senders }: SimulatedService, kind: SenderKind, common: Common, url: URL): object[] {
  const { field, prefix, country } = KINDS[kind];
  return senders[kind].map((sender, index) => {
    const own = `${prefix}${String(index).padStart(32, '0')}`;
    return {
      ...common,
      sid: own,
      service_sid: sid,
      [field]: sender,
      ...(country && { country_code: 'US' }),
      capabilities: ['SMS'],
      url: `${url.origin}${url.pathname}/${own}`,
    };
  });
}

function serviceResource({ sid, name }: SimulatedService, common: Common, origin: string): object {
  const url = `${origin}/v1/Services/${sid}`;
  return {
    ...common,
    sid,
    friendly_name: name,
    inbound_request_url: null,
    inbound_method: 'POST',
    fallback_url: null,
    fallback_method: 'POST',
    status_callback: null,
    sticky_sender: true,
    mms_converter: true,
    smart_encoding: true,
    scan_message_content: 'inherit',
    fallback_to_long_code: true,
    area_code_geomatch: true,
    synchronous_validation: false,
    validity_period: 14_400,
    url,
    links: {
      phone_numbers: `${url}/PhoneNumbers`,
      short_codes: `${url}/ShortCodes`,
      alpha_senders: `${url}/AlphaSenders`,
    },
    usecase: 'notifications',
    us_app_to_person_registered: false,
    use_inbound_webhook_on_number: false,
  };
}

/** A page of a list, with the addresses of the others: whole ones, unlike those of `api.twilio.com`. */
function page(url: URL, key: string, items: readonly object[]): object | ApiError {
  const size = wholeNumber(url.searchParams.get('PageSize')) || DEFAULT_PAGE_SIZE;
  if (size > MAX_PAGE_SIZE) {
    return { status: 400, code: 20007, message: `A page may hold ${MAX_PAGE_SIZE} items at most, not ${size}` };
  }
  const number = wholeNumber(url.searchParams.get('Page'));
  const linkTo = (other: number) => `${url.origin}${url.pathname}?PageSize=${size}&Page=${other}`;
  return {
    [key]: items.slice(number * size, (number + 1) * size),
    meta: {
      page: number,
      page_size: size,
      first_page_url: linkTo(0),
      previous_page_url: number > 0 ? linkTo(number - 1) : null,
      url: linkTo(number),
      next_page_url: (number + 1) * size < items.length ? linkTo(number + 1) : null,
      key,
    },
  };
}

function dates(time: number) {
  const date = `${new Date(time).toISOString().slice(0, 19)}Z`;
  return { date_created: date, date_updated: date };
}

function wholeNumber(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
