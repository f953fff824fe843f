import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders count too: they are changed where a file goes. @param {string} path @returns {string[]} */
const withContents = (path) => {
  const contents = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  // Made from the schemas, and made anew by most npm scripts.
  return [path, ...contents.map((name) => join(path, name)).filter((file) => !file.includes('generated'))];
};

/** When the latest of these was changed, in milliseconds since 1970. @param {readonly string[]} paths */
const changedAt = (paths) => Math.max(...paths.flatMap(withContents).map((path) => statSync(path).mtimeMs));

/**
 * Whether a file that is made from others is there, and of what they are now.
 * @param {string} made @param {readonly string[]} sources files, and folders with all that is in them
 */
export const isFresh = (made, sources) => existsSync(made) && changedAt([made]) >= changedAt(sources);
