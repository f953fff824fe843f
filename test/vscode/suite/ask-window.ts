import type { Wish } from '../bridge.mjs';

/**
 * Asks the bridge to the window that the tests drive.
 *
 * @throws {Error} where there is none, or it could not do it
 */
export async function ask(wish: Wish): Promise<unknown> {
  const address = process.env['VSCODE_TEST_WINDOW'];
  if (address === undefined) {
    throw new Error('There is no window to drive.');
  }
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(wish) });
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(`The window could not ${wish.wish}. ${answer}`);
  }
  return JSON.parse(answer);
}
