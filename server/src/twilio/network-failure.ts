import * as l10n from '@vscode/l10n';

export interface NetworkFailure {
  /** What went wrong, and what to do, as sentences for people. */
  readonly cause: string;
  /** True where the request can have reached the server before the failure. */
  readonly mayHaveArrived: boolean;
}

interface Rule {
  /** The `code` that Node, its TLS and undici put on their errors, or else the error's name. */
  readonly codes: RegExp;
  readonly mayHaveArrived: boolean;
  readonly words: (host: string) => string;
  /** The words where it was the proxy that failed. */
  readonly ofProxy: (proxy: string) => string;
}

const RULES: readonly Rule[] = [
  {
    codes: /^(?:ENOTFOUND|EAI_\w+)$/,
    mayHaveArrived: false,
    words: (host) => l10n.t('The name {0} could not be found. Check the network connection.', host),
    ofProxy: (proxy) => l10n.t('The name of the proxy {0} could not be found. Check the network connection.', proxy),
  },
  {
    codes: /^ECONNREFUSED$/,
    mayHaveArrived: false,
    words: (host) => l10n.t('Nothing answers at {0}: the connection was refused.', host),
    ofProxy: (proxy) => l10n.t('Nothing answers at the proxy {0}: the connection was refused.', proxy),
  },
  {
    codes: /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    mayHaveArrived: false,
    words: (host) => l10n.t('There is no way to {0} from this network. Check the network connection.', host),
    ofProxy: (proxy) =>
      l10n.t('There is no way to the proxy {0} from this network. Check the network connection.', proxy),
  },
  {
    codes: /^UND_ERR_CONNECT_TIMEOUT$/,
    mayHaveArrived: false,
    words: (host) => l10n.t('{0} could not be reached in time. Check the network connection.', host),
    ofProxy: (proxy) => l10n.t('The proxy {0} could not be reached in time. Check the network connection.', proxy),
  },
  {
    codes: /CERT|SELF_SIGNED|^UNABLE_TO_(?:GET|VERIFY)|^ERR_TLS/,
    mayHaveArrived: false,
    words: (host) =>
      l10n.t(
        'The certificate of {0} is not trusted, so nothing was sent to it. A proxy that inspects traffic does that: have its certificate installed in the system, or name its file in the environment variable NODE_EXTRA_CA_CERTS.',
        host,
      ),
    ofProxy: (proxy) =>
      l10n.t(
        'The certificate of the proxy {0} is not trusted, so nothing was sent to it. Have its certificate installed in the system, or name its file in the environment variable NODE_EXTRA_CA_CERTS.',
        proxy,
      ),
  },
  {
    codes: /^ERR_INVALID_PROXY$/,
    mayHaveArrived: false,
    words: unreadableProxy,
    ofProxy: unreadableProxy,
  },
  {
    codes: /^ERR_SSL_WRONG_VERSION_NUMBER$|^EPROTO$/,
    mayHaveArrived: false,
    words: (host) => l10n.t('{0} does not speak HTTPS. Check its address.', host),
    ofProxy: (proxy) => l10n.t('The proxy {0} does not speak HTTPS. Check its address.', proxy),
  },
  {
    codes: /^HPE_|^HTTPParserError$/,
    mayHaveArrived: true,
    words: (host) => l10n.t('What answered at {0} was not HTTP. Check its address.', host),
    ofProxy: (proxy) => l10n.t('What answered at the proxy {0} was not HTTP. Check its address.', proxy),
  },
  {
    codes: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    mayHaveArrived: true,
    words: (host) => l10n.t('The connection to {0} broke before the reply was complete.', host),
    ofProxy: (proxy) => l10n.t('The connection to the proxy {0} broke before the reply was complete.', proxy),
  },
  {
    codes: /^(?:ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/,
    mayHaveArrived: true,
    words: (host) => l10n.t('{0} did not answer in time.', host),
    ofProxy: (proxy) => l10n.t('The proxy {0} did not answer in time.', proxy),
  },
];

function unreadableProxy(): string {
  return l10n.t(
    'The address of the proxy cannot be read. Write it like {0}, and in a user name or password the characters {1} as {2}.',
    'http://proxy.example.com:8080',
    '% @ : / ? #',
    '%25 %40 %3A %2F %3F %23',
  );
}

/**
 * Says in words why a fetch failed.
 *
 * @param error what it threw; the reason is in a chain of causes
 * @param host the host that was asked
 * @returns the words; they may quote the error's message, so redact them
 */
export function explainNetworkFailure(error: unknown, host: string): NetworkFailure {
  const errors = causesOf(error);
  if (errors.some(({ message }) => /proxy/i.test(message) && /407|authentication required/i.test(message))) {
    return {
      cause: l10n.t(
        'The proxy asks for a user name and password, or refuses those that it got. Put them in the address of the proxy, in VS Code\'s setting "http.proxy" or in HTTPS_PROXY: {0}.',
        'http://user:password@proxy.example.com:8080',
      ),
      mayHaveArrived: false,
    };
  }
  const refusal = errors.map(({ message }) => /^Proxy response \((\d+)\)/.exec(message)?.[1]).find(Boolean);
  if (refusal !== undefined) {
    return {
      cause: l10n.t(
        'The proxy did not connect to {0} (HTTP {1}). Ask whoever runs it to let {0} through.',
        host,
        refusal,
      ),
      mayHaveArrived: false,
    };
  }
  // The Fetch standard forbids the ports of other protocols, and its error has no code.
  if (errors.some(({ message }) => message === 'bad port')) {
    return {
      cause: l10n.t('No web request may go to the port of {0}. Check its address.', host),
      mayHaveArrived: false,
    };
  }
  const proxy = errors.map((item) => item.proxy).find(Boolean);
  for (const { code, connecting } of errors) {
    const rule = RULES.find(({ codes }) => codes.test(code));
    if (rule !== undefined) {
      return {
        cause: proxy === undefined ? rule.words(host) : rule.ofProxy(proxy),
        mayHaveArrived: rule.mayHaveArrived && !connecting,
      };
    }
  }
  // The innermost message says most: the outer one is just "fetch failed".
  const message = errors.map((item) => item.message).findLast((text) => text !== '');
  return {
    cause:
      message === undefined
        ? l10n.t('The connection to {0} failed: no reason was given.', host)
        : l10n.t('The connection to {0} failed: {1}.', host, message.replace(/\.$/, '')),
    mayHaveArrived: true,
  };
}

interface Cause {
  readonly message: string;
  readonly code: string;
  readonly connecting: boolean;
  /** The host of the proxy that failed, where it was the proxy: `proxiedFetch` says so. */
  readonly proxy?: string | undefined;
}

/** The error, what caused it, and for several tries at once (IPv4 and IPv6) each of them; from the outside in. */
function causesOf(error: unknown, depth = 0): Cause[] {
  // Causes can be made to go round in a circle.
  if (depth > 8 || !(error instanceof Error)) {
    return typeof error === 'string' ? [{ message: error, code: '', connecting: false }] : [];
  }
  // undici's HTTP parser names its errors, and leaves the code out.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const connecting = 'syscall' in error && error.syscall === 'connect';
  const proxy = 'proxy' in error && typeof error.proxy === 'string' ? error.proxy : undefined;
  const tries: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [
    { message: error.message, code, connecting, proxy },
    ...[error.cause, ...tries].flatMap((inner) => causesOf(inner, depth + 1)),
  ];
}
