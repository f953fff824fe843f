/** A folder on the disk for one test, with the files that it needs. */
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export interface TemporaryFolder {
  readonly path: string;
  readonly uri: string;
  readonly uriOf: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
  readonly move: (from: string, to: string) => void;
}

/** @param files texts by their paths in the folder, which ends with the test */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'logto-connector-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: TemporaryFolder = {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (name) => pathToFileURL(join(path, name)).href,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: (name) => rmSync(join(path, name), { recursive: true }),
    move: (from, to) => renameSync(join(path, from), join(path, to)),
  };
  for (const [name, text] of Object.entries(files)) {
    folder.write(name, text);
  }
  return folder;
}
