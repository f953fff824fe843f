/** The language server in a web worker, for a VS Code without Node: its client reads files for it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';

declare function close(): void;
declare function addEventListener(type: 'error', listener: (event: Uncaught) => void): void;
declare function addEventListener(type: 'unhandledrejection', listener: (event: Unhandled) => void): void;

interface Uncaught {
  readonly message: string;
  /** Else whoever started the worker is told as of a broken connection. */
  preventDefault(): void;
}

interface Unhandled {
  readonly reason: unknown;
}

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
// What nobody caught is told, and the server goes on: an editor without its server helps nobody.
addEventListener('error', (event) => {
  event.preventDefault();
  connection.console.error(`Unexpected: ${event.message}`);
});
addEventListener('unhandledrejection', ({ reason }) => connection.console.error(`Unexpected: ${String(reason)}`));
connection.onExit(() => close());
startServer(connection);
