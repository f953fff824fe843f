import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../tools/lockfile.mjs';
import { ROOT } from '../../tools/paths.mjs';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const a = { version: '1.0.0', integrity: 'sha512-a' };
const wanted = { packages: { '': {}, 'node_modules/a': a, 'node_modules/b': { version: '2.0.0', optional: true } } };

describe('whether node_modules is what the lockfile asks for', () => {
  it('takes it with and without the optional packages of other platforms', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
    expect(isInstalled(wanted, { packages: { ...wanted.packages, '': {} } })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/a': a, 'node_modules/b': { version: '2.0.0' } } })).toBe(
      true,
    );
  });

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['another version of an optional package', { 'node_modules/a': a, 'node_modules/b': { version: '2.0.1' } }],
    ['a package that is no longer wanted', { 'node_modules/a': a, 'node_modules/c': a }],
  ])('does not take %s', (_what, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });

  it('does not take a record that is empty', () => {
    expect(isInstalled(wanted, {})).toBe(false);
  });
});

describe('the lockfile of this project', () => {
  it('names the optional packages of every platform, without which npm ci refuses it', () => {
    const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    );
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });
});
