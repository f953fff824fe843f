/** How requests leave VS Code: through its own `fetch`, or where that is as Node made it, through ours. */
import * as tls from 'node:tls';
import * as vscode from 'vscode';
import { proxiedFetch } from '../../../server/src/network/proxied-fetch.ts';
import { proxyingOfSettings } from '../../../server/src/network/proxying.ts';
import type { FetchFunction } from '../../../server/src/twilio/fetch-types.ts';
import { own } from './settings.ts';

/**
 * VS Code extends the `fetch` of extensions with its proxies and certificates, unless the user turned that off
 * (`http.fetchAdditionalSupport`), and so it is VS Code's that is taken wherever it does.
 */
export function networkFetch(): FetchFunction {
  const http = vscode.workspace.getConfiguration('http');
  const isExtended = '__vscodePatchedFetch' in globalThis && own(http, 'fetchAdditionalSupport') !== false;
  if (isExtended) {
    // Looked up at each call, because VS Code replaces it.
    return (url, init) => fetch(url, init);
  }
  const noProxy = own(http, 'noProxy');
  const settings = {
    proxy: String(own(http, 'proxy') ?? ''),
    noProxy: Array.isArray(noProxy) ? noProxy.map(String) : [],
    proxyStrictSSL: own(http, 'proxyStrictSSL') !== false,
    proxySupport: String(own(http, 'proxySupport') ?? ''),
  };
  return proxiedFetch(
    proxyingOfSettings(settings, process.env, own(http, 'systemCertificates') === false ? [] : allCertificates()),
  );
}

/** Those of the system, too; the Node of older VS Codes cannot tell them. */
function allCertificates(): readonly string[] {
  const read: typeof tls.getCACertificates | undefined = tls.getCACertificates;
  return read === undefined ? [] : [...read('default'), ...read('system')];
}
