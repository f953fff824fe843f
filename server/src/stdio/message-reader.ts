/** Reads the messages of an editor from a stream, framed as the base protocol of LSP has it: headers, then JSON in UTF-8. */
import type { Readable } from 'node:stream';
import { Emitter, type MessageReader } from 'vscode-languageserver/node';

const HEADERS_END = '\r\n\r\n';
const LENGTH = /^content-length:[ \t]*(\d+)[ \t]*$/im;
/** In bytes. Real headers have some forty. */
const LONGEST_HEADERS = 10_000;

/**
 * The library's own reader puts two turns of the event loop and some promises between the bytes and the message, and that at
 * each keystroke twice (docs/performance.md).
 *
 * What is no message is told to `onError`, and read past: a body that is not JSON, or that the connection cannot take (the
 * library's throws at a cancellation of nothing), headers without a length, and, since no end of them is in sight, all that
 * was sent up to then of headers that do not end.
 */
export function createMessageReader(input: Readable): MessageReader {
  const failed = new Emitter<Error>();
  const closed = new Emitter<void>();
  const partial = new Emitter<never>();
  return {
    onError: failed.event,
    onClose: closed.event,
    onPartialMessage: partial.event,
    listen(callback) {
      const fail = (error: Error) => failed.fire(error);
      const take = createFrames(
        (body) => {
          try {
            callback(JSON.parse(body));
          } catch (error) {
            // What V8 says of JSON quotes it, and there may be a token in it: the errors go to the log.
            fail(error instanceof SyntaxError ? new Error('The body of a message is not JSON.') : asError(error));
          }
        },
        (problem) => fail(new Error(problem)),
      );
      const close = () => closed.fire();
      input.on('data', take).on('error', fail).on('close', close);
      return {
        dispose: () => void input.off('data', take).off('error', fail).off('close', close),
      };
    },
    dispose() {
      failed.dispose();
      closed.dispose();
      partial.dispose();
    },
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/**
 * @param onBody told of each body
 * @param onProblem told in words of what is none
 * @returns to be called with the bytes as they come
 */
function createFrames(onBody: (body: string) => void, onProblem: (problem: string) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  /** How many bytes must be there before it is worth to look at them. */
  let wanted = 0;

  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < wanted) {
      return;
    }
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks, size);
    let offset = 0;
    wanted = 0;
    while (offset < bytes.length) {
      const headersEnd = bytes.indexOf(HEADERS_END, offset, 'latin1');
      if (headersEnd === -1) {
        if (bytes.length - offset > LONGEST_HEADERS) {
          onProblem('What was sent has no headers of a message.');
          offset = bytes.length;
        }
        break;
      }
      const start = headersEnd + HEADERS_END.length;
      const length = LENGTH.exec(bytes.toString('latin1', offset, headersEnd))?.[1];
      if (length === undefined) {
        onProblem('The headers of a message say nothing of its length.');
        offset = start;
        continue;
      }
      const end = start + Number(length);
      if (end > bytes.length) {
        wanted = end - offset;
        break;
      }
      offset = end;
      onBody(bytes.toString('utf8', start, end));
    }
    chunks = offset < bytes.length ? [bytes.subarray(offset)] : [];
    size = bytes.length - offset;
  };
}
