/** Whatever is edited, asked and sent, the server goes on, and says in the end what one says that knows the end alone. */
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { CONFIGURES, startClient } from '../protocol/stdio-client.ts';
import { configWith, requiredConfig, validConfig } from '../support/configs.ts';
import { diagnosticsOf, ofFreshServer } from './fresh-server.ts';
import { ODD_URIS } from './odd-uris.ts';
import { createRandom } from './random.ts';
import { scale, seed, tellFigures } from './scale.ts';
import { runStorm } from './storm.ts';
import { watchClient } from './watched-client.ts';

const CHANGES = scale(1_500, 40_000);
const MINUTES = 60_000;
const PATIENCE = scale(2 * MINUTES, 30 * MINUTES);

const ASTRAL = configWith('{ "usageType": "BindMfa", "content": "😀 {{code}} 👩‍👩‍👧" }');
const MANY = configWith(Array(150).fill('{ "usageType": "Generic", "content": "{{code}} 😀" }').join(',\n    '));
const ORIGINALS = [
  validConfig,
  validConfig.trimEnd(),
  requiredConfig.replaceAll('\n', '\r\n'),
  ASTRAL.replaceAll(/\n/g, '\r'),
  `\ufeff${ASTRAL}`,
  JSON.stringify(JSON.parse(ASTRAL)),
  MANY,
  '',
];

/** What nonsense leaves in the log: our words, and those of the protocol's library. */
const ANSWER_TO_NONSENSE =
  /^.* failed: TypeError|^A message could not be taken|^Notification handler '.*' failed with|^Notification .* defines parameters|^(?:7|undefined|null|file:\/\/\/nowhere\/.*) could not/;

/** What a user is told of settings that make no sense. */
const SETTINGS_REFUSED = /^Logto Connector Config: .* The default holds\.$/;

describe.each([
  { positions: 'utf-16', mode: 'pulled', nonsense: false },
  { positions: 'utf-8', mode: 'pulled', nonsense: true },
  { positions: 'utf-16', mode: 'pushed', nonsense: true },
] as const)(
  'positions in $positions, diagnostics that are $mode, nonsense: $nonsense',
  ({ positions, mode, nonsense }) => {
    test('a storm of edits', { timeout: PATIENCE }, async () => {
      const started = performance.now();
      const { textDocument, workspace } = mode === 'pulled' ? CONFIGURES : {};
      const capabilities: ClientCapabilities = {
        general: { positionEncodings: [positions] },
        textDocument: {
          ...textDocument,
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
        workspace: { ...workspace, applyEdit: true, workspaceEdit: { documentChanges: true } },
      };
      const client = await startClient({ capabilities });
      client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
      const watched = watchClient(client);
      const documents = await runStorm({
        ...{ client, watched, nonsense, encoding: positions, uris: ODD_URIS, originals: ORIGINALS },
        random: createRandom(seed),
        open: 8,
        changes: CHANGES,
      });
      const expected = await ofFreshServer(
        documents.map(({ uri, edited }) => ({ uri, text: edited.text })),
        capabilities,
      );
      for (const { uri, version, edited } of documents) {
        const told = await diagnosticsOf(client, uri, version);
        expect(told, `${uri}, seed ${seed}, text ${JSON.stringify(edited.text)}`).toEqual(expected.get(uri));
      }
      if (mode === 'pushed') {
        const open = new Set(documents.map(({ uri }) => uri));
        const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
        const left = [...last].filter(([uri, diagnostics]) => !open.has(uri) && diagnostics.length > 0);
        expect(left, 'of documents that are closed').toEqual([]);
      }
      // What is wrong with a message may be logged; no right one fails.
      const failures = client.log
        .filter((line) => !nonsense || !ANSWER_TO_NONSENSE.test(line))
        .map((line) => line.slice(0, 1_000));
      expect(failures.slice(0, 5), `seed ${seed}`).toEqual([]);
      const messages = client.messages.filter((message) => !nonsense || !SETTINGS_REFUSED.test(message));
      expect(messages, `seed ${seed}`).toEqual([]);
      expect(await client.exit()).toBe(0);
      tellFigures(`edit storm, ${positions}, ${mode}`, {
        changes: CHANGES,
        requests: watched.count(),
        'documents in the end': documents.length,
        seconds: Math.round((performance.now() - started) / 1000),
        seed,
      });
    });
  },
);
