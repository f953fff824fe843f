/** The message that we show and send against Logto's and Twilio's own code. */
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { renderTemplate } from '../../server/src/sms/render.ts';
import { countCharacters, measureSms } from '../../server/src/sms/segments.ts';
import { loadConnectorKit } from '../support/logto-connector.ts';
import { content, PIECES } from './messages.ts';
import { guardAccepts } from './oracle.ts';
import { holds, PATIENCE } from './scale.ts';

const kit = await loadConnectorKit();

/** Payloads come from JSON, and inherit what every object does. */
const PLAIN = { noNullPrototype: true };

describe('the text', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>('000000', '', '{{code}}', '$&', 0, -0, 7, true, false, null, undefined, [], [1, [2]]),
    fc.record(
      {
        name: fc.oneof(fc.string(), fc.constantFrom<unknown>(null, 0, { first: 'A' })),
        list: fc.array(fc.string(), { maxLength: 2 }),
      },
      PLAIN,
    ),
  );
  const payload = fc.record({ code: value, user: value, link: value, '': value }, { requiredKeys: [], ...PLAIN });

  test('is what Logto makes of it', { timeout: PATIENCE }, () => {
    let changed = 0;
    const messages = fc.record({ content, variables: payload });
    holds('texts', messages, compare, { short: 2000, long: 100_000 });
    expect(changed).toBeGreaterThan(200);

    function compare({ content: text, variables }: { content: string; variables: Record<string, unknown> }): boolean {
      const expected = kit.replaceSendMessageHandlebars(text, variables);
      changed += Number(expected !== text);
      return renderTemplate(text, variables) === expected;
    }
  });

  test.each(PIECES)('of %j alone is what Logto makes of it', (content) => {
    for (const variables of [{ code: '000000' }, { code: '0', user: { name: 'A', list: ['b'] } }, {}]) {
      expect(renderTemplate(content, variables)).toBe(kit.replaceSendMessageHandlebars(content, variables));
    }
  });
});

describe('the usage types', () => {
  const { usageTypes, fallback } = twilioSms.templates;

  test('are those that Logto sends', () => {
    expect(usageTypes.map(({ name }) => name).sort()).toEqual(Object.values(kit.TemplateType).sort());
    expect(Object.values(kit.TemplateType)).toContain(fallback);
  });

  test.each(usageTypes)('$name: required $required, as the guard says', ({ name, required }) => {
    const templates = usageTypes
      .filter((type) => type.name !== name)
      .map((type) => ({ usageType: type.name, content: '' }));
    const config = { accountSID: '', authToken: '', fromMessagingServiceSID: '', templates };
    expect(guardAccepts(config)).toBe(!required);
  });
});

describe('encoding and segments', () => {
  const compare = (body: string) => {
    const twilio = new SegmentedMessage(body);
    const { encoding, segments } = measureSms(body);
    return encoding === twilio.encodingName && segments === twilio.segmentsCount;
  };

  test('are what Twilio counts', { timeout: PATIENCE }, () => {
    const units = [...'abc @£Δ{}[]~€\n\r\u00e7“é', '😀', '👨‍👩‍👧', 'ا', '\u0301'];
    const text = fc.oneof(
      fc.string({ maxLength: 400, unit: fc.constantFrom(...'abc @£Δ{}[]~€\n') }),
      fc.string({ maxLength: 400, unit: fc.constantFrom(...units) }),
      fc.string({ maxLength: 200, unit: 'binary' }),
    );
    holds('encoding and segments', fc.oneof(text, content), compare, { short: 10_000, long: 200_000 });
  });

  test('are what Twilio counts where a text is longer than Twilio takes', { timeout: PATIENCE }, () => {
    const pieces = [
      ...'abc @£Δ{}[]~€',
      '\n',
      '\r\n',
      'wörd ',
      '“',
      '😀',
      '👨‍👩‍👧',
      '🇩🇪',
      'نص',
      'e\u0301',
      'e\u0301\u0302\u0303',
    ];
    const gsm7 = [...'abc @£Δ{}[]~€\n\f', '\r\n'];
    const text = fc.oneof(
      fc.string({ minLength: 1601, maxLength: 4000, unit: fc.constantFrom(...gsm7) }),
      fc.string({ minLength: 1601, maxLength: 4000, unit: fc.constantFrom(...pieces) }),
    );
    holds('encoding and segments of long texts', text, compare, { short: 100, long: 3_000 });
  });

  test.each([
    [160, 'a', 'GSM-7', 1],
    [161, 'a', 'GSM-7', 2],
    [306, 'a', 'GSM-7', 2],
    [307, 'a', 'GSM-7', 3],
    [80, '{', 'GSM-7', 1],
    [81, '{', 'GSM-7', 2],
    [70, '“', 'UCS-2', 1],
    [71, '“', 'UCS-2', 2],
    [35, '😀', 'UCS-2', 1],
    [36, '😀', 'UCS-2', 2],
  ])('%i of %s: %s, %i', (length, character, encoding, segments) => {
    expect(measureSms(character.repeat(length))).toMatchObject({ encoding, segments });
  });

  test.each([
    '',
    'abc',
    'Ä{€',
    'é',
    'e\u0301',
    '😀',
    '👍🏽',
    '👨‍👩‍👧',
    '🏳️‍🌈',
    '🇩🇪🇫🇷',
    '각',
    'नि',
    '\r\n',
    '1️⃣',
    '🫱🏼‍🫲🏾',
    '🫠',
  ])('characters of %j are what a reader counts', (text) => {
    const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
    expect(countCharacters(text)).toBe(graphemes.length);
  });
});
