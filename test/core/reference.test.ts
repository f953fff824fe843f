import { describe, expect, test } from 'vitest';
import {
  isReferenceName,
  malformedReference,
  parseReference,
  printReference,
} from '../../server/src/core/reference.ts';

const TOKEN = 'fedcba9876543210fedcba9876543210';

describe('a reference', () => {
  test.each(['${env:TOKEN}', '${secret:my.token-2}', '${env:_}'])('%s is read as it is printed', (written) => {
    const reference = parseReference(written);
    expect(reference && printReference(reference)).toBe(written);
    expect(malformedReference(written)).toBeUndefined();
  });

  test.each([
    ' ${env:A}',
    '${env:A} ',
    '${ENV:A}',
    '${secrets:A}',
    '${env:}',
    '${env:A B}',
    '${env:1}',
    '${env:${env:A}}',
    'x${env:A}',
    '${env:A}${env:B}',
    '$env:A',
    '{env:A}',
    '${env:A',
    `\${env:${TOKEN}}`,
  ])('%s is none, but was meant to be one', (written) => {
    expect(parseReference(written)).toBeUndefined();
    expect(malformedReference(written)).toBeDefined();
  });

  test.each(['', TOKEN, '${A}', '${file:A}', 'env:A', 'a'.repeat(300)])('%s was not meant to be one', (written) => {
    expect(parseReference(written)).toBeUndefined();
    expect(malformedReference(written)).toBeUndefined();
  });

  test.each([TOKEN, TOKEN.toUpperCase(), `T_${TOKEN}`, `AC${TOKEN}`, '__proto__ ', '../x', 'a'.repeat(101)])(
    'is not named %s: it may be the value itself, or lead elsewhere',
    (name) => expect(isReferenceName(name)).toBe(false),
  );
});
