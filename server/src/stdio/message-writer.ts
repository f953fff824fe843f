/** Writes messages to an editor, framed as the base protocol of LSP has it: headers, then JSON in UTF-8. */
import type { Writable } from 'node:stream';
import { Emitter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * The library's own writer hands headers and body to the system one after the other, with two turns of the event loop before:
 * here a message is one write, and an editor wakes up once for it (docs/performance.md).
 */
export function createMessageWriter(output: Writable): MessageWriter {
  const failed = new Emitter<[Error, Message | undefined, number | undefined]>();
  const closed = new Emitter<void>();
  let failures = 0;
  const fail = (error: Error, message: Message | undefined) => {
    failures += 1;
    failed.fire([error, message, failures]);
  };
  output.on('error', (error) => fail(error, undefined)).on('close', () => closed.fire());
  return {
    onError: failed.event,
    onClose: closed.event,
    write: (message) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(message);
        output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, 'utf8', (error) => {
          if (error) {
            fail(error, message);
            reject(error);
          } else {
            resolve();
          }
        });
      }),
    end: () => void output.end(),
    dispose() {
      failed.dispose();
      closed.dispose();
    },
  };
}
