/** Configs as anybody may write them: mostly ones that Logto takes, with odd values in odd layouts. */
import fc from 'fast-check';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';

const USAGE_TYPES = twilioSms.templates.usageTypes;
const REQUIRED = USAGE_TYPES.filter(({ required }) => required).map(({ name }) => name);

/** What stands in texts: nothing, controls, halves of pairs, what JavaScript itself knows, and now and then far too much. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom('', ' ', 'x', '\0', '\u001b[31m', '\u2028', '\ufeff', '\ud83d', '\ude00', '😀', 'قيد'),
  },
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      '"\\/',
      '//',
      '/*',
      '__proto__',
      'constructor',
      'templates',
      'null',
      '{{code}}',
      '<<code>>',
    ),
  },
  {
    weight: 10,
    arbitrary: fc.constantFrom('${env:TOKEN}', '${', `AC${'0'.repeat(32)}`, `MG${'f'.repeat(32)}`, '<auth-token>'),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(1700), '😀'.repeat(801)) },
  { weight: 30, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const anything = fc.oneof({ weight: 3, arbitrary: oddText }, fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }));
const others = fc.dictionary(oddText, anything, { maxKeys: 2, noNullPrototype: true });

/** Mostly `arbitrary`, and now and then something else. */
const mostly = (arbitrary: fc.Arbitrary<unknown>, else_: fc.Arbitrary<unknown> = anything) =>
  fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: else_ });

const template = fc
  .tuple(
    fc.record({
      usageType: fc.oneof(fc.constantFrom(...USAGE_TYPES.map(({ name }) => name)), oddText),
      content: oddText,
    }),
    others,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const templates = fc
  .tuple(
    fc.tuple(
      ...REQUIRED.map((usageType) =>
        mostly(fc.record({ usageType: mostly(fc.constant(usageType)), content: mostly(oddText) })),
      ),
    ),
    fc.array(template, { maxLength: 3 }),
  )
  .chain(([required, more]) =>
    fc.shuffledSubarray([...required, ...more], { minLength: required.length + more.length }),
  );

const config = fc
  .tuple(
    fc.record(
      {
        accountSID: mostly(oddText),
        authToken: mostly(oddText),
        fromMessagingServiceSID: mostly(oddText),
        disableRiskCheck: mostly(fc.boolean()),
        templates: mostly(templates),
      },
      { requiredKeys: ['accountSID', 'authToken', 'fromMessagingServiceSID', 'templates'] },
    ),
    others,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const layout = fc.constantFrom<readonly [indent: string, lineEnd: string]>(['', ''], ['  ', '\n'], ['\t', '\r\n']);

/** The text of a config, which is JSON. */
export const anyConfig: fc.Arbitrary<string> = fc
  .tuple(config, layout)
  .map(([value, [indent, lineEnd]]) => JSON.stringify(value, null, indent).replaceAll('\n', lineEnd));
