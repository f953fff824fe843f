/** What Twilio tells of an account and of its Messaging Services. Nothing here sends, and nothing costs. */
import { TWILIO_BASE_URL } from './base-url.ts';
import { type ClientOptions, type Credentials, call } from './call.ts';
import type { Failure } from './outcome.ts';
import { fieldsOf, type ReplyFields } from './reply.ts';
import { ACCOUNT_SID, MESSAGING_SERVICE_SID } from './sid.ts';

/** Twilio's answer has the auth token in it, too: that is not taken. */
export interface TwilioAccount {
  readonly name: string;
  /** `active`, `suspended` or `closed`. */
  readonly status: string;
  readonly isTrial: boolean;
}

export interface MessagingService {
  readonly sid: string;
  readonly name: string;
}

export interface Amount {
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly more: boolean;
}

/** Few enough to fit into a reply. */
const PAGE_SIZE = 100;

/** So that no answer can keep it asking for ever. */
const MOST_PAGES = 20;

/** Where Messaging Services are: another host of Twilio's, in the same region; the same one where it is not Twilio's. */
export function messagingBaseUrl(baseUrl: string): string {
  return baseUrl === TWILIO_BASE_URL || /^https:\/\/api(?:\.[\w-]+)+\.twilio\.com$/.test(baseUrl)
    ? baseUrl.replace('//api.', '//messaging.')
    : baseUrl;
}

export async function fetchAccount(options: ClientOptions, credentials: Credentials): Promise<TwilioAccount | Failure> {
  const url = `${options.baseUrl}/2010-04-01/Accounts/${credentials.accountSID}.json`;
  return ask(options, credentials, url, (fields) => {
    const [name, status, type] = ['friendly_name', 'status', 'type'].map((key) => fields.get(key));
    return typeof name === 'string' && typeof status === 'string'
      ? { name, status, isTrial: type === 'Trial' }
      : undefined;
  });
}

/** @param sid of Twilio's form */
export async function fetchService(
  options: ClientOptions,
  credentials: Credentials,
  sid: string,
): Promise<MessagingService | Failure> {
  return ask(options, credentials, `${servicesUrl(options)}/${sid}`, readService);
}

/** The senders of a service, of every kind. @param sid of Twilio's form */
export async function countSenders(
  options: ClientOptions,
  credentials: Credentials,
  sid: string,
): Promise<Amount | Failure> {
  let count = 0;
  let more = false;
  for (const [path, key] of [
    ['PhoneNumbers', 'phone_numbers'],
    ['ShortCodes', 'short_codes'],
    ['AlphaSenders', 'alpha_senders'],
  ] as const) {
    const page = await askPage(options, credentials, `${servicesUrl(options)}/${sid}/${path}`, key);
    if ('kind' in page) {
      return page;
    }
    count += page.items.length;
    more ||= page.next !== undefined;
  }
  return { count, more };
}

/** Every service of the account, in Twilio's order. */
export async function listServices(
  options: ClientOptions,
  credentials: Credentials,
): Promise<{ readonly services: readonly MessagingService[] } | Failure> {
  const services: MessagingService[] = [];
  let query: string | undefined = '';
  for (let pages = 0; query !== undefined && pages < MOST_PAGES; pages += 1) {
    const page: Page | Failure = await askPage(options, credentials, servicesUrl(options), 'services', query);
    if ('kind' in page) {
      return page;
    }
    services.push(...page.items.flatMap((item) => readService(item) ?? []));
    query = page.next;
  }
  return { services };
}

interface Page {
  readonly items: readonly ReplyFields[];
  /** What asks for the next one; undefined where this is the last. */
  readonly next: string | undefined;
}

function askPage(options: ClientOptions, credentials: Credentials, url: string, key: string, query = '') {
  return ask(options, credentials, `${url}?${query || `PageSize=${PAGE_SIZE}`}`, (fields): Page | undefined => {
    const items = fields.get(key);
    const next = fieldsOf(fields.get('meta')).get('next_page_url');
    return Array.isArray(items) ? { items: items.map(fieldsOf), next: queryOf(next) } : undefined;
  });
}

/** Of an address in a reply its query alone: credentials go to no other place than the first request did. */
function queryOf(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address)
    ? new URL(address).search.slice(1) || undefined
    : undefined;
}

function servicesUrl({ baseUrl }: ClientOptions): string {
  return `${messagingBaseUrl(baseUrl)}/v1/Services`;
}

function readService(fields: ReplyFields): MessagingService | undefined {
  const [sid, name] = [fields.get('sid'), fields.get('friendly_name')];
  return typeof sid === 'string' && MESSAGING_SERVICE_SID.test(sid) && typeof name === 'string'
    ? { sid, name }
    : undefined;
}

async function ask<T extends object>(
  options: ClientOptions,
  credentials: Credentials,
  url: string,
  read: (fields: ReplyFields) => T | undefined,
): Promise<T | Failure> {
  return ACCOUNT_SID.test(credentials.accountSID)
    ? call(options, credentials, { url, method: 'GET', headers: {} }, read)
    : { kind: 'invalid-sid', field: 'accountSID' };
}
