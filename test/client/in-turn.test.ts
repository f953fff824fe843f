import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createInTurn } from '../../client/src/in-turn.ts';

const URI = 'file:///sms.json';

/** What was told, and a pull that ends when it is told to. */
function start() {
  const inTurn = createInTurn();
  const told: string[] = [];
  return {
    told,
    tell: (uri: string, text: string) => inTurn.afterPull(uri, () => told.push(text)),
    pull() {
      let end = (_ending: Promise<string>) => {};
      const answer = new Promise<string>((resolve) => {
        end = resolve;
      });
      const done = inTurn.pull(URI, () => answer);
      return {
        done,
        resolve: (text: string) => end(Promise.resolve(text)),
        reject: (error: Error) => end(Promise.reject(error)),
      };
    },
  };
}

test('what is told of a file that nobody asks about is told at once', () => {
  const { told, tell, pull } = start();
  pull();
  tell('file:///other.json', 'other');
  expect(told).toEqual(['other']);
});

test('while a document is asked about, the last of its file waits, until the asker has taken note of the end', async () => {
  const { told, tell, pull } = start();
  const { done, resolve } = pull();
  tell(URI, 'first');
  tell(URI, 'last');
  await setImmediate();
  expect(told).toEqual([]);
  resolve('answer');
  expect(await done).toBe('answer');
  expect(told).toEqual([]);
  await vi.waitFor(() => expect(told).toEqual(['last']));
  tell(URI, 'later');
  expect(told).toEqual(['last', 'later']);
});

test('a pull that follows at once is waited for too, and one that fails ends as well', async () => {
  const { told, tell, pull } = start();
  const first = pull();
  tell(URI, 'held');
  first.resolve('');
  await first.done;
  const second = pull();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([]);
  second.reject(new Error('cancelled'));
  await expect(second.done).rejects.toThrow('cancelled');
  await vi.waitFor(() => expect(told).toEqual(['held']));
});
