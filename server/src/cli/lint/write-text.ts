/** Writes a text in the place of a file's old one. */
import { access, constants } from 'node:fs/promises';

/**
 * Whoever reads the file sees the old text or the new one, never a half. Its permissions and owner stay, and a link
 * stays one.
 *
 * @throws Node's error where the file may not be written
 */
export async function writeText(path: string, text: string): Promise<void> {
  // A file that is put in the place of another one asks for no permission to write that.
  await access(path, constants.W_OK);
  const { default: write } = await import('write-file-atomic');
  await write(path, text);
}
