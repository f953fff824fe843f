// Builds the extension and puts it where VS Code takes it from.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from '../../tools/package.mjs';
import { ROOT } from '../../tools/paths.mjs';
import { installLanguagePack, installTranslated } from './translated-extension.mjs';

/**
 * `development` is this folder as it stands; `packaged` is the packed extension, installed as users install it;
 * `translated` is installed too, in the language that `translated-extension.mjs` makes.
 * @typedef {'development' | 'packaged' | 'translated'} Kind
 */

/** @param {string[]} args */
const build = (args) => execFileSync(process.execPath, ['esbuild.mjs', ...args], { cwd: ROOT, stdio: 'inherit' });

/**
 * @param {Kind} kind
 * @param {import('./choose-vscode.mjs').VsCode} vscode
 * @param {import('../../tools/vscode/server.mjs').Profile} profile where the packaged one is installed
 * @param {{ artifacts: string, temp: string }} folders for what is worth a look after a failure, and for what is not
 * @returns {Promise<string>} the folder for VS Code to load as an extension in development
 * @throws {Error} where it cannot be built, is not fit to ship, or VS Code refuses it
 */
export const provideExtension = async (kind, vscode, profile, { artifacts, temp }) => {
  if (kind === 'development') {
    build([]);
    return ROOT;
  }
  build(['--production']);
  if (kind === 'translated') {
    await installTranslated(profile.extensions);
    await installLanguagePack(profile.userData);
  } else {
    const vsix = join(artifacts, 'extension.vsix');
    await packageExtension(vsix);
    await vscode.install(profile, vsix, join(artifacts, 'install.log'));
  }
  // VS Code runs tests only along with an extension in development: an empty one, so that ours is the installed one.
  const empty = join(temp, 'empty-extension');
  await mkdir(empty);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(empty, 'package.json'), JSON.stringify(manifest));
  return empty;
};
