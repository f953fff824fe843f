// The folder that the pictures show: one config, by the same name in each.
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

export const CONFIG = 'twilio-sms.json';

/** @param {string} home @param {string} config its path in the repository @returns {Promise<string>} the folder's path */
export const createWorkspace = async (home, config) => {
  const folder = join(home, 'acme-sign-in');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await cp(join(ROOT, config), join(folder, CONFIG));
  return folder;
};
