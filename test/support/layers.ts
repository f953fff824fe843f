/** The layers of the code, and who may import whom: the table that CONTRIBUTING.md explains, to the letter. */
import { isBuiltin } from 'node:module';
import { dirname, posix } from 'node:path';
import type { Import } from './imports.ts';

interface Layer {
  /** The files of the layer, by their path from the root. It may import its own. */
  readonly files: RegExp;
  /** Our own files of other layers that it may import. */
  readonly imports: RegExp;
  /** The packages and built-ins that it may import. */
  readonly packages: RegExp;
  /** What it may import types of, besides: files and packages. */
  readonly types: RegExp;
}

const any = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));
const under = (folder: string) => new RegExp(`^${folder}/`);
const file = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.')}$`);
const NONE = /(?!)/;

const NODE = /^node:/;
/** Texts that users see stand in every layer. */
const L10N = /^@vscode\/l10n$/;
const LSP_TYPES = /^vscode-languageserver-(?:types|textdocument)$/;

const main = file('server/src/main-node.ts');
const mainBrowser = file('server/src/main-browser.ts');
const door = file('server/src/door.ts');
const stdio = under('server/src/stdio');
const protocol = /^server\/src\/lsp\/(?:(?:preview|files)-)?protocol\.ts$/;
const service = /^server\/src\/(?:language-service|findings|silent-config)\.ts$/;
const settings = file('server/src/settings.ts');
const settingsFile = file('server/src/settings-file.ts');
const settingsLookup = file('server/src/settings-lookup.ts');
const nearMiss = file('server/src/rules/near-miss.ts');
const globs = file('server/src/globs.ts');
const files = under('server/src/files');
const locales = under('server/src/l10n');
const core = under('server/src/core');
const sms = under('server/src/sms');
/** Whoever sends must know where a credential stands. */
const reference = file('server/src/core/reference.ts');
/** Neither halving nor putting off is a matter of configs. */
const sorted = file('server/src/core/sorted.ts');
const lazy = file('server/src/core/lazy.ts');
const connectors = under('server/src/connectors');
/** By its name a file is a config before anybody reads it. */
const detect = file('server/src/connectors/detect.ts');
const rules = under('server/src/rules');
const features = under('server/src/features');
const simulator = under('server/src/twilio/simulator');
const listener = file('server/src/twilio/simulator/listener.ts');
const send = under('server/src/send');
const network = under('server/src/network');
const twilio = /^server\/src\/twilio\/(?!simulator\/)/;
/** From offsets to lines: what speaks of a config's places needs it. */
const ranges = file('server/src/features/config-file.ts');

/** Ordered: a file belongs to the first layer that it matches. */
const layers: readonly Layer[] = [
  { files: locales, imports: lazy, packages: /^get-east-asian-width$/, types: NONE },
  { files: core, imports: NONE, packages: NONE, types: /^ajv$/ },
  {
    files: sms,
    imports: any(sorted, lazy),
    packages: /^(?:fastest-levenshtein|sms-segments-calculator)$/,
    types: core,
  },
  { files: connectors, imports: any(core, sms, under('schemas')), packages: NONE, types: NONE },
  { files: rules, imports: any(core, sms), packages: /^fastest-levenshtein$/, types: /^ajv$/ },
  { files: features, imports: any(core, sms), packages: LSP_TYPES, types: protocol },
  { files: settings, imports: any(core, nearMiss), packages: NONE, types: NONE },
  { files: settingsFile, imports: any(core, settings, nearMiss), packages: NONE, types: NONE },
  { files: settingsLookup, imports: settingsFile, packages: NONE, types: NONE },
  { files: globs, imports: NONE, packages: /^minimatch$/, types: NONE },
  {
    files,
    imports: any(settings, settingsFile, settingsLookup, globs, protocol),
    packages: any(NODE, /^tinyglobby$/),
    types: any(core, file('server/src/lsp/workspace-files.ts')),
  },
  { files: service, imports: any(core, sms, connectors, rules, features, protocol), packages: NONE, types: LSP_TYPES },
  { files: protocol, imports: NONE, packages: NONE, types: LSP_TYPES },
  { files: listener, imports: any(sms, twilio, simulator), packages: /^node:(?:http|timers\/promises)$/, types: NONE },
  { files: simulator, imports: any(sms, twilio), packages: NONE, types: NONE },
  { files: twilio, imports: sms, packages: /^libphonenumber-js\/min$/, types: NONE },
  { files: network, imports: NONE, packages: /^undici$/, types: file('server/src/twilio/fetch-types.ts') },
  { files: send, imports: any(protocol, twilio, reference), packages: /^dotenv$/, types: NONE },
  {
    files: under('server/src/lsp'),
    imports: any(
      service,
      settings,
      settingsFile,
      settingsLookup,
      globs,
      ranges,
      detect,
      file('server/src/core/json-node.ts'),
      file('server/src/rules/index.ts'),
    ),
    packages: any(/^vscode-languageserver$/, LSP_TYPES),
    types: any(core, files),
  },
  {
    files: under('server/src/cli'),
    imports: any(
      service,
      settings,
      settingsFile,
      settingsLookup,
      files,
      globs,
      nearMiss,
      ranges,
      protocol,
      send,
      network,
      sms,
      twilio,
      simulator,
      file('server/src/rules/index.ts'),
      file('server/src/core/analyse.ts'),
      file('server/src/core/edit.ts'),
      file('server/src/core/fix-all.ts'),
      file('server/src/core/json-node.ts'),
      file('server/src/core/mask.ts'),
      reference,
      file('package.json'),
      under('schemas'),
    ),
    packages: any(NODE, LSP_TYPES, /^(?:picocolors|tinyglobby|write-file-atomic)$/),
    types: any(core, /^picocolors\/types$/),
  },
  { files: door, imports: NONE, packages: NODE, types: NONE },
  { files: stdio, imports: NONE, packages: any(NODE, /^vscode-languageserver\/node$/), types: NONE },
  {
    files: main,
    imports: any(under('server/src/lsp'), files, stdio, file('server/src/rules/index.ts')),
    packages: /^vscode-languageserver\/node$/,
    types: NONE,
  },
  {
    // Runs in a web page: it has what the messages say, and nothing of VS Code.
    files: under('client/src/preview/webview'),
    imports: any(file('client/src/preview/messages.ts'), file('client/src/preview/page-change.ts')),
    packages: NONE,
    types: NONE,
  },
  {
    files: mainBrowser,
    imports: file('server/src/lsp/server.ts'),
    packages: /^vscode-languageserver\/browser$/,
    types: NONE,
  },
  {
    files: under('client/src'),
    imports: any(protocol, send, network, twilio, simulator, sms, reference, detect),
    packages: any(NODE, /^(?:vscode|vscode-languageclient(?:\/(?:node|browser))?)$/),
    types: NONE,
  },
];

/** Whether Node's own globals may be used, too: where its built-ins may be imported, and in the mains. */
export function mayUseNode(path: string): boolean {
  return any(listener, files, stdio, under('server/src/cli'), main, door, under('client/src')).test(path);
}

/** @param path from the root, with slashes */
export function mayImport(path: string, { specifier, typeOnly }: Import): boolean {
  const layer = layers.find(({ files }) => files.test(path));
  if (layer === undefined || (isBuiltin(specifier) && !specifier.startsWith('node:'))) {
    return false;
  }
  const isOurs = specifier.startsWith('.');
  const target = isOurs ? posix.join(dirname(path), specifier) : specifier;
  const allowed = isOurs ? any(layer.files, layer.imports, locales) : any(layer.packages, L10N);
  return allowed.test(target) || (typeOnly && layer.types.test(target));
}
