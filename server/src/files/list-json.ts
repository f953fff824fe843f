/** Finds the JSON files in a folder. */
import { FOREIGN, withinFolder } from '../globs.ts';

/**
 * Links are not followed: what they lead to is found where it is, once.
 *
 * @param folder an absolute path
 * @param excluded globs, against the folder, of what is left out besides other people's files
 * @returns paths from the folder, with forward slashes
 */
export async function listJson(folder: string, excluded: readonly string[] = []): Promise<readonly string[]> {
  // Loaded here, since an editor may open a file without a folder.
  const { glob } = await import('tinyglobby');
  return glob('**/*.json', {
    cwd: folder,
    ignore: [...FOREIGN, ...excluded].flatMap(withinFolder),
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
}
