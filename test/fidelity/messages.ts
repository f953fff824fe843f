/** What a message is made of: texts with placeholders of every shape, numbers, and what else goes into the request. */
import fc from 'fast-check';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';

/** Texts and parts of texts: what Logto fills in and what only looks like it, and what has a meaning on the way. */
export const PIECES: readonly string[] = [
  ...['Your code is {{code}}.', '{{code}}', '{{ code }}', '{{\tcode\n}}', '{{\ncode\u00a0}}', '<<code>>', '<< code >>'],
  ...[
    '{{{code}}}',
    '{{{{code}}}}',
    '{{code',
    '}}',
    '{{}}',
    '{{ }}',
    '{{code}',
    '{code}',
    '${code}',
    '%code%',
    '[code]',
  ],
  ...[
    '{{code.x}}',
    '{{.code}}',
    '{{code.}}',
    '{{code..x}}',
    '{{.}}',
    '{{co de}}',
    '{{code-x}}',
    '{{Code}}',
    '<<Code>>',
  ],
  ...['{{link}}', '{{locale}}', '{{user}}', '{{user.name}}', '{{user.name.first}}', '{{user.list.0}}', '{{user.none}}'],
  ...[
    '{{application.name}}',
    '{{code.length}}',
    '{{user.list.length}}',
    '{{unknown}}',
    '{{unknown.x}}',
    '{{verification code}}',
  ],
  ...['{{toString}}', '{{__proto__}}', '{{constructor.name}}', '{{user.constructor.name}}', '{{hasOwnProperty}}'],
  ...["$& $1 $$ $` $'", '\\n \\$', 'a+b=c&d=e;f %20 %2B 100% ~ * - . _', '! \' ( ) " < > # ? / : @', '[ ] { } ^ | ```'],
  ...['line one\nline two\r\nline three\rline four\ttab', '\0\u0001\u001b\u007f\u0085', '\u2028\u2029\ufeff', ' ', ''],
  ...[
    'código é ü ß ñ Ω €',
    'e\u0301 \u00e9 \u1e9b\u0323',
    '您的验证码是',
    '👍🏽 👨‍👩‍👧‍👦 🇩🇪 ❤️',
    '😀',
    '\ud83d',
    '\udc4d',
  ],
  ...[
    'رمز التحقق هو',
    '‏קוד:‎',
    '\u202eabc\u202c',
    '\u200b',
    '$(alert)',
    '[link](command:x)',
    'words '.repeat(30),
    'é'.repeat(75),
  ],
];

export const content: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** Such as `+14155552671`, of countries whose numbers are of one length. */
export const number: fc.Arbitrary<string> = fc.oneof(
  digits(7).map((rest) => `+1415${rest}`),
  digits(6).map((rest) => `+447400${rest}`),
  digits(8).map((rest) => `+86138${rest}`),
  fc.constantFrom('+15005550006', '+4915123456789', '+33612345678', '+5511961234567'),
);

/** What Logto's API would not let through, too. */
export const oddNumber: fc.Arbitrary<string> = fc.oneof(
  number,
  number.map((text) => text.slice(1)),
  fc.constantFrom('', '+', '+1 415 & 5', '++1', ' +1', '１４１５'),
);

/** 32 hexadecimal digits. */
const hex = fc.stringMatching(/^[0-9a-f]{32}$/);

export const credentials = fc.record({
  accountSID: hex.map((text) => `AC${text}`),
  authToken: hex,
  fromMessagingServiceSID: hex.map((text) => `MG${text}`),
});

/** A payload as Logto's flows give it. */
export const payload = fc.record(
  {
    code: fc.oneof(fc.stringMatching(/^[0-9]{6}$/), fc.constantFrom('{{code}}', '$&', '')),
    link: fc.constantFrom('https://example.com/?a=1&b=$&', ''),
    locale: fc.constantFrom('pt-BR', 'en'),
    application: fc.record({ name: fc.string() }, { noNullPrototype: true }),
    user: fc.record(
      { name: fc.oneof(fc.string(), fc.constant({ first: 'A' })), list: fc.array(fc.string(), { maxLength: 2 }) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: ['code'], noNullPrototype: true },
);

const USAGE_TYPES = twilioSms.templates.usageTypes;
const optional = USAGE_TYPES.filter(({ required }) => !required).map(({ name }) => name);
const required = USAGE_TYPES.filter((type) => type.required).map(({ name }) => name);

/** Templates of which Logto takes the list, in any order, now and then several of one type. */
export const templates = fc
  .tuple(
    fc.subarray(optional),
    fc.subarray(
      USAGE_TYPES.map(({ name }) => name),
      { maxLength: 2 },
    ),
  )
  .map(([some, again]) => [...required, ...some, ...again])
  .chain((types) => fc.shuffledSubarray(types, { minLength: types.length }))
  .chain((types) => fc.tuple(...types.map((usageType) => content.map((text) => ({ usageType, content: text })))));

/** A config that Logto takes, without `disableRiskCheck` now and then. */
export const sendableConfig = fc
  .tuple(credentials, templates, fc.constantFrom(true, false, undefined), fc.constantFrom(0, 2))
  .map(([keys, list, disableRiskCheck, indent]) =>
    JSON.stringify({ ...keys, disableRiskCheck, templates: list, unknown: 1 }, null, indent),
  );

/** One that Logto sends, of the types that there are. */
export const usageType: fc.Arbitrary<string> = fc.constantFrom(...required, ...optional);
