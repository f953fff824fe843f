/** A test send as the history keeps it: without credentials, without its text, and with its number shortened. */
import type { Outcome } from '../../../server/src/send/flow.ts';
import { statusWord } from '../../../server/src/send/status-word.ts';
import type { TwilioMessage } from '../../../server/src/twilio/outcome.ts';
import type { Target } from '../send/settings.ts';

export interface Entry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly usageType: string;
  /** As {@link shorten} makes it. */
  readonly number: string;
  /** The URI of the document that was sent from. */
  readonly document: string;
  readonly target: Target;
  /** Twilio's word, or `sending…` before there is one, `refused`, `not sent` or `unknown`. */
  readonly status: string;
  readonly segments: number | null;
  readonly sid: string | null;
  /** Twilio's error code. */
  readonly code: number | null;
}

/** What is known of a send from its beginning. */
export type Beginning = Pick<Entry, 'usageType' | 'number' | 'document' | 'target'>;
/** What becomes known of it. */
export type Progress = Pick<Entry, 'status' | 'segments' | 'sid' | 'code'>;

export const UNDER_WAY = 'sending…';

/** A phone number by its country code and last digits, such as `+1 … 71`. @param international with spaces in it */
export function shorten(international: string): string {
  return `${international.split(' ', 1)[0]} … ${international.slice(-2)}`;
}

export function progressOf({ status, segments, sid, errorCode }: TwilioMessage): Progress {
  return { status, segments, sid, code: errorCode };
}

/** How a send ended. */
export function endOf(outcome: Outcome): Progress {
  if (outcome.kind === 'created' || outcome.kind === 'found') {
    return progressOf(outcome.message);
  }
  const code = outcome.kind === 'refused' ? outcome.code : null;
  return { status: statusWord(outcome), segments: null, sid: null, code };
}

/** @returns undefined where a stored value is no entry, whatever wrote it */
export function readEntry(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string) => String(fields.get(key) ?? '');
  const number = (key: string) => {
    const found = fields.get(key);
    return typeof found === 'number' && Number.isFinite(found) ? found : null;
  };
  const at = number('at');
  if (at === null || text('id') === '') {
    return undefined;
  }
  return {
    id: text('id'),
    at,
    usageType: text('usageType'),
    number: text('number'),
    document: text('document'),
    target: fields.get('target') === 'live' ? 'live' : 'simulator',
    status: text('status'),
    segments: number('segments'),
    sid: typeof fields.get('sid') === 'string' ? text('sid') : null,
    code: number('code'),
  };
}
