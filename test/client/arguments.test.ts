import { describe, expect, test } from 'vitest';
import { readArguments } from '../../client/src/send/arguments.ts';

/** As VS Code's `Uri` looks from outside. */
const uri = { scheme: 'file', path: '/a.json', toString: () => 'file:///a.json' };

describe('arguments of the command', () => {
  test.each([
    ['the palette', [], {}],
    ['a code lens', ['file:///a.json', 2], { uri: 'file:///a.json', templateIndex: 2 }],
    ["the editor's title", [uri, { groupId: 0 }], { uri: 'file:///a.json' }],
    ['a keybinding', [{ usageType: 'SignIn', to: '+14155552671' }], { usageType: 'SignIn', to: '+14155552671' }],
    ['a lens and a number', ['file:///a.json', 0, { to: '+1' }], { uri: 'file:///a.json', templateIndex: 0, to: '+1' }],
    ['nonsense', [null, true, undefined, { usageType: 1, to: [] }], {}],
  ])('from %s', (_, values, expected) => expect(readArguments(values)).toEqual(expected));
});
