/** Texts from the disk. */
import { readFile } from 'node:fs/promises';

/**
 * @param path of a file in UTF-8
 * @returns the text without a byte order mark; undefined where there is no such file
 * @throws Node's error where there is one that cannot be read
 */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
    throw error;
  }
}
