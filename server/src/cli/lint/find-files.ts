/** From paths and globs to the files to look at. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { listJsonSync } from '../../files/list-json.ts';
import { FOREIGN, withinFolder } from '../../globs.ts';
import { nameOf, withSeparators, withSlashes } from '../name-of.ts';

export interface FoundFile {
  readonly path: string;
  /** As it is printed: relative to where the command runs, with forward slashes. */
  readonly name: string;
  /** Whether the file was named itself: then it is a config, whatever it looks like. */
  readonly named: boolean;
}

export interface FoundFiles {
  /** Each file once, by name. */
  readonly files: readonly FoundFile[];
  /** What could not be found, in words. */
  readonly missing: readonly string[];
}

export async function findFiles(targets: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const missing: string[] = [];
  const add = (path: string, named: boolean, name = nameOf(path, cwd)) => {
    found.set(path, { path, name, named: named || found.get(path)?.named === true });
  };
  for (const target of targets) {
    const path = resolve(cwd, target);
    const kind = kindOf(path);
    const pattern = withSlashes(target);
    if (kind === 'file') {
      add(path, true);
    } else if (kind === 'folder') {
      const name = nameOf(path, cwd);
      // Put together by hand: `join` for each of a thousand files takes some milliseconds.
      const inFolder = join(path, '/');
      const inName = name === '' ? '' : `${name}/`;
      for (const file of listJsonSync(path)) {
        add(`${inFolder}${withSeparators(file)}`, false, `${inName}${file}`);
      }
    } else {
      const paths = await matching(pattern, cwd);
      paths?.forEach((file) => {
        add(resolve(cwd, file), false);
      });
      if (paths === undefined) {
        missing.push(l10n.t('There is no file or folder "{0}".', target));
      } else if (paths.length === 0) {
        missing.push(l10n.t('No file matches "{0}".', target));
      }
    }
  }
  return { files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), missing };
}

/** @returns undefined for what is no pattern */
async function matching(pattern: string, cwd: string): Promise<readonly string[] | undefined> {
  // Loaded here, since most calls name files and folders.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(pattern)
    ? glob(pattern, { cwd, ignore: FOREIGN.flatMap(withinFolder), dot: true, expandDirectories: false })
    : undefined;
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // A path that cannot be looked at is told apart from a glob by the caller.
    return undefined;
  }
}
