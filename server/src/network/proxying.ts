/** Which proxy a request takes, and whom it trusts: from the environment, and from VS Code's settings. */

export interface Proxying {
  /** For `http` addresses; empty for none. */
  readonly httpProxy: string;
  /** For `https` addresses; empty for none. */
  readonly httpsProxy: string;
  /** Hosts that are reached without a proxy, with commas between them. */
  readonly noProxy: string;
  /** False where certificates that nobody vouches for are taken, too. */
  readonly strictSsl: boolean;
  /** The certificates to trust, in PEM form; none where those that Node trusts will do. */
  readonly certificates: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What VS Code's settings `http.*` say. */
export interface HttpSettings {
  readonly proxy: string;
  readonly noProxy: readonly string[];
  readonly proxyStrictSSL: boolean;
  readonly proxySupport: string;
}

/** A proxy is not asked for what is on this machine: these are the addresses of the API that need not be `https`. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** As curl and most others read it: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, the lower-case names first. */
export function proxyingOfEnvironment(env: Environment): Proxying {
  const { httpProxy, httpsProxy, noProxy } = readEnvironment(env);
  return { ...exceptFor(noProxy, httpProxy, httpsProxy), strictSsl: true, certificates: [] };
}

/**
 * As VS Code reads its settings: `http.proxy` and `http.noProxy` stand before the environment.
 *
 * @param certificates as in {@link Proxying}
 */
export function proxyingOfSettings(
  { proxy, noProxy, proxyStrictSSL, proxySupport }: HttpSettings,
  env: Environment,
  certificates: readonly string[],
): Proxying {
  const inherited = readEnvironment(env);
  const choose = (own: string) => (proxySupport === 'off' ? '' : proxy || own);
  return {
    ...exceptFor(
      noProxy.length > 0 ? noProxy : inherited.noProxy,
      choose(inherited.httpProxy),
      choose(inherited.httpsProxy),
    ),
    strictSsl: proxyStrictSSL,
    certificates,
  };
}

function readEnvironment(env: Environment) {
  const read = (name: string) => env[name.toLowerCase()] ?? env[name] ?? '';
  const httpProxy = read('HTTP_PROXY') || read('ALL_PROXY');
  return { httpProxy, httpsProxy: read('HTTPS_PROXY') || httpProxy, noProxy: read('NO_PROXY').split(/[,\s]+/) };
}

function exceptFor(hosts: readonly string[], httpProxy: string, httpsProxy: string) {
  return hosts.includes('*')
    ? { httpProxy: '', httpsProxy: '', noProxy: '' }
    : { httpProxy, httpsProxy, noProxy: [...hosts, ...LOOPBACK].filter((host) => host !== '').join(',') };
}
