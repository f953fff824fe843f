import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { nameOutsiders } from '../../server/src/sms/character-names.ts';
import { isGsm7, outsideGsm7, replacementsForGsm7 } from '../../server/src/sms/gsm7.ts';
import { originsOf } from '../../server/src/sms/message-places.ts';
import { isPlainText } from '../../server/src/sms/plain-text.ts';
import { charactersOf, endWithin, fillOf, measureSms } from '../../server/src/sms/segments.ts';
import { testMessage } from '../../server/src/sms/test-message.ts';

/** The code points of which each is taken for a character of its own. */
const alone = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter(isPlainText);

/** Texts of all kinds: near the limits, with characters of two units, letters of other scripts, and halves of emoji. */
const sms = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '\n', '@', '0'), maxLength: 330, size: 'max' }),
  fc.string({ unit: fc.constantFrom('a', '[', '€', '~', 'é', '\r', '\n'), maxLength: 330, size: 'max' }),
  fc.string({
    unit: fc.constantFrom('a', '你', '😀', '\ud83d', 'e\u0301', '“', '\u200d'),
    maxLength: 150,
    size: 'max',
  }),
  fc.string({ unit: fc.constantFrom(...alone), maxLength: 180, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('a character that is taken to stand alone', () => {
  test('does so beside itself and beside others, for the calculator and to the eye', () => {
    expect(alone.length).toBeGreaterThan(40_000);
    for (let from = 0; from < alone.length; from += 100) {
      // Each beside itself, beside the one before and after it, and beside one of another kind.
      const characters = alone
        .slice(from, from + 100)
        .flatMap((one, index) => [one, one, alone[(from * 7 + index * 400) % alone.length] ?? 'a']);
      const text = characters.join('');
      expect(new SegmentedMessage(text, 'UCS-2').graphemes).toEqual(characters);
      expect(Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)).toEqual(characters);
    }
  });
});

describe('the size', () => {
  test('is what the calculator says', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sms, (text) => {
        const expected = new SegmentedMessage(text);
        const { encoding, segments } = measureSms(text);
        seen.add(`${encoding} ${segments > 1}`);
        expect([encoding, segments]).toEqual([expected.encodingName, expected.segmentsCount]);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(4);
  });

  test('is spread over the segments as the calculator spreads it', () => {
    fc.assert(
      fc.property(sms, (text) => {
        const { encodingName, segments } = new SegmentedMessage(text);
        const unit = encodingName === 'GSM-7' ? 7 : 16;
        const { used, capacity } = fillOf(text);
        expect(used).toEqual(segments.map((segment) => segment.messageSizeInBits() / unit));
        const left = (segments.at(-1)?.freeSizeInBits() ?? 0) / unit;
        expect(capacity - (used.at(-1) ?? 0)).toBe(Math.floor(left));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['', [0], 160],
    ['a€'.repeat(50), [150], 160],
    [`${'a'.repeat(152)}€${'b'.repeat(10)}`, [152, 12], 153],
    ['你'.repeat(70), [70], 70],
    [`${'你'.repeat(66)}😀你你你你`, [66, 6], 67],
  ])('of %j fills %j of %i', (text, used, capacity) => {
    expect(fillOf(text)).toEqual({ used, capacity });
  });

  test.each([160, 161])('of %i plain characters', (length) => {
    expect(measureSms('a'.repeat(length))).toEqual({ encoding: 'GSM-7', segments: length - 159 });
  });

  test.each([
    ['a'.repeat(161), 1, 160],
    ['a'.repeat(400), 2, 306],
    ['€'.repeat(81), 1, 80],
    ['['.repeat(81), 1, 80],
    [`a${'['.repeat(200)}`, 2, 153],
    ['你'.repeat(71), 1, 70],
    [`${'你'.repeat(69)}😀`, 1, 69],
    ['Hello', 1, 5],
  ])('%j must end for %i segments at %i', (text, limit, end) => {
    expect(endWithin(text, limit)).toBe(end);
  });

  test('is within a limit up to there, and over it with one character more', () => {
    fc.assert(
      fc.property(sms, fc.integer({ min: 1, max: 2 }), (text, limit) => {
        const { encoding } = measureSms(text);
        const end = endWithin(text, limit);
        expect(new SegmentedMessage(text.slice(0, end), encoding).segmentsCount).toBeLessThanOrEqual(limit);
        expect(end === text.length).toBe(new SegmentedMessage(text, encoding).segmentsCount <= limit);
      }),
    );
  });
});

describe('GSM-7', () => {
  test('has the characters that the calculator takes for it', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (character) => isGsm7(character) !== (new SegmentedMessage(character).encodingName === 'GSM-7'),
    );
    expect(wrong).toEqual([]);
  });

  test('is the encoding exactly where nothing is outside of it', () => {
    fc.assert(
      fc.property(sms, (text) => {
        expect(outsideGsm7(text).length > 0).toBe(new SegmentedMessage(text).encodingName === 'UCS-2');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['“Hi” – don’t…', '"Hi" - don\'t...'],
    ['a\u00a0b\u202fc\td', 'a b c d'],
    ['co\u200bde\ufeff\u00ad', 'code'],
    ['e\u0301te\u0301 n\u0303', 'été ñ'],
    ['`x` • y', "'x' - y"],
  ])('%s has equivalents in it', (text, plain) => {
    const replaced = (replacementsForGsm7(text) ?? []).toReversed();
    expect(replaced.reduce((all, { start, end, plain: by }) => all.slice(0, start) + by + all.slice(end), text)).toBe(
      plain,
    );
  });

  test.each(['“Hi” 😀', '您的验证码', 'ověřovací', 'x\u0301', '“\u0301'])('%s has none', (text) => {
    expect(replacementsForGsm7(text)).toBeUndefined();
  });

  test.each([
    ['“Hi”', '“ and ”'],
    ['a\u00a0b\u200bc', 'U+00A0 (no-break space) and U+200B (zero width space)'],
    ['– — 😀', '– (en dash), — (em dash) and 😀'],
    ['“a” ‘b’ – … 😀', '“, ”, ‘, ’, – (en dash) and 2 more'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['e\u0301', 'e\u0301 (a letter and an accent of its own)'],
    ['a\u2066', 'U+2066'],
  ])('of %j these are outside', (text, names) => {
    expect(nameOutsiders(text)).toBe(names);
  });
});

describe('where a character of a message comes from', () => {
  test.each([
    ['Hi {{ code }}!', '{{code}}', 'Hi |000000|!', [3, 13]],
    ['Hi <<code>> {{code}}!', '<<code>>', 'Hi |000000| 000000|!', [3, 11, 20]],
    ['{{link}} {{code}} x', '{{code}}', '{{li|nk}} 000000| x', [4, 17]],
  ] as const)('%s', (content, style, marked, origins) => {
    const { text } = testMessage(content, style);
    const parts = marked.split('|');
    const indexes = parts.slice(0, -1).map((_, part) => parts.slice(0, part + 1).join('').length);
    expect(text.replaceAll('|', '')).toBe(parts.join(''));
    expect(indexes.map(originsOf(content, style)).slice(0, origins.length)).toEqual(origins);
  });

  test('is found in any mixture of placeholders and text', () => {
    const piece = fc.constantFrom(
      'a',
      '{',
      '}',
      '<',
      '>',
      '{{code}}',
      '<<code>>',
      '{{ code }}',
      '{{link}}',
      '<< a.b >>',
      '“',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('{{code}}', '<<code>>'), (pieces, style) => {
        const content = pieces.join('');
        const { text } = testMessage(content, style);
        const origin = originsOf(content, style);
        expect(origin(text.length)).toBe(content.length);
        const quotes = [...text.matchAll(/“/g)].map(({ index }) => index);
        expect(quotes.map(origin)).toEqual([...content.matchAll(/“/g)].map(({ index }) => index));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a flag that begins at the end of a part of a long text is one character', () => {
  for (const before of [507, 508, 509, 510, 511]) {
    expect(charactersOf(`${'a'.repeat(before)}🇩🇪${'a'.repeat(300)}`)).toHaveLength(before + 301);
  }
});

test('the characters of a long text are those of the whole', () => {
  const units = [
    'a',
    ' ',
    'é',
    'e\u0301',
    '你',
    '😀',
    '👩‍👩‍👧',
    '🇩🇪',
    '\u200d',
    '\ud83d',
    '\r\n',
    'नि',
    '각',
    'e\u0301'.padEnd(700, '\u0302'),
  ];
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const texts = fc.string({ unit: fc.constantFrom(...units), minLength: 300, maxLength: 900, size: 'max' });
  fc.assert(
    fc.property(texts, (text) => {
      expect(charactersOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 100 },
  );
});
