// What VS Code prints while the tests run: all of it into a file, and the lines that are for people onto the screen.
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { OUTPUT_MARK } from './report.mjs';

/**
 * @param {string} log path of the file for all that is printed
 * @returns {{ stream: PassThrough, finish: () => Promise<void> }} where VS Code is to print, and what waits until all that
 *   it printed is written
 */
export const splitOutput = (log) => {
  const stream = new PassThrough();
  const file = createWriteStream(log);
  const lines = createInterface({ input: stream });
  lines.on('line', (line) => {
    file.write(`${line}\n`);
    if (line.startsWith(OUTPUT_MARK)) console.log(line.slice(OUTPUT_MARK.length));
  });
  lines.on('close', () => file.end());
  const finish = async () => {
    stream.end();
    await finished(file);
  };
  return { stream, finish };
};
