/** Finds the JSON files in a folder. */
import { type Dirent, promises, readdirSync } from 'node:fs';
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
export async function listJson(folder: string, excluded: readonly string[]): Promise<readonly string[]> {
  const walk = createWalk(excluded);
  for (let within = walk.next(); within !== undefined; within = walk.next()) {
    walk.add(within, await promises.readdir(join(folder, within), { withFileTypes: true }).catch(() => []));
  }
  return walk.files;
}

/** The same for a program that has nothing else to do meanwhile: it takes half the time. */
export function listJsonSync(folder: string): readonly string[] {
  const walk = createWalk([]);
  for (let within = walk.next(); within !== undefined; within = walk.next()) {
    walk.add(within, readFolder(join(folder, within)));
  }
  return walk.files;
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

interface Walk {
  readonly files: readonly string[];
  /** The next folder to look into: empty, or with a slash at its end. */
  readonly next: () => string | undefined;
  readonly add: (within: string, entries: readonly Dirent[]) => void;
}

function createWalk(excluded: readonly string[]): Walk {
  const isExcluded = matcher(excluded);
  const files: string[] = [];
  const folders = [''];
  return {
    files,
    next: () => folders.pop(),
    add(within, entries) {
      for (const entry of entries) {
        const path = `${within}${entry.name}`;
        const isWanted = entry.isDirectory() ? !FOREIGN_FOLDERS.includes(entry.name) : path.endsWith('.json');
        if (!isWanted || isExcluded(path)) {
          continue;
        }
        if (entry.isDirectory()) {
          folders.push(`${path}/`);
        } else if (entry.isFile()) {
          files.push(path);
        }
      }
    },
  };
}
