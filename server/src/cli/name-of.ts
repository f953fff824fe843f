import { relative, sep } from 'node:path';

/** How a file is printed: relative to where the command runs, with forward slashes. */
export function nameOf(path: string, cwd: string): string {
  return withSlashes(relative(cwd, path));
}

/** What {@link withSlashes} makes, as the system writes it. */
export function withSeparators(path: string): string {
  return sep === '\\' ? path.replaceAll('/', '\\') : path;
}

export function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
