import { twilioErrorLink } from '../errors.ts';

/** A refusal as Twilio words it: the body of every reply that is not 2xx. */
export interface ApiError {
  /** The HTTP status. */
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
  });
}

export function errorReply(error: ApiError, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, code, message } = error;
  return jsonReply(status, { code, message, more_info: twilioErrorLink(code), status }, headers);
}

export function notFound(path: string): ApiError {
  return { status: 404, code: 20404, message: `The requested resource ${path} was not found` };
}
