import { describe, expect, it } from 'vitest';
import { parseBaseUrl, standInHost } from '../../server/src/twilio/base-url.ts';

describe('the base address', () => {
  it.each([
    [undefined, 'https://api.twilio.com'],
    ['', 'https://api.twilio.com'],
    ['   ', 'https://api.twilio.com'],
    ['https://api.dublin.ie1.twilio.com/', 'https://api.dublin.ie1.twilio.com'],
    [' https://proxy.example.com/twilio// ', 'https://proxy.example.com/twilio'],
    ['HTTPS://API.TWILIO.COM', 'https://api.twilio.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.1:81/', 'http://127.0.0.1:81'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('takes %j as %s', (text, url) => {
    expect(parseBaseUrl(text)).toEqual({ ok: true, url });
  });

  it.each([
    ['http://api.twilio.com', 'https://'],
    ['http://127.0.0.1.example.com', 'https://'],
    ['http://localhost.example.com', 'https://'],
    ['http://localhost.', 'https://'],
    ['http://localhost@example.com', 'before the @'],
    ['http://127.0.0.2', 'https://'],
    ['http://0.0.0.0', 'https://'],
    ['http://[::ffff:127.0.0.1]', 'https://'],
    ['http://192.168.1.4', 'https://'],
    ['http://[::2]', 'https://'],
    ['http://128.0.0.1', 'https://'],
    ['ftp://127.0.0.1', 'https://'],
    ['file:///etc/hosts', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['api.twilio.com', 'in full'],
    ['https://', 'in full'],
    ['https://me:secret@api.twilio.com', 'before the @'],
    ['https://api.twilio.com?x=1', 'Remove the ?'],
    ['https://api.twilio.com/#top', 'Remove the ?'],
  ])('refuses %j and says what to do', (text, words) => {
    const result = parseBaseUrl(text);
    expect(result).toEqual({ ok: false, message: expect.stringContaining(words) });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

describe('what takes the messages', () => {
  it.each([
    [undefined, undefined],
    ['https://api.twilio.com', undefined],
    ['https://api.dublin.ie1.twilio.com/', undefined],
    ['https://api.twilio.com.example.com', 'api.twilio.com.example.com'],
    ['https://nottwilio.com', 'nottwilio.com'],
    ['https://gateway.example.com:8443/twilio', 'gateway.example.com:8443'],
    ['http://127.0.0.1:8080', '127.0.0.1:8080'],
    ['no address', undefined],
  ])('%j is %j', (override, host) => {
    expect(standInHost(override)).toBe(host);
  });
});
