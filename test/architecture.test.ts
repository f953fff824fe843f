/** Holds who may import whom, so that the layers stay what CONTRIBUTING.md says they are; and what else keeps code small. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImports } from './support/imports.ts';
import { mayImport, mayUseNode } from './support/layers.ts';

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.[mc]?[jt]s$/.test(file) && !file.includes('/generated/'));
const product = [...filesUnder('server/src'), ...filesUnder('client/src')];
const read = (file: string) => readFileSync(file, 'utf8');

const importing = (specifier: string) => ({ specifier, typeOnly: false });
const importingTypes = (specifier: string) => ({ specifier, typeOnly: true });

describe('imports', () => {
  test('are read in every form', () => {
    const source = [
      "import type { A } from './a.ts';",
      "import { b, type B } from './b.ts';",
      "import {\n  c,\n  type C,\n} from './c.ts';",
      "import schema from './d.json' with { type: 'json' };",
      "import './e.ts';",
      "export { f } from './f.ts';",
      "export type { G } from './g.ts';",
      "export * from './h.ts';",
      "const i = await import('./i.ts');",
      "const j = require('./j.ts');",
    ].join('\n');
    const imports = readImports(source).toSorted((a, b) => a.specifier.localeCompare(b.specifier));
    expect(imports.map(({ specifier }) => specifier[2]).join('')).toBe('abcdefghij');
    expect(imports.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier[2])).toEqual(['a', 'g']);
  });

  test.each([
    ['server/src/core/x.ts', importing('../rules/schema.ts')],
    ['server/src/core/x.ts', importing('node:fs')],
    ['server/src/core/x.ts', importing('ajv')],
    ['server/src/rules/x.ts', importing('../connectors/index.ts')],
    ['server/src/features/x.ts', importing('vscode-languageserver')],
    ['server/src/features/x.ts', importing('../lsp/protocol.ts')],
    ['server/src/lsp/x.ts', importing('../features/hover.ts')],
    ['server/src/lsp/x.ts', importing('vscode-languageserver/node')],
    ['server/src/twilio/x.ts', importing('../core/json-parse.ts')],
    ['server/src/twilio/x.ts', importing('undici')],
    ['server/src/cli/x.ts', importing('fs')],
    ['server/src/cli/x.ts', importing('vscode')],
    ['client/src/x.ts', importing('../../server/src/language-service.ts')],
    ['server/src/new-folder/x.ts', importing('./y.ts')],
  ])('that break a layer are seen: %s, %j', (file, imported) => {
    expect(mayImport(file, imported)).toBe(false);
  });

  test('of types are allowed where those of values are not', () => {
    expect(mayImport('server/src/core/x.ts', importingTypes('ajv'))).toBe(true);
    expect(mayImport('server/src/features/x.ts', importingTypes('../lsp/protocol.ts'))).toBe(true);
    expect(mayImport('server/src/features/x.ts', importingTypes('../rules/index.ts'))).toBe(false);
  });

  test.each(product)('of %s', (file) => {
    const forbidden = readImports(read(file)).filter((imported) => !mayImport(file, imported));
    expect(forbidden, `${file} imports what its layer may not`).toEqual([]);
  });

  test.each(product.filter((file) => !mayUseNode(file)))('are not got round by globals of Node in %s', (file) => {
    const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code.match(/\bprocess\.\w+|\bBuffer\b|\brequire\(|\b__(?:dir|file)name\b/g)).toBeNull();
  });
});

describe('words for people', () => {
  // What is written otherwise works in English, and never comes to be translated.
  const strange = (code: string) =>
    code.match(
      /^import (?!\* as l10n\b).*@vscode\/l10n'|\bvscode\.l10n\.t\b|\bl10n\.t(?!\(\s*(?:['"]|\{\s*message: *['"]))/gm,
    ) ?? [];

  test.each([
    "import { t } from '@vscode/l10n';",
    'vscode.l10n.t("Hello")',
    'l10n.t(greeting)',
    'l10n.t(`Hello ${name}`)',
    'l10n.t({ message, comment })',
    'names.map(l10n.t)',
  ])('that the extractor would not find are seen: %s', (code) => {
    expect(strange(code)).toHaveLength(1);
  });

  test.each(product)('are found by it in %s', (file) => {
    expect(strange(read(file)), "import * as l10n from '@vscode/l10n', and l10n.t('A literal')").toEqual([]);
  });
});

describe('files', () => {
  const tests = filesUnder('test');

  test('are found', () => {
    expect(product).toEqual(expect.arrayContaining(['server/src/main-node.ts', 'client/src/extension.ts']));
    expect(tests).toContain('test/architecture.test.ts');
  });

  test.each(product)('%s is short', (file) => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  test.each([...product, ...tests])('%s has a name in kebab case', (file) => {
    expect(basename(file)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.(?:ts|m?js)$/);
  });

  test.each(tests)('%s leaves no test out', (file) => {
    expect(
      read(file).match(/\b(?:describe|it|test|suite)\.(?:skip|only|todo|fails)\b|\bx(?:it|describe)\(/g),
    ).toBeNull();
  });
});
