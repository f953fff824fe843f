/** Texts from the disk. */
import { promises, readFileSync } from 'node:fs';

/** There is none, there can be none, or it is a folder: `.env` often is, with a Python environment in it. */
const ABSENT = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR']);

/**
 * @param path of a file in UTF-8
 * @param mostBytes of a file that is longer nothing is read
 * @returns the text without a byte order mark; undefined where there is no such file, or it is too long
 * @throws Node's error where there is one that cannot be read
 */
export async function readTextIfThere(path: string, mostBytes = Number.POSITIVE_INFINITY): Promise<string | undefined> {
  try {
    // One opening answers both: how long it is, and what it holds.
    const file = await promises.open(path);
    try {
      const { size } = await file.stat();
      return size > mostBytes ? undefined : (await file.readFile('utf8')).replace(/^\uFEFF/, '');
    } finally {
      await file.close();
    }
  } catch (error) {
    return undefinedIfAbsent(error);
  }
}

/** The same for a program that has nothing else to do meanwhile. */
export function readTextIfThereSync(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return undefinedIfAbsent(error);
  }
}

function undefinedIfAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && ABSENT.has(error.code)) {
    return undefined;
  }
  throw error;
}
