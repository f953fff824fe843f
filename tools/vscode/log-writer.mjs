// Takes the place of `@vscode/spdlog`, VS Code's log writer, in the VS Code from npm. That one is a native module, which
// only a compiler could build, and without a log writer every output channel stays empty.
// What VS Code calls of it is here; the rotation of files is not, since these logs live as short as the window.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LEVELS = /** @type {const} */ (['trace', 'debug', 'info', 'warning', 'error', 'critical']);

/** A line as VS Code's pattern `%Y-%m-%d %H:%M:%S.%e [%l] %v` asks for. @param {number} level @param {string} message */
const formatted = (level, message) => {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 23)} [${LEVELS[level]}] ${message}\n`;
};

/**
 * @param {string} file path to append to; its folder is made where it is missing
 * @returns an object with the methods that VS Code calls
 */
const createLogger = (file) => {
  mkdirSync(dirname(file), { recursive: true });
  /** @type {number | undefined} */
  let descriptor = openSync(file, 'a');
  let lowest = 0;
  let raw = false;
  /** @param {number} level */
  const writer = (level) => (/** @type {string} */ message) => {
    if (level < lowest || descriptor === undefined) return;
    writeSync(descriptor, raw ? message : formatted(level, message));
  };
  return {
    trace: writer(0),
    debug: writer(1),
    info: writer(2),
    warn: writer(3),
    error: writer(4),
    critical: writer(5),
    getLevel: () => lowest,
    setLevel: (/** @type {number} */ level) => {
      lowest = level;
    },
    setPattern: () => {},
    // An output channel writes its text as it is, in pieces of less or more than a line.
    clearFormatters: () => {
      raw = true;
    },
    // Nothing is held back.
    flush: () => {},
    drop: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
};

/** @param {string} _name @param {string} file */
export const createRotatingLogger = async (_name, file) => createLogger(file);
export const createAsyncRotatingLogger = createRotatingLogger;

export const version = 0;
export const setLevel = () => {};
export const setFlushOn = () => {};
