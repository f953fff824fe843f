/** The connection with a language server that is a process of its own: where there is Node. */
import { State } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/node';
import type { Connect } from './language-client.ts';
import { endSoon, type ServerProcess } from './server-launch.ts';

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
      if ((newState === State.Stopped || newState === State.StartFailed) && server) {
        endSoon(server);
        server = undefined;
      }
    });
    return client;
  };
}
