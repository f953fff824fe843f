/** The servers that are measured, and how each is told of the schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Editor } from './editor.ts';
import { OUTPUT, SCHEMA } from './paths.ts';

export type ServerName = 'ours' | 'json' | 'json, cached' | 'yaml' | 'floor' | 'floor, cached';

export interface BenchServer {
  readonly name: ServerName;
  /** What is run with Node, in front of `--stdio`. */
  readonly module: string;
  /** What is set for it besides the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly languageId: string;
  readonly initializationOptions: unknown;
  /** The settings of a section, where the server asks for them. */
  readonly settingsOf: (section: string | undefined) => unknown;
  /** What else it must be told before a document is opened. */
  readonly prepare: (editor: Editor) => void;
}

export interface Modules {
  readonly ours: string;
  readonly json: string;
  readonly yaml: string;
  readonly floor: string;
}

/** The file that is opened; no such file is on the disk. */
export const DOCUMENT_URI = 'file:///bench/acme.twilio-sms.json';
const PATTERN = '*.twilio-sms.json';
/** What VS Code gives it by default. */
const VSCODE_RESULT_LIMIT = 5001;

export function benchServers(modules: Modules): readonly BenchServer[] {
  const plain = { env: {}, initializationOptions: {}, settingsOf: () => null, prepare: () => {} };
  const servers: readonly BenchServer[] = [
    {
      ...plain,
      name: 'ours',
      module: modules.ours,
      languageId: 'logto-connector',
      // What our extension asks for.
      initializationOptions: { sendCommand: true, moveSecretCommand: true, references: true },
    },
    {
      ...plain,
      name: 'json',
      module: modules.json,
      languageId: 'json',
      initializationOptions: { provideFormatter: true, handledSchemaProtocols: ['file'] },
      prepare(editor) {
        const settings = { json: { validate: { enable: true }, resultLimit: VSCODE_RESULT_LIMIT } };
        editor.notify('workspace/didChangeConfiguration', { settings });
        const { href } = pathToFileURL(SCHEMA);
        // One parameter, by its place.
        editor.notify('json/schemaAssociations', [[{ fileMatch: [PATTERN], uri: href, schema: readSchema() }]]);
      },
    },
    {
      ...plain,
      name: 'yaml',
      module: modules.yaml,
      languageId: 'json',
      settingsOf: (section) =>
        section === 'yaml'
          ? {
              ...{ validate: true, hover: true, completion: true },
              ...{ schemaStore: { enable: false }, schemas: { [pathToFileURL(SCHEMA).href]: PATTERN } },
            }
          : null,
    },
    { ...plain, name: 'floor', module: modules.floor, languageId: 'json' },
  ];
  // Ours keeps what V8 compiled by itself; these are told to keep what Node can keep.
  const env = { NODE_COMPILE_CACHE: join(OUTPUT, 'compile-cache') };
  return servers.flatMap((server) =>
    server.name === 'json' || server.name === 'floor'
      ? [server, { ...server, name: `${server.name}, cached` as const, env }]
      : [server],
  );
}

function readSchema(): unknown {
  return JSON.parse(readFileSync(SCHEMA, 'utf8'));
}
