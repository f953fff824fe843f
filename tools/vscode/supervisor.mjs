// Runs the program given in its arguments, and ends it and all that it started as soon as standard input closes: when
// whoever started this asks for it, or is gone in whatever way, killed outright included.
import { spawn, spawnSync } from 'node:child_process';

const GRACE_MS = 2_000;
const [command = '', ...args] = process.argv.slice(2);

// A process group of its own, so that everything the program starts can be ended with it.
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

const killGroup = () => {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // No such group: nothing is left of it.
  }
};

const end = () => {
  child.kill('SIGTERM');
  setTimeout(killGroup, GRACE_MS).unref();
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
process.stdin.on('end', end).on('error', end).resume();

child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code) => {
  killGroup();
  process.exit(code ?? 1);
});
