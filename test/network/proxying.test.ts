import { describe, expect, it } from 'vitest';
import { type HttpSettings, proxyingOfEnvironment, proxyingOfSettings } from '../../server/src/network/proxying.ts';
import { parseBaseUrl } from '../../server/src/twilio/base-url.ts';

const LOOPBACK = 'localhost,127.0.0.1,[::1]';
const NONE: HttpSettings = { proxy: '', noProxy: [], proxyStrictSSL: true, proxySupport: 'override' };

describe('the environment', () => {
  it.each([
    [{}, '', ''],
    [{ HTTPS_PROXY: 'a' }, '', 'a'],
    [{ HTTP_PROXY: 'a' }, 'a', 'a'],
    [{ https_proxy: 'a', HTTPS_PROXY: 'b', HTTP_PROXY: 'c' }, 'c', 'a'],
    [{ ALL_PROXY: 'a' }, 'a', 'a'],
    [{ HTTPS_PROXY: 'a', NO_PROXY: '*' }, '', ''],
  ])('%j', (env, httpProxy, httpsProxy) => {
    expect(proxyingOfEnvironment(env)).toMatchObject({ httpProxy, httpsProxy, strictSsl: true });
  });

  it('never asks a proxy for this machine', () => {
    expect(proxyingOfEnvironment({}).noProxy).toBe(LOOPBACK);
    expect(proxyingOfEnvironment({ NO_PROXY: 'a, .b' }).noProxy).toBe(`a,.b,${LOOPBACK}`);
  });

  it.each(LOOPBACK.split(','))('never asks a proxy for %s, to which the auth token may go in clear', (host) => {
    expect(parseBaseUrl(`http://${host}:8080`)).toMatchObject({ ok: true });
  });
});

describe("VS Code's settings", () => {
  const env = { HTTPS_PROXY: 'env', NO_PROXY: 'env.example' };

  it('stand before the environment', () => {
    const settings = { ...NONE, proxy: 'own', noProxy: ['own.example'], proxyStrictSSL: false };
    expect(proxyingOfSettings(settings, env, ['pem'])).toEqual({
      httpProxy: 'own',
      httpsProxy: 'own',
      noProxy: `own.example,${LOOPBACK}`,
      strictSsl: false,
      certificates: ['pem'],
    });
  });

  it('leave to the environment what they do not say', () => {
    expect(proxyingOfSettings(NONE, env, [])).toMatchObject({
      httpsProxy: 'env',
      noProxy: `env.example,${LOOPBACK}`,
    });
  });

  it('can turn all proxies off', () => {
    const settings = { ...NONE, proxy: 'own', proxySupport: 'off' };
    expect(proxyingOfSettings(settings, env, [])).toMatchObject({ httpProxy: '', httpsProxy: '' });
  });
});
