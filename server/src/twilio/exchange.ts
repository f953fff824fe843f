import type { FetchFunction, FetchInit, FetchResponse } from './fetch-types.ts';

export interface ExchangeOptions {
  readonly fetch: FetchFunction;
  /** Ends the exchange when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** How long the whole exchange may take, the reading of the reply included, in milliseconds. */
  readonly timeoutMs: number;
}

export interface ExchangeRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type ExchangeResult =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly text: string;
      /** The header `Retry-After`, and `Date`: the time at the server. */
      readonly retryAfter: string | null;
      readonly date: string | null;
    }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'too-large'; readonly status: number }
  | { readonly kind: 'timed-out' }
  /** `started` is false where the signal had aborted before anything was sent. */
  | { readonly kind: 'cancelled'; readonly started: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A message resource has about 1 kB; anything near this size is not Twilio's. */
const MAX_REPLY_BYTES = 256 * 1024;

/** One HTTP request and its reply. It is never repeated, never redirected, and never throws. */
export async function exchange(options: ExchangeOptions, request: ExchangeRequest): Promise<ExchangeResult> {
  if (options.signal?.aborted) {
    return { kind: 'cancelled', started: false };
  }
  const abort = new AbortController();
  const ended: { by?: 'timed-out' | 'cancelled' } = {};
  const end = (by: 'timed-out' | 'cancelled') => {
    ended.by ??= by;
    abort.abort();
  };
  const cancel = () => end('cancelled');
  const timer = setTimeout(() => end('timed-out'), options.timeoutMs);
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await readReply(await options.fetch(request.url, initOf(request, abort.signal)));
  } catch (error) {
    switch (ended.by) {
      case 'timed-out':
        return { kind: 'timed-out' };
      case 'cancelled':
        return { kind: 'cancelled', started: true };
      default:
        return { kind: 'failed', error };
    }
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
  }
}

function initOf(request: ExchangeRequest, signal: AbortSignal): FetchInit {
  const init: FetchInit = { method: request.method, headers: { ...request.headers }, redirect: 'manual', signal };
  if (request.body === undefined) {
    return init;
  }
  // A stream, because the Fetch standard repeats a request by itself on status 421 unless its body can be read only
  // once. The length goes along so that the body is not sent in chunks.
  const bytes = new TextEncoder().encode(request.body);
  return {
    ...init,
    headers: { ...init.headers, 'content-length': String(bytes.length) },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    }),
    duplex: 'half',
  };
}

async function readReply(response: FetchResponse): Promise<ExchangeResult> {
  const { status, body } = response;
  const reader = body?.getReader();
  // A browser hides a redirect's status and target, Node shows them.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await reader?.cancel();
    return { kind: 'redirect', status, location: response.headers.get('location') };
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value !== undefined && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > MAX_REPLY_BYTES) {
      await reader?.cancel();
      return { kind: 'too-large', status };
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return {
    kind: 'reply',
    status,
    text: text + decoder.decode(),
    retryAfter: response.headers.get('retry-after'),
    date: response.headers.get('date'),
  };
}
