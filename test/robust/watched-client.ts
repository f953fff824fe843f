/** A client that asks without waiting, and keeps account of what came back. */
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { withDeadline } from '../../tools/deadline.mjs';
import type { ServerProcess } from '../protocol/stdio-client.ts';
import type { Message } from './requests.ts';
import { scale, seed } from './scale.ts';

export interface WatchedClient {
  /** @param cancelled whether the answer is not waited for any more as soon as the question is out */
  readonly ask: (message: Message, cancelled?: boolean) => void;
  readonly notify: (message: Message) => void;
  /** How many questions and notifications went out. */
  readonly count: () => number;
  /**
   * Waits for all answers.
   *
   * @throws {Error} where one was an error that no server should give, or did not come, or the server ended
   */
  readonly settled: () => Promise<void>;
}

/** A wrong question may be refused, and one that is cancelled go without an answer. */
const ALLOWED: readonly number[] = [
  ErrorCodes.MethodNotFound,
  ErrorCodes.InvalidParams,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
];

/** In milliseconds: less than the tests' own patience, so that a question without an answer is named. */
const LONGEST_WAIT = scale(45_000, 15 * 60_000);

export function watchClient({ connection, ended }: ServerProcess): WatchedClient {
  const unanswered = new Map<Promise<unknown>, string>();
  const wrong: string[] = [];
  let count = 0;
  const dead = ended.then((code) => {
    throw new Error(`The server has ended with ${code}.`);
  });
  // It ends with the test, too.
  dead.catch(() => {});

  return {
    ask({ method, params }, cancelled = false) {
      count += 1;
      const source = new CancellationTokenSource();
      const question = `${method} ${JSON.stringify(params)?.slice(0, 500)}`;
      const answer: Promise<unknown> = connection
        .sendRequest(method, params, source.token)
        .catch((error: unknown) => {
          if (!(error instanceof ResponseError && ALLOWED.includes(error.code))) {
            wrong.push(`${question}: ${String(error)}`);
          }
        })
        .finally(() => unanswered.delete(answer));
      unanswered.set(answer, question);
      if (cancelled) {
        source.cancel();
      }
    },
    notify({ method, params }) {
      count += 1;
      void connection.sendNotification(method, params);
    },
    count: () => count,
    async settled() {
      try {
        await withDeadline(Promise.race([Promise.all(unanswered.keys()), dead]), LONGEST_WAIT, 'An answer');
      } catch (cause) {
        const questions = [...unanswered.values()];
        const first = questions.slice(0, 5).join('\n');
        throw new Error(`${questions.length} questions without an answer, seed ${seed}:\n${first}`, { cause });
      }
      if (wrong.length > 0) {
        throw new Error(
          `${wrong.length} answers that no server should give, seed ${seed}:\n${wrong.slice(0, 5).join('\n')}`,
        );
      }
    },
  };
}
