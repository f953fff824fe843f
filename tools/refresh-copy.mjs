// Keeps a copy of a folder up to date without ever touching what was edited in it.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** @param {string} path @returns {Promise<string | undefined>} a hash of the file's content; undefined where there is none */
const hashOf = async (path) => {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return undefined;
  }
};

/** @param {string} path @returns {Promise<Record<string, string>>} */
const readRecord = async (path) => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Without a record every file counts as edited, so nothing is lost.
    return {};
  }
};

/**
 * Copies what is missing in the copy, and what changed in the original since, but for files that were edited in the copy.
 * @param {string} original folder
 * @param {string} copy folder, made where it is missing
 * @param {string} record file in which to note what was copied, outside of the copy
 */
export const refreshCopy = async (original, copy, record) => {
  const copied = await readRecord(record);
  const files = (await readdir(original, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const file of files) {
    const source = join(file.parentPath, file.name);
    const name = relative(original, source);
    const target = join(copy, name);
    const there = await hashOf(target);
    if (there !== undefined && there !== copied[name]) continue;
    await cp(source, target);
    copied[name] = (await hashOf(target)) ?? '';
  }
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify(copied, null, 2));
};
