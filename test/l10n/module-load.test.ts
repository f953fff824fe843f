/** No text is asked for while modules are loaded: translations are read after that, and the text would stay English. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';

/** What runs a program when it is loaded. */
const PROGRAMS = /^(?:server\/src\/(?:main-[\w-]+|door|cli\/main)|client\/src\/preview\/webview\/main)\.ts$/;

/** VS Code, as far as loading goes: whatever is asked of it is there, and can be called. */
const ANYTHING = `
  module.exports = new Proxy(function () {}, {
    get: (own, key) => own[key] ?? module.exports,
    getPrototypeOf: () => module.exports,
  });
`;
const NOTING = 'exports.t = (text) => (asked.push(text), text);';

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    const filter = /^(?:@vscode\/l10n|vscode|vscode-languageclient(?:\/.*)?)$/;
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'stand-in' }));
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
      contents: path === '@vscode/l10n' ? NOTING : ANYTHING,
    }));
  },
};

/** @returns the texts that are asked for while a module is loaded, and all that it imports */
async function askedFor(contents: string): Promise<readonly unknown[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    loader: { '.md': 'text' },
    plugins: [standIns],
    logLevel: 'silent',
  });
  const asked: unknown[] = [];
  const load = new Function('require', 'module', 'exports', 'asked', outputFiles[0]?.text ?? '');
  load(createRequire(import.meta.url), { exports: {} }, {}, asked);
  return asked;
}

test('by none of our modules', async () => {
  const modules = ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !PROGRAMS.test(file)),
  );
  expect(modules.length).toBeGreaterThan(200);
  expect(await askedFor(modules.map((file) => `import './${file}';`).join('\n'))).toEqual([]);
});

test('which would be seen', async () => {
  const code = "import * as l10n from '@vscode/l10n'; const TITLE = l10n.t('Hello'); console.assert(TITLE);";
  expect(await askedFor(code)).toEqual(['Hello']);
});
