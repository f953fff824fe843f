// undici in a bundle of its own: the extension and the command line share it, and load it when something is sent.
import { ROOT } from './paths.mjs';

/**
 * As much of undici as the programs use. The rest of it would be as large again.
 * @type {import('esbuild').BuildOptions}
 */
export const undiciBundle = {
  stdin: {
    contents: `
      exports.fetch = require('undici/lib/web/fetch/index.js').fetch;
      // For tunnels through a proxy; undici's own entry adds all such methods.
      require('undici/lib/dispatcher/dispatcher.js').prototype.connect = require('undici/lib/api/api-connect.js');
      exports.EnvHttpProxyAgent = require('undici/lib/dispatcher/env-http-proxy-agent.js');
    `,
    resolveDir: ROOT,
    sourcefile: 'undici.cjs',
  },
  outfile: 'dist/undici.js',
  // Its HTTP parser comes twice, and one of them is only a little faster.
  plugins: [
    {
      name: 'one-parser',
      setup: ({ onResolve, resolve }) =>
        onResolve({ filter: /\/llhttp_simd-wasm\.js$/ }, ({ path, resolveDir, kind }) =>
          resolve(path.replace('llhttp_simd', 'llhttp'), { resolveDir, kind }),
        ),
    },
  ],
};

/** @type {import('esbuild').Plugin} for the programs that share it */
export const undiciBeside = {
  name: 'undici-beside',
  setup: ({ onResolve }) => onResolve({ filter: /^undici$/ }, () => ({ path: './undici.js', external: true })),
};
