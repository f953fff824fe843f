/** What a server says of texts that was never told of other ones. */
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { type StdioClient, startClient } from '../protocol/stdio-client.ts';
import { eventually } from '../support/eventually.ts';

export interface OpenText {
  readonly uri: string;
  readonly text: string;
}

/** The diagnostics of all documents, by their URIs. */
export async function ofFreshServer(documents: readonly OpenText[], capabilities: ClientCapabilities) {
  const client = await startClient({ capabilities });
  for (const { uri, text } of documents) {
    await client.open(uri, text, 'logto-connector');
  }
  const all = new Map<string, unknown>();
  for (const { uri } of documents) {
    all.set(uri, await diagnosticsOf(client, uri, 1));
  }
  await client.exit();
  return all;
}

/** Pulls them, or waits for those of the version to be pushed. */
export async function diagnosticsOf(client: StdioClient, uri: string, version: number): Promise<unknown> {
  if (client.initialized.capabilities.diagnosticProvider) {
    return client.pull(uri);
  }
  const last = await eventually(
    () => client.published.findLast((published) => published.uri === uri),
    (published) => published?.version === version,
  );
  return last?.diagnostics;
}
