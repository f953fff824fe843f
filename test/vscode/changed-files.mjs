// Which files of a folder are no longer as in the folder that it was copied from.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string} folder @returns {Promise<Map<string, string>>} by relative path, what each file holds */
const contentsOf = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(async (path) => /** @type {const} */ ([path.slice(folder.length + 1), await readFile(path, 'latin1')])),
    ),
  );
};

/**
 * @param {string} original @param {string} copy
 * @returns {Promise<string[]>} relative paths of the files that were changed, made or deleted in the copy
 */
export const changedFiles = async (original, copy) => {
  const [before, after] = await Promise.all([contentsOf(original), contentsOf(copy)]);
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
};
