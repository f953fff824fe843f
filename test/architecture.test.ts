/** Holds who may import whom, so that the layers stay what CONTRIBUTING.md says they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Layer {
  /** The files of the layer, by their path from the root. */
  readonly files: RegExp;
  /** Our own files that it may import, besides its own. */
  readonly imports: RegExp;
  /** The packages and built-ins that it may import. */
  readonly packages: RegExp;
}

const NODE = /^node:/;
const TYPES = /^vscode-languageserver-(?:types|textdocument)$/;
const any = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));
const NONE = /(?!)/;

const protocol = /^server\/src\/lsp\/protocol\.ts$/;
const service = /^server\/src\/language-service\.ts$/;
const settings = /^server\/src\/settings\.ts$/;
const under = (folder: string) => new RegExp(`^${folder}/`);
const core = under('server/src/core');
const sms = under('server/src/sms');
const connectors = under('server/src/connectors');
const rules = under('server/src/rules');
const features = under('server/src/features');
const twilio = under('server/src/twilio');

/** Ordered: a file belongs to the first layer that it matches. */
const layers: readonly Layer[] = [
  { files: core, imports: NONE, packages: /^ajv$/ },
  { files: sms, imports: NONE, packages: /^(?:fastest-levenshtein|sms-segments-calculator)$/ },
  { files: connectors, imports: any(core, sms, /^schemas\//), packages: NONE },
  { files: rules, imports: any(core, sms), packages: /^(?:ajv|fastest-levenshtein)$/ },
  { files: features, imports: any(core, sms, protocol), packages: TYPES },
  { files: settings, imports: core, packages: NONE },
  { files: service, imports: any(core, sms, connectors, rules, features, protocol), packages: TYPES },
  { files: protocol, imports: NONE, packages: TYPES },
  { files: under('server/src/twilio/simulator'), imports: any(sms, twilio), packages: /^node:http$/ },
  { files: twilio, imports: sms, packages: /^libphonenumber-js\/min$/ },
  {
    files: under('server/src/lsp'),
    imports: any(service, settings, core, features, rules),
    packages: any(/^vscode-languageserver$/, TYPES),
  },
  {
    files: under('server/src/cli'),
    imports: any(service, settings, core, features, twilio, protocol, /^package\.json$/),
    packages: any(NODE, TYPES, /^(?:picocolors(?:\/types)?|tinyglobby)$/),
  },
  {
    files: /^server\/src\/main-node\.ts$/,
    imports: under('server/src/lsp'),
    packages: /^vscode-languageserver\/node$/,
  },
  {
    files: under('client/src'),
    imports: any(protocol, twilio, sms, /^server\/src\/connectors\/detect\.ts$/),
    packages: any(NODE, /^vscode$/, /^vscode-languageclient\/node$/),
  },
];

const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/')),
);

const IMPORT = /^(?:import|export)\s[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function isAllowed(file: string, specifier: string): boolean {
  const layer = layers.find((candidate) => candidate.files.test(file));
  if (layer === undefined) {
    return false;
  }
  if (!specifier.startsWith('.')) {
    return layer.packages.test(specifier) && (!isBuiltin(specifier) || specifier.startsWith('node:'));
  }
  const target = posix.join(dirname(file), specifier);
  return layer.files.test(target) || layer.imports.test(target);
}

describe('imports', () => {
  test('are read from the sources', () => {
    expect(importsOf('server/src/main-node.ts')).toEqual(['vscode-languageserver/node', './lsp/server.ts']);
    expect(importsOf('test/architecture.test.ts')).toContain('node:module');
  });

  test('that break a layer are seen', () => {
    expect(isAllowed('server/src/core/x.ts', '../rules/schema.ts')).toBe(false);
    expect(isAllowed('server/src/core/x.ts', 'node:fs')).toBe(false);
    expect(isAllowed('server/src/features/x.ts', 'vscode-languageserver')).toBe(false);
    expect(isAllowed('client/src/x.ts', '../../server/src/language-service.ts')).toBe(false);
    expect(isAllowed('server/src/other/x.ts', './y.ts')).toBe(false);
  });

  test.each(files)('of %s', (file) => {
    expect(importsOf(file).filter((specifier) => !isAllowed(file, specifier))).toEqual([]);
  });
});

describe('files', () => {
  const all = [
    ...files,
    ...readdirSync('test', { recursive: true, encoding: 'utf8' }).map((file) => join('test', file)),
  ];

  test.each(all.filter((file) => file.endsWith('.ts')))('%s is short and in kebab case', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(260);
    expect(basename(file)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|d))?\.ts$/);
  });
});
