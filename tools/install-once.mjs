// Makes a folder once, so that it is there either wholly or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const PARTIAL = '.partial-';

/** @param {number} pid */
const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be signalled, and runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes what an interrupted run left, but not what another run is making now. @param {string} folder */
const removeLeftovers = async (folder) => {
  for (const name of await readdir(dirname(folder))) {
    const [, pid] = name.split(`${basename(folder)}${PARTIAL}`);
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
};

/**
 * Makes `folder` by filling another one beside it, which takes the name only when all is in it. Two processes may do
 * this at once: the first to finish wins, and both go on with its work.
 * @param {string} folder absolute path, whose name should hold the version of what is in it
 * @param {(partial: string) => Promise<void>} fill puts everything into the folder given; a rejection leaves no folder
 */
export const installOnce = async (folder, fill) => {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await removeLeftovers(folder);
  const partial = `${folder}${PARTIAL}${process.pid}`;
  try {
    await mkdir(partial);
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};
