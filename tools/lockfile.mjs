// Whether node_modules is what the lockfile asks for, told from npm's own record of what it installed.

/**
 * The part of a package-lock.json, or of node_modules/.package-lock.json, that is read here.
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }> }} Lockfile
 */

/**
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes last, when all else is in place
 * @returns {boolean} true where every package that is wanted is there in its version, and no other is; a package that is
 *   optional may be missing, since npm leaves out those of other platforms
 */
export const isInstalled = (wanted, installed) => {
  const there = new Map(Object.entries(installed.packages ?? {}));
  for (const [path, { version, integrity, optional }] of Object.entries(wanted.packages ?? {})) {
    // The entry without a path is the project itself, which the record does not hold.
    if (path === '') continue;
    const found = there.get(path);
    if (found === undefined ? !optional : found.version !== version || found.integrity !== integrity) return false;
    there.delete(path);
  }
  return there.size === 0;
};
