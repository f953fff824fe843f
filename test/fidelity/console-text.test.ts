/** What is copied for the Logto Console against what Logto makes of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { testMessage } from '../../server/src/sms/test-message.ts';
import { openConfig, service } from '../support/configs.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';
import { holds, PATIENCE } from './scale.ts';

const { configGuard } = await loadLogtoConnector();

const REQUIRED = twilioSms.templates.usageTypes.filter(({ required }) => required);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('<<code>>', '{{code}}', '<< code >> 😀', '\ud83d', '\u2028', '__proto__'),
);
const unknown = fc.dictionary(fc.oneof(text, fc.constant('$schema')), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
const template = fc.record({ usageType: text, content: text });
const config = fc
  .tuple(fc.record({ accountSID: text, authToken: text, fromMessagingServiceSID: text }), unknown, unknown)
  .chain(([known, others, inTemplate]) =>
    fc.record({
      ...Object.fromEntries(Object.entries({ ...others, ...known }).map(([key, value]) => [key, fc.constant(value)])),
      templates: fc
        .array(template, { maxLength: 3 })
        .map((more) => [
          ...REQUIRED.map(({ name, sample }) => ({ ...inTemplate, usageType: name, content: sample })),
          ...more,
        ]),
    }),
  );

test.each(['{{code}}', '<<code>>'] as const)(
  'Logto keeps all that is copied, and sends the same texts: %s',
  { timeout: PATIENCE },
  (style) => {
    const judge = (value: unknown) => {
      const file = openConfig(JSON.stringify(value), { placeholderStyle: style });
      const copied: unknown = JSON.parse(service.consoleText(file).text ?? 'null');
      const { success, data } = configGuard.safeParse(copied);
      expect(success).toBe(true);
      expect(data).toEqual(copied);
      expect(data).toMatchObject({
        templates: file.document.templates.map(({ usageType }) => ({ usageType: usageType?.value })),
      });
      const messages = file.document.templates.map(({ content }) => testMessage(content?.value ?? '', style).text);
      const sent = (copied as { templates: { content: string }[] }).templates.map(
        ({ content }) => testMessage(content, '{{code}}').text,
      );
      expect(sent).toEqual(messages);
      return true;
    };
    holds(`copied for the Logto Console, ${style}`, config, judge, { short: 300, long: 10_000 });
  },
);
