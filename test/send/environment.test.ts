import { describe, expect, test } from 'vitest';
import { findInEnvironment } from '../../server/src/send/environment.ts';

const file = `
# A comment
FROM_FILE=in the file
QUOTED="with # and 'quotes'"
BOTH=file
EMPTY=
`;

describe('what ${env:NAME} leads to', () => {
  test.each([
    ['BOTH', 'process', 'the environment'],
    ['FROM_FILE', 'in the file', 'the file ".env"'],
    ['QUOTED', "with # and 'quotes'", 'the file ".env"'],
    ['SET_TO_NOTHING', 'from the file', 'the file ".env"'],
  ])('%s: %s, of %s', (name, value, origin) => {
    const environment = {
      process: { BOTH: 'process', SET_TO_NOTHING: '' },
      file: `${file}SET_TO_NOTHING=from the file\n`,
    };
    expect(findInEnvironment(name, environment)).toEqual({ ok: true, value, origin });
  });

  test.each(['EMPTY', 'MISSING', 'constructor', '__proto__'])('nothing: %s', (name) => {
    const found = findInEnvironment(name, { process: {}, file });
    expect(found).toEqual({ ok: false, problem: expect.stringContaining(`has "${name}": set it there.`) });
  });
});
