/** Globs against paths, as the editor and the command line both understand them. */
import { Minimatch, type ParseReturn } from 'minimatch';

/** Folders of other people's files, wherever they stand. */
export const FOREIGN_FOLDERS: readonly string[] = ['node_modules', '.git'];

/** The same as globs. */
export const FOREIGN = FOREIGN_FOLDERS.map((name) => `**/${name}`);

/**
 * @param globs against the same folder as the paths; one that names a folder holds for all that is in it
 * @returns whether one of them matches a path that is relative to that folder, with forward slashes
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const parsed = globs.flatMap(withinFolder).map((glob) => new QuickGlob(glob, OPTIONS));
  return (path) => parsed.some((glob) => glob.match(path));
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

/** In UTF-16 code units; no file system has longer names. */
const LONGEST_NAME = 255;

/** What would take too long to read, and what minimatch makes no regular expression of, such as `,[[:alpha:]]`, is plain text. */
class QuickGlob extends Minimatch {
  /** @param part between slashes */
  override parse(part: string): ParseReturn {
    try {
      return part.length > LONGEST_NAME ? part : withoutRetrying(super.parse(part));
    } catch {
      return part;
    }
  }
}

/** What minimatch makes of a star; no other part of a glob has a slash in it. */
const STAR = '[^/]*?';

/**
 * Between two stars stands what is always equally long, so the first place where it is found is as good as any later one.
 * Without that, each star more has the others tried at all places again: five of them in one name take a minute.
 */
function withoutRetrying(part: ParseReturn): ParseReturn {
  if (!(part instanceof RegExp)) {
    return part;
  }
  const [first = '', ...others] = part.source.split(STAR);
  const last = others.pop();
  if (last === undefined || others.length === 0) {
    return part;
  }
  // A lookahead is not entered a second time.
  const found = others.map((piece, index) => `(?=(${STAR}${piece}))\\${index + 1}`);
  return new RegExp([first, ...found, STAR, last].join(''), part.flags);
}

/** The globs of a file or folder, and of all within. */
export function withinFolder(glob: string): readonly string[] {
  const bare = glob.replace(/^\.\//, '').replace(/\/+$/, '');
  return [bare, `${bare}/**`];
}
