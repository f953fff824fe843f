/** Globs against paths, as the editor and the command line both understand them. */
import { minimatch } from 'minimatch';

/** Folders of other people's files, wherever they stand. */
export const FOREIGN_FOLDERS: readonly string[] = ['node_modules', '.git'];

/** The same as globs. */
export const FOREIGN = FOREIGN_FOLDERS.map((name) => `**/${name}`);

/**
 * @param globs against the same folder as the paths; one that names a folder holds for all that is in it
 * @returns whether one of them matches a path that is relative to that folder, with forward slashes
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const matches = globs.flatMap(withinFolder).map((glob) => minimatch.filter(glob, OPTIONS));
  return (path) => matches.some((match) => match(path));
}

/** The same, reading each list of globs once: to be kept where many paths are held against the same list. */
export function createMatchers(): typeof matcher {
  const known = new WeakMap<readonly string[], (path: string) => boolean>();
  return (globs) => {
    const matches = known.get(globs) ?? matcher(globs);
    known.set(globs, matches);
    return matches;
  };
}

/**
 * Names that begin with a dot or a "#" are like any other; backslashes separate folders nowhere. Globs come with a repository
 * that may mean ill: braces make so many at most, and what nests without end, such as `+(a|b)`, is plain text, as in VS Code.
 */
const OPTIONS = {
  dot: true,
  nocomment: true,
  nonegate: true,
  platform: 'linux',
  noext: true,
  braceExpandMax: 1000,
} as const;

/** The globs of a file or folder, and of all within. */
export function withinFolder(glob: string): readonly string[] {
  const bare = glob.replace(/^\.\//, '').replace(/\/+$/, '');
  return [bare, `${bare}/**`];
}
