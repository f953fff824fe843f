/** The fixes of the rules about texts and usage types, on configs with any mixture of mistakes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automaticFix, fixAll } from '../../server/src/core/fix-all.ts';
import { findingsOf, validConfig } from '../support/configs.ts';
import { checkFixes } from './check-fix.ts';

const piece = fc.constantFrom(
  ...[
    '{{code}}',
    '<<code>>',
    '{code}',
    '[otp]',
    '{{ code',
    '{{{code}}}',
    '{{link}}',
    '{{user}}',
    '{{name}}',
    '{{toString}}',
  ],
  ...[
    '123456',
    'Your code',
    ' ',
    ': ',
    '. ',
    '\n',
    '“',
    '’',
    '…',
    '\u00a0',
    '\u200b',
    '😀',
    '您的验证码',
    '。',
    '$',
    '{',
    '}',
  ],
);
const usageType = fc.constantFrom(
  ...['SignIn', 'Register', 'ForgotPassword', 'Generic', 'OrganizationInvitation', 'BindMfa'],
  ...['signin', 'sign_in', 'forgotpassword', 'Invite', 'Newsletter', ''],
);
const content = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const config = fc
  .tuple(fc.array(fc.record({ usageType, content }), { maxLength: 5 }), fc.constantFrom(undefined, 2, '\t'))
  .map(([templates, space]) => JSON.stringify({ ...JSON.parse(validConfig), templates }, null, space));
const style = fc.constantFrom('{{code}}' as const, '<<code>>' as const);

describe('any mixture of mistakes', () => {
  test('has fixes that keep what fixes promise', () => {
    let checked = 0;
    fc.assert(
      fc.property(config, style, (text, placeholderStyle) => {
        checked += checkFixes(text, { placeholderStyle });
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(60);
  });

  test('is fixed all at once until nothing is left to fix, and Logto takes it', () => {
    fc.assert(
      fc.property(config, style, (text, placeholderStyle) => {
        const fixed = fixAll(text, (current) => findingsOf(current, { placeholderStyle }), automaticFix);
        const left = findingsOf(fixed.text, { placeholderStyle });
        expect(left.filter((finding) => automaticFix(finding) !== undefined)).toEqual([]);
        expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
