/** The connection with a language server that is a process of its own: where there is Node. */
import { State } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/node';
import type { Connect } from './language-client.ts';
import { isAlive, type ServerProcess } from './server-launch.ts';

/** How long a server may take to end after it was told to, in milliseconds. */
const PATIENCE = 2000;

/** @param launch starts one, at each start of the client */
export function connectToProcess(launch: () => Promise<ServerProcess>): Connect {
  return (id, name, options) => {
    let server: ServerProcess | undefined;
    const start = async () => {
      server = await launch();
      return server;
    };
    const client = new LanguageClient(id, name, start, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped && server) {
        endSoon(server);
        server = undefined;
      }
    });
    return client;
  };
}

/** One that does not answer any more does not end either. */
function endSoon(server: ServerProcess): void {
  const timer = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  server.once('exit', () => clearTimeout(timer));
  if (!isAlive(server)) {
    clearTimeout(timer);
  }
}
