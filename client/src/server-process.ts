/** The language server as a process of its own, beside the extension host: where there is Node. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connect } from './language-client.ts';

/** @param module the path of the bundled server */
export function connectToProcess(module: string): Connect {
  return (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
}
