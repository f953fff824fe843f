// Nothing here may wait for ever.

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms milliseconds to wait
 * @param {string} what what is waited for, as in "… took more than 60 s"
 * @returns {Promise<T>} what `promise` gives
 * @throws {Error} once the time is up; what was begun goes on, and is the caller's to end
 */
export const withDeadline = async (promise, ms, what) => {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};
