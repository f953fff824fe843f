// Large libraries that the extension and the command line have in common: each is a bundle of its own beside them.
import { ROOT } from './paths.mjs';

/**
 * As much of undici as the programs use, which load it when something is sent. The rest would be as large again.
 * @type {import('esbuild').BuildOptions}
 */
const undici = {
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

/**
 * What the programs import of it: a name that is missing here is missing when they run, and the tests of `send` fail.
 * @type {import('esbuild').BuildOptions}
 */
const phoneNumbers = {
  stdin: {
    contents: "export { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';",
    resolveDir: ROOT,
  },
};

/** Each by the name of its bundle. */
export const sharedLibraries = [
  { name: 'undici', options: undici },
  { name: 'libphonenumber', options: phoneNumbers },
];

/** @type {Readonly<Record<string, string>>} where each of them is, from the programs */
const PLACES = { undici: './undici.js', 'libphonenumber-js/min': './libphonenumber.js' };

/** @type {import('esbuild').Plugin} for the programs that share them */
export const withSharedLibraries = {
  name: 'shared-libraries',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(?:undici|libphonenumber-js\/min)$/ }, ({ path }) => ({
      path: PLACES[path] ?? path,
      external: true,
    })),
};
