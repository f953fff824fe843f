/** An editor's side of a connection, which takes as little time as can be: what it takes itself is in all figures. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Message, type RequestMessage, type ResponseMessage } from 'vscode-languageserver/node';
import { createMessageReader } from '../../server/src/stdio/message-reader.ts';
import { createMessageWriter } from '../../server/src/stdio/message-writer.ts';

export interface Editor {
  /** @returns what the server answers. It rejects with the server's error */
  readonly request: (method: string, params?: object) => Promise<unknown>;
  readonly notify: (method: string, params?: object) => void;
}

export interface EditorOptions {
  /** Gives the results of what the server asks. */
  readonly answer: (method: string, params: unknown) => unknown;
  readonly onNotification: (method: string, params: unknown) => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function connectEditor({ stdin, stdout }: ChildProcessWithoutNullStreams, options: EditorOptions): Editor {
  const waiting = new Map<unknown, Waiting>();
  const writer = createMessageWriter(stdin);
  const send = (message: object) => {
    // A server that is gone is known by what it does not answer.
    writer.write({ jsonrpc: '2.0', ...message }).catch(() => {});
  };
  const settle = ({ id, result, error }: ResponseMessage) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) {
      asked?.resolve(result);
    } else {
      asked?.reject(new Error(error.message));
    }
  };
  const answer = ({ id, method, params }: RequestMessage) => send({ id, result: options.answer(method, params) });

  createMessageReader(stdout).listen((message) => {
    if (Message.isResponse(message)) {
      settle(message);
    } else if (Message.isRequest(message)) {
      answer(message);
    } else if (Message.isNotification(message)) {
      options.onNotification(message.method, message.params);
    }
  });

  let count = 0;
  return {
    request(method, params) {
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ id, method, params });
      });
    },
    notify: (method, params) => send({ method, params }),
  };
}
