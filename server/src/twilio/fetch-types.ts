/**
 * As much of the Fetch standard as the client uses, so that any `fetch` can be passed in: the global one, VS Code's,
 * undici's own. Their declared types differ from one another.
 */
export type FetchFunction = (url: string, init: FetchInit) => Promise<FetchResponse>;

export interface FetchInit {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  redirect: 'manual';
  signal: AbortSignal;
  body?: ReadableStream<Uint8Array>;
  duplex?: 'half';
}

export interface FetchResponse {
  readonly status: number;
  readonly type: string;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): BodyReader } | null;
}

export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<unknown>;
}
