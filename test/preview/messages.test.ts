import { describe, expect, test } from 'vitest';
import { readMessage, readState } from '../../client/src/preview/messages.ts';
import { oneAtATime } from '../../client/src/preview/one-at-a-time.ts';

describe('a message of the webview', () => {
  test.each([
    [{ type: 'act', action: 'send', key: 'type:SignIn' }],
    [{ type: 'options', options: { codeLength: 8, direction: 'rtl' } }],
  ])('is read: %j', (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  test.each([
    null,
    undefined,
    'act',
    1,
    [],
    {},
    { type: 'act', action: 'delete', key: '' },
    { type: 'act', action: 'send' },
  ])('is none: %j', (value) => {
    expect(readMessage(value)).toBeUndefined();
  });

  test('has options that there are', () => {
    expect(readMessage({ type: 'options', options: { codeLength: 1e9, direction: '<' } })).toEqual({
      type: 'options',
      options: { codeLength: 6, direction: 'auto' },
    });
  });

  test.each([[undefined], ['x'], [{ uri: 1 }]])('of a window that was loaded anew may be anything: %j', (state) => {
    expect(readState(state)).toEqual({ uri: null, codeLength: 6, direction: 'auto' });
  });
});

test('a task runs one at a time, and once more for all that was wished meanwhile', async () => {
  const release: (() => void)[] = [];
  const update = oneAtATime(() => new Promise((resolve) => release.push(resolve)));
  const all = [update(), update(), update()];
  expect(release).toHaveLength(1);
  release[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(release).toHaveLength(2);
  release[1]?.();
  await Promise.all(all);
  void update();
  expect(release).toHaveLength(3);
});
