/** The request that we send against the one that Logto's released connector sends, on the wire. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTemplate } from '../../server/src/sms/render.ts';
import { TWILIO_BASE_URL } from '../../server/src/twilio/base-url.ts';
import { createMessage } from '../../server/src/twilio/client.ts';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { oddText } from './configs.ts';
import { content, credentials, oddNumber, PIECES, payload, sendableConfig, usageType } from './messages.ts';
import { holdsAsync, PATIENCE } from './scale.ts';
import { openWire, type Wire } from './wire.ts';

interface Send {
  readonly text: string;
  readonly to: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Sends both ways what Logto would send for any of its flows. */
async function compare({ connector, requestOf, fetch }: Wire, { text, to, type, payload: variables }: Send) {
  const theirs = await requestOf(() => connector.sendMessage({ to, type, payload: variables }, JSON.parse(text)));
  const ours = await requestOf(async () => {
    const reading = readTwilioConfig(text);
    if (!reading.ok) {
      throw new Error(reading.error.message);
    }
    const { config } = reading;
    const templateFor = (name: string) => config.templates.find((template) => template.usageType === name);
    const template = templateFor(type) ?? templateFor('Generic');
    const fields = {
      to,
      messagingServiceSID: config.fromMessagingServiceSID,
      body: renderTemplate(template?.content ?? '', variables),
      disableRiskCheck: config.disableRiskCheck,
    };
    await createMessage({ fetch, baseUrl: TWILIO_BASE_URL, timeoutMs: 10_000 }, config, fields);
  });
  expect(theirs.fields.map(([name]) => name)).toEqual(['To', 'MessagingServiceSid', 'Body', 'RiskCheck']);
  expect(ours).toEqual(theirs);
  return true;
}

test('any texts, numbers, payloads and settings: no difference', { timeout: PATIENCE }, async () => {
  const wire = await openWire();
  const sends = fc.record({ text: sendableConfig, to: oddNumber, type: usageType, payload });
  await holdsAsync('requests', sends, (send) => compare(wire, send), { short: 300, long: 10_000 });
});

test('any token, service and text: no difference', { timeout: PATIENCE }, async () => {
  const wire = await openWire();
  const texts = fc
    .tuple(credentials, oddText, oddText, fc.oneof(content, oddText))
    .map(([keys, authToken, fromMessagingServiceSID, text]) => {
      const templates = ['Register', 'SignIn', 'ForgotPassword', 'Generic'].map((name) => ({
        usageType: name,
        content: text,
      }));
      return JSON.stringify({ ...keys, authToken, fromMessagingServiceSID, templates });
    });
  const sends = texts.map((text) => ({ text, to: '+14155552671', type: 'Generic', payload: { code: '000000' } }));
  await holdsAsync('requests with odd credentials', sends, (send) => compare(wire, send), { short: 100, long: 5000 });
});

test(`each of ${PIECES.length} texts alone: no difference`, async () => {
  const wire = await openWire();
  for (const text of [...PIECES, `${'x'.repeat(1600)}{{code}}`]) {
    const templates = ['Register', 'SignIn', 'ForgotPassword', 'Generic'].map((name) => ({
      usageType: name,
      content: text,
    }));
    const config = JSON.stringify({
      accountSID: `AC${'0'.repeat(32)}`,
      authToken: '',
      fromMessagingServiceSID: '',
      templates,
    });
    await compare(wire, { text: config, to: '14155552671', type: 'BindMfa', payload: { code: '000000', user: {} } });
  }
});
