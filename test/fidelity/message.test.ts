/** The message that we show and send against Logto's and Twilio's own code. */
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { renderTemplate } from '../../server/src/sms/render.ts';
import { measureSms } from '../../server/src/sms/segments.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';

interface ConnectorKit {
  readonly replaceSendMessageHandlebars: (template: string, payload: Record<string, unknown>) => string;
  readonly TemplateType: Readonly<Record<string, string>>;
}
// Held in a variable: the kit comes with the connector, and is no dependency of ours.
const KIT: string = '@logto/connector-kit';
const kit: ConnectorKit = await import(KIT);
const { configGuard } = await loadLogtoConnector();

describe('the text', () => {
  test('is what Logto makes of it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{{code}}',
        '{{ code }}',
        '{{\ncode}}',
        '{{{code}}}',
        '{{code',
        '}}',
        '{{code.x}}',
        '{{user.name}}',
        '{{user}}',
      ),
      fc.constantFrom(
        '{{toString}}',
        '{{__proto__}}',
        '{{constructor.name}}',
        '{{.code}}',
        '{{code.}}',
        '{{}}',
        '$&',
        "$'",
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const payload = fc.constantFrom<Record<string, unknown>>(
      { code: '000000' },
      { code: '000000', user: { name: 'A' } },
      { code: undefined, user: null },
      { link: 'https://x.example' },
      {},
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), payload, (pieces, variables) => {
        const content = pieces.join('');
        expect(renderTemplate(content, variables)).toBe(kit.replaceSendMessageHandlebars(content, variables));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the usage types', () => {
  const { usageTypes } = twilioSms.templates;

  test('are those that Logto sends', () => {
    expect(usageTypes.map(({ name }) => name).sort()).toEqual(Object.values(kit.TemplateType).sort());
  });

  test.each(usageTypes)('$name: required $required, as the guard says', ({ name, required }) => {
    const templates = usageTypes
      .filter((type) => type.name !== name)
      .map((type) => ({ usageType: type.name, content: '' }));
    const config = { accountSID: '', authToken: '', fromMessagingServiceSID: '', templates };
    expect(configGuard.safeParse(config).success).toBe(!required);
  });
});

describe('encoding and segments', () => {
  test('are what Twilio counts', () => {
    const text = fc.string({
      maxLength: 400,
      unit: fc.constantFrom(...'abc @£Δ{}[]~€\n\r\u00e7', '“', '😀', '👨‍👩‍👧', 'é', 'ا', '\u0301'),
    });
    fc.assert(
      fc.property(text, (body) => {
        const twilio = new SegmentedMessage(body);
        const ours = measureSms(body);
        expect([ours.encoding, ours.segments]).toEqual([twilio.encodingName, twilio.segmentsCount]);
      }),
      { numRuns: 1000 },
    );
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
  ])('%i of %s: %s, %i', (length, character, encoding, segments) => {
    expect(measureSms(character.repeat(length))).toMatchObject({ encoding, segments });
  });
});
