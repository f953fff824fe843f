/** The connection with an editor over the standard streams. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createMessageReader } from './message-reader.ts';
import { createMessageWriter } from './message-writer.ts';

/** The process ends with its input: with 0 where the editor said before that it would, and else with 1. */
export function connectToStdio(): Connection {
  const { stdin, stdout } = process;
  const reader = createMessageReader(stdin);
  const connection = createConnection(ProposedFeatures.all, reader, createMessageWriter(stdout));
  reader.onError((error) => connection.console.error(`A message could not be taken: ${String(error)}`));
  let wasShutDown = false;
  connection.onShutdown(() => {
    wasShutDown = true;
  });
  const end = () => process.exit(wasShutDown ? 0 : 1);
  stdin.on('end', end).on('close', end);
  // What a library prints must not come between the messages.
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const) {
    console[method] = (...words: readonly unknown[]) => connection.console.log(words.map(String).join(' '));
  }
  return connection;
}
