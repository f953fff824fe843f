export interface NetworkFailure {
  /** What went wrong, and what to do, as sentences for people. */
  readonly cause: string;
  /** True where the request can have reached the server before the failure. */
  readonly mayHaveArrived: boolean;
}

type Rule = readonly [codes: RegExp, mayHaveArrived: boolean, words: (host: string) => string];

/** By the `code` that Node, its TLS and undici put on their errors, or else by the error's name. */
const RULES: readonly Rule[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, false, (host) => `The name ${host} could not be found. Check the network connection.`],
  [/^ECONNREFUSED$/, false, (host) => `Nothing answers at ${host}: the connection was refused.`],
  [
    /^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    false,
    (host) => `There is no way to ${host} from this network. Check the network connection.`,
  ],
  [/^UND_ERR_CONNECT_TIMEOUT$/, false, (host) => `${host} could not be reached in time. Check the network connection.`],
  [
    /CERT|SELF_SIGNED|^UNABLE_TO_(?:GET|VERIFY)|^ERR_TLS/,
    false,
    (host) =>
      `The certificate of ${host} is not trusted, so nothing was sent to it. A proxy that inspects traffic does that: ` +
      `have its certificate installed in the system, or name its file in the environment variable NODE_EXTRA_CA_CERTS.`,
  ],
  [
    /^ERR_INVALID_PROXY$/,
    false,
    () =>
      'The address of the proxy cannot be read. Write it like http://proxy.example.com:8080, and in a user name or ' +
      'password the characters % @ : / ? # as %25 %40 %3A %2F %3F %23.',
  ],
  [/^ERR_SSL_WRONG_VERSION_NUMBER$|^EPROTO$/, false, (host) => `${host} does not speak HTTPS. Check its address.`],
  [/^HPE_|^HTTPParserError$/, true, (host) => `What answered at ${host} was not HTTP. Check its address.`],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    true,
    (host) => `The connection to ${host} broke before the reply was complete.`,
  ],
  [/^(?:ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, true, (host) => `${host} did not answer in time.`],
];

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
      cause:
        'The proxy asks for a user name and password, or refuses those that it got. Put them in the address of the ' +
        'proxy, in VS Code\'s setting "http.proxy" or in HTTPS_PROXY: http://user:password@proxy.example.com:8080.',
      mayHaveArrived: false,
    };
  }
  const refusal = errors.map(({ message }) => /^Proxy response \((\d+)\)/.exec(message)?.[1]).find(Boolean);
  if (refusal !== undefined) {
    return {
      cause: `The proxy did not connect to ${host} (HTTP ${refusal}). Ask whoever runs it to let ${host} through.`,
      mayHaveArrived: false,
    };
  }
  const proxy = errors.map((item) => item.proxy).find(Boolean);
  for (const { code, connecting } of errors) {
    const rule = RULES.find(([codes]) => codes.test(code));
    if (rule !== undefined) {
      const [, mayHaveArrived, words] = rule;
      return {
        cause: words(proxy === undefined ? host : `the proxy ${proxy}`),
        mayHaveArrived: mayHaveArrived && !connecting,
      };
    }
  }
  // The innermost message says most: the outer one is just "fetch failed".
  const message = errors.map((item) => item.message).findLast((text) => text !== '') ?? 'no reason was given';
  return { cause: `The connection to ${host} failed: ${message.replace(/\.$/, '')}.`, mayHaveArrived: true };
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
