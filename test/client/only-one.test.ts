import { describe, expect, test } from 'vitest';
import { onlyOne } from '../../client/src/preview/only-one.ts';

/** As VS Code's panels do it: whoever closes one, it is told. */
const panel = (onClose: () => void) => ({ dispose: onClose });

describe('of previews there is one', () => {
  test('until it is closed', () => {
    const previews = onlyOne();
    expect(previews.get()).toBeUndefined();
    previews.replace(panel);
    previews.get()?.dispose();
    expect(previews.get()).toBeUndefined();
  });

  test('where VS Code restores another, from before the window was loaded: the one before is closed', () => {
    const previews = onlyOne();
    const closed: string[] = [];
    const open = (name: string) =>
      previews.replace((onClose) => ({
        dispose() {
          closed.push(name);
          onClose();
        },
      }));
    open('opened');
    open('restored');
    expect(closed).toEqual(['opened']);
    expect(previews.get()).toBeDefined();
  });

  test('and it stays, when one that it replaced tells late that it is closed', () => {
    const previews = onlyOne();
    const late: (() => void)[] = [];
    previews.replace((onClose) => ({ dispose: () => void late.push(onClose) }));
    previews.replace(panel);
    late.at(0)?.();
    expect(late).toHaveLength(1);
    expect(previews.get()).toBeDefined();
  });
});
