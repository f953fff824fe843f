import https from 'node:https';
import { connect } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import { expect, it, vi } from 'vitest';
import { renderTemplate } from '../../server/src/sms/render.ts';
import { TWILIO_BASE_URL } from '../../server/src/twilio/base-url.ts';
import { createMessage } from '../../server/src/twilio/client.ts';
import { readTwilioConfig } from '../../server/src/twilio/config.ts';
import { loadLogtoConnector } from '../support/logto-connector.ts';
import { ACCOUNT, type Received, SERVICE, serve, TOKEN } from './support.ts';

const contents = [
  'Your code is {{code}}.',
  '{{code}}{{ code }}{{\tcode\n}}{{  code}}',
  'No placeholder at all',
  '{{ code }} & {{Code}} {code} <<code>> ${code} %code% [code] {{ verification code }}',
  '{{link}} {{locale}} {{application.name}} {{user.profile.name}} {{code.length}} {{code.x}} {{unknown.x}}',
  '{{toString}} {{constructor.name}} {{__proto__}} {{.}} {{code.}} {{.code}}',
  "{{ code }} $& $1 $$ $` $' \\n \\$",
  'a+b=c&d=e;f %20 %2B 100% ~ * - . _ ! \' ( ) " < > # ? / : @',
  'line one\nline two\r\nline three\rline four\ttab',
  '\u0000\u0001\u001b\u007f\u0085\u2028\u2029\ufeff',
  'código é ü ß ñ Ω € [ ] { } ^ ~ | \\',
  '👍🏽 👨‍👩‍👧‍👦 🇩🇪 {{code}} ❤️',
  'رمز التحقق هو {{code}}',
  '‏קוד: {{code}}‎ \u202eabc\u202c',
  '您的验证码是 {{code}}，请勿泄露。',
  'half a pair: \ud83d and \udc4d, {{code}}',
  'e\u0301 \u00e9 \u1e9b\u0323',
  '',
  ' ',
  `${'x'.repeat(1600)}{{code}}`,
];
const numbers = [
  '+14155552671',
  '14155552671',
  '+447400123456',
  '8613800138000',
  '+15005550006',
  '',
  '+',
  '+1 415 & 5',
];
const riskChecks = [true, false, undefined];
const types = ['Generic', 'SignIn', 'BindMfa', 'Register'];

// Every text, with numbers, risk checks and types going round at different speeds, so that they meet in many ways.
const sends = [...contents, ...contents.toReversed(), ...contents].map((content, index) => ({
  content,
  to: numbers[index % numbers.length] ?? '',
  disableRiskCheck: riskChecks[index % riskChecks.length],
  type: types[index % types.length] ?? '',
}));

const payload = {
  code: '000000',
  link: 'https://example.com/?a=1&b=$&',
  locale: 'pt-BR',
  application: { name: 'My $& App' },
  user: {},
};

it(`sends what Logto's connector sends: ${sends.length} sends`, async () => {
  const server = await serve((response) => response.writeHead(201).end('{}'));
  const port = Number(new URL(server.url).port);
  const connector = await loadLogtoConnector();
  // Both ask for https://api.twilio.com. Their connections lead to the server of this test, without TLS on the way.
  const reroute = vi.spyOn(https.globalAgent, 'createConnection').mockImplementation(() => connect(port, '127.0.0.1'));
  const dispatcher = new Agent({
    connect: (_options, callback) => {
      const socket = connect(port, '127.0.0.1', () => callback(null, socket));
    },
  });
  try {
    for (const { content, to, disableRiskCheck, type } of sends) {
      const templates = ['Generic', 'Register', 'SignIn', 'ForgotPassword'].map((usageType) => ({
        usageType,
        content,
      }));
      const text = JSON.stringify({
        accountSID: ACCOUNT,
        authToken: TOKEN,
        fromMessagingServiceSID: SERVICE,
        disableRiskCheck,
        templates,
      });
      await connector.sendMessage({ to, type, payload }, JSON.parse(text));

      const reading = readTwilioConfig(text);
      if (!reading.ok) {
        throw new Error(reading.error.message);
      }
      const { config } = reading;
      await createMessage(
        {
          fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }),
          baseUrl: TWILIO_BASE_URL,
          timeoutMs: 10_000,
        },
        config,
        {
          to,
          messagingServiceSID: config.fromMessagingServiceSID,
          body: renderTemplate(config.templates[0]?.content ?? '', payload),
          disableRiskCheck: config.disableRiskCheck,
        },
      );
      const [theirs, ours, ...others] = server.received.splice(0);
      expect(others).toEqual([]);
      expect(essence(ours)).toEqual(essence(theirs));
    }
  } finally {
    reroute.mockRestore();
    await dispatcher.close();
  }
});

/** What makes the message; the rest (user agent, accepted encodings) is the manner of the HTTP library. */
function essence(request: Received | undefined) {
  if (request === undefined) {
    throw new Error('no request came in');
  }
  const { method, path, headers, body } = request;
  expect(`${method} ${headers.host}${path}`).toBe(`POST api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages.json`);
  const fields = [...new URLSearchParams(body)];
  expect(fields.map(([name]) => name)).toEqual(['To', 'MessagingServiceSid', 'Body', 'RiskCheck']);
  return {
    method,
    path,
    host: headers.host,
    authorization: headers.authorization,
    type: headers['content-type'],
    length: headers['content-length'],
    encoding: headers['transfer-encoding'],
    fields,
    body,
  };
}
