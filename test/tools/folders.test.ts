import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installOnce } from '../../tools/install-once.mjs';
import { refreshCopy } from '../../tools/refresh-copy.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logto-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('installing a folder once', () => {
  const fill = async (partial: string): Promise<void> => writeFileSync(join(partial, 'file'), partial);

  it('fills another folder and gives it the name at the end', async () => {
    const target = join(folder, 'thing-1');
    await installOnce(target, async (partial) => {
      expect(existsSync(target)).toBe(false);
      await fill(partial);
    });
    expect(readdirSync(folder)).toEqual(['thing-1']);
    expect(readFileSync(join(target, 'file'), 'utf8')).not.toBe(target);
  });

  it('does nothing where the folder is there', async () => {
    mkdirSync(join(folder, 'thing-1'));
    await installOnce(join(folder, 'thing-1'), fill);
    expect(readdirSync(join(folder, 'thing-1'))).toEqual([]);
  });

  it('leaves nothing after a failure', async () => {
    const failing = async (partial: string): Promise<void> => {
      await fill(partial);
      throw new Error('no network');
    };
    await expect(installOnce(join(folder, 'thing-1'), failing)).rejects.toThrow('no network');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes what another process has finished in the meantime', async () => {
    const target = join(folder, 'thing-1');
    await installOnce(target, async (partial) => {
      await fill(partial);
      mkdirSync(target);
      writeFileSync(join(target, 'theirs'), '');
    });
    expect(readdirSync(folder)).toEqual(['thing-1']);
    expect(readdirSync(target)).toEqual(['theirs']);
  });

  it('removes what a killed process left, and nothing of a running one', async () => {
    // No process has a number as high as the first; this one has the second.
    mkdirSync(join(folder, 'thing-1.partial-99999999'));
    mkdirSync(join(folder, `thing-1.partial-${process.ppid}`));
    await installOnce(join(folder, 'thing-1'), fill);
    expect(readdirSync(folder).sort()).toEqual(['thing-1', `thing-1.partial-${process.ppid}`]);
  });
});

describe('refreshing a copy', () => {
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const refresh = (): Promise<void> =>
    refreshCopy(join(folder, 'original'), join(folder, 'copy'), join(folder, 'record'));

  beforeEach(async () => {
    write('original/a', 'a1');
    write('original/deep/b', 'b1');
    await refresh();
  });

  it('copies everything at first', () => {
    expect([read('copy/a'), read('copy/deep/b')]).toEqual(['a1', 'b1']);
  });

  it('keeps what was edited or added, and brings the rest up to date', async () => {
    write('copy/a', 'mine');
    write('copy/c', 'also mine');
    write('original/a', 'a2');
    write('original/deep/b', 'b2');
    await refresh();
    expect([read('copy/a'), read('copy/c'), read('copy/deep/b')]).toEqual(['mine', 'also mine', 'b2']);
  });

  it('brings back what was deleted', async () => {
    rmSync(join(folder, 'copy/a'));
    await refresh();
    expect(read('copy/a')).toBe('a1');
  });

  it('touches nothing that is there once its record is lost', async () => {
    rmSync(join(folder, 'record'));
    write('original/a', 'a2');
    await refresh();
    expect(read('copy/a')).toBe('a1');
  });
});
