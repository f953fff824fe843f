// Node's built-ins that a library asks for at its start and hardly ever uses: loaded once something of them is.

const LIBRARIES = /[\\/]node_modules[\\/](?:vscode-(?:jsonrpc|languageserver)|@vscode[\\/]l10n)[\\/]/;

/** @type {import('esbuild').Plugin} */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:crypto|child_process|fs\/promises)$/ }, ({ path, importer }) =>
      LIBRARIES.test(importer) ? { path, namespace: 'lazy-builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};
