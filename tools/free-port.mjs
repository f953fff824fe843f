import { createServer } from 'node:net';

/**
 * @param {number} wish a port of 127.0.0.1
 * @returns {Promise<number>} the same where it is free, else 0, which lets the system choose
 */
export const portOrAny = (wish) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wish, '127.0.0.1', () => probe.close(() => resolve(wish)));
  });
