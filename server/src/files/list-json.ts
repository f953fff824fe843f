/** Finds the JSON files in a folder. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FOREIGN_FOLDERS, matcher } from '../globs.ts';

/**
 * Links are not followed: what they lead to is found where it is, once. A folder that cannot be read is left out, as is one
 * that goes away meanwhile.
 *
 * @param folder an absolute path
 * @param excluded globs, against the folder, of what is left out besides other people's files
 * @returns paths from the folder, with forward slashes
 */
export async function listJson(folder: string, excluded: readonly string[] = []): Promise<readonly string[]> {
  const isExcluded = matcher(excluded);
  const files: string[] = [];
  const open = [''];
  for (let within = open.pop(); within !== undefined; within = open.pop()) {
    for (const entry of await entriesOf(join(folder, within))) {
      const path = `${within}${entry.name}`;
      if (entry.isDirectory() ? FOREIGN_FOLDERS.includes(entry.name) : !path.endsWith('.json')) {
        continue;
      }
      if (!isExcluded(path)) {
        if (entry.isDirectory()) {
          open.push(`${path}/`);
        } else if (entry.isFile()) {
          files.push(path);
        }
      }
    }
  }
  return files;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
