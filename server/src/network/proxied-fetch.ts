import type { FetchFunction } from '../twilio/fetch-types.ts';
import type { Proxying } from './proxying.ts';

export interface ProxiedFetchOptions {
  /** Milliseconds to wait for a connection, with its TLS handshake. */
  readonly connectTimeoutMs?: number;
}

const CONNECT_TIMEOUT = 10_000;
const PROXY_PROTOCOLS = ['http:', 'https:', 'socks:', 'socks5:'];

/**
 * A `fetch` that takes proxies as it is told: undici's own, with undici's dispatcher. (The dispatcher of one undici does
 * not go with the `fetch` of another, such as Node's.)
 *
 * @returns rejects as `fetch` does, also where the address of the proxy cannot be read
 */
export function proxiedFetch(proxying: Proxying, options: ProxiedFetchOptions = {}): FetchFunction {
  return async (url, init) => {
    // Loaded here: it is large, and most sessions send nothing.
    const { EnvHttpProxyAgent, fetch } = await import('undici');
    const { strictSsl, certificates } = proxying;
    const tls = {
      rejectUnauthorized: strictSsl,
      ...(certificates.length > 0 && { ca: [...certificates] }),
    };
    const timeout = options.connectTimeoutMs ?? CONNECT_TIMEOUT;
    const dispatcher = new EnvHttpProxyAgent({
      httpProxy: addressOf(proxying.httpProxy),
      httpsProxy: addressOf(proxying.httpsProxy),
      noProxy: proxying.noProxy,
      connect: { ...tls, timeout },
      requestTls: { ...tls, timeout },
      proxyTls: { ...tls, timeout },
    });
    try {
      return await fetch(url, { ...init, dispatcher });
    } catch (error) {
      throw blameProxy(error, proxying);
    } finally {
      // Waits for the reply to be read, then ends the connection, which would keep the process alive.
      void dispatcher.close();
    }
  };
}

/** @throws where it is no address; the error does not quote it, because it may hold a password */
function addressOf(proxy: string): string {
  const text = proxy === '' || /^[a-z][\w+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  if (text !== '' && !isAddress(text)) {
    throw Object.assign(new Error('The address of the proxy cannot be read'), { code: 'ERR_INVALID_PROXY' });
  }
  return text;
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password } = new URL(text);
  try {
    decodeURIComponent(`${username}${password}`);
  } catch {
    // A "%" of its own, which undici could not read either.
    return false;
  }
  return PROXY_PROTOCOLS.includes(protocol);
}

/** Says that it was the proxy that could not be reached, where it was: errors name only an address or a port. */
function blameProxy(error: unknown, { httpProxy, httpsProxy }: Proxying): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) {
    return error;
  }
  const { address, port, hostname } = { address: undefined, port: undefined, hostname: undefined, ...cause };
  const proxy = [httpsProxy, httpProxy]
    .filter((text) => text !== '')
    .map((text) => new URL(addressOf(text)))
    .find((url) => url.hostname === hostname || (url.hostname === address && Number(url.port || 80) === port));
  return proxy === undefined ? error : Object.assign(new Error('The proxy failed', { cause }), { proxy: proxy.host });
}
