import { type StoredMessage, sentTime, toResource } from './message.ts';
import type { ApiError } from './reply.ts';

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1000;

/**
 * A page of an account's messages, the newest first, with the filters of Twilio's list: `To`, `From`, and `DateSent`
 * by day (`DateSent`, `DateSent<`, `DateSent>`, each with its day included).
 *
 * @param path the path of the list, for the links to other pages
 */
export function listMessages(
  messages: readonly StoredMessage[],
  path: string,
  query: URLSearchParams,
  now: number,
): object | ApiError {
  const size = wholeNumber(query.get('PageSize')) || DEFAULT_PAGE_SIZE;
  if (size > MAX_PAGE_SIZE) {
    return { status: 400, code: 20007, message: `A page may hold ${MAX_PAGE_SIZE} messages at most, not ${size}` };
  }
  const page = wholeNumber(query.get('Page'));
  const found = messages.filter((message) => matches(message, query, now)).reverse();
  const start = page * size;
  const shown = found.slice(start, start + size);
  const linkTo = (number: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set('PageSize', String(size));
    parameters.set('Page', String(number));
    return `${path}?${parameters}`;
  };
  return {
    messages: shown.map((message) => toResource(message, now)),
    start,
    end: Math.max(start, start + shown.length - 1),
    page,
    page_size: size,
    uri: linkTo(page),
    first_page_uri: linkTo(0),
    next_page_uri: start + size < found.length ? linkTo(page + 1) : null,
    previous_page_uri: page > 0 ? linkTo(page - 1) : null,
  };
}

function matches(message: StoredMessage, query: URLSearchParams, now: number): boolean {
  const { to, from } = toResource(message, now);
  const sentAt = sentTime(message);
  const sent = sentAt !== null && sentAt <= now ? dayOf(sentAt) : null;
  const [on, before, after] = ['DateSent', 'DateSent<', 'DateSent>'].map((name) => dayOf(query.get(name)));
  return (
    (query.get('To') ?? to) === to &&
    (query.get('From') ?? from) === from &&
    (!on || sent === on) &&
    (!before || (sent !== null && sent <= before)) &&
    (!after || (sent !== null && sent >= after))
  );
}

/** The day of a time in UTC, such as `2026-08-24`; null where there is none or it cannot be read. */
function dayOf(time: string | number | null): string | null {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function wholeNumber(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
