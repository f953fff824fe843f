import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the latest of these files, or of what is in these folders, was changed, in milliseconds since 1970. */
export function changedAt(paths: readonly string[]): number {
  return Math.max(...paths.flatMap(withContents).map((path) => statSync(path).mtimeMs));
}

/** Whether a file that is made from others is there, and of what they are now. */
export function isFresh(made: string, sources: readonly string[]): boolean {
  return existsSync(made) && changedAt([made]) >= changedAt(sources);
}

/** Folders count too: they are changed where a file goes. */
function withContents(path: string): readonly string[] {
  const contents = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  // Made from the schemas, and made anew by most npm scripts.
  return [path, ...contents.map((name) => join(path, name)).filter((file) => !file.includes('generated'))];
}
