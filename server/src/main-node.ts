/** The language server as a program of its own: `logto-connector-language-server --stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readBundle } from './files/bundles.ts';
import { createWorkspaceFiles } from './files/workspace-files.ts';
import { startServer } from './lsp/server.ts';
import { rules } from './rules/index.ts';
import { connectToStdio } from './stdio/connect.ts';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/;

if (process.argv.some((argument) => TRANSPORTS.test(argument))) {
  const connection = process.argv.includes('--stdio') ? connectToStdio() : createConnection(ProposedFeatures.all);
  // What nobody caught is told, and the server goes on: an editor without its server helps nobody.
  process.on('uncaughtException', (error) => connection.console.error(`Unexpected: ${error.stack ?? String(error)}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`Unexpected: ${String(reason)}`));
  const disk = createWorkspaceFiles({
    ruleIds: rules.map(({ id }) => id),
    onError: (message) => connection.console.warn(message),
  });
  startServer(connection, { disk, readBundle });
} else {
  process.stderr.write(
    'This is a language server for Logto connector configs; an editor starts it.\n' +
      'Usage: logto-connector-language-server --stdio\n',
  );
  process.exitCode = 2;
}
