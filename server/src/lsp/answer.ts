/** Every request has an answer: its result, its fallback where something broke, or that nobody waits for it any more. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * @param describe names the request in the log
 * @param fallback the answer where `compute` throws; the error is logged
 */
export async function answer<T>(
  connection: Connection,
  token: CancellationToken,
  describe: string,
  fallback: T,
  compute: () => Promise<T>,
): Promise<T | ResponseError<never>> {
  try {
    const result = await compute();
    return token.isCancellationRequested
      ? new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${describe} was cancelled`)
      : result;
  } catch (error) {
    connection.console.error(`${describe} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return fallback;
  }
}
