import type { LogOutputChannel } from 'vscode';

/** As much of a message of the protocol's trace as may be logged: its first line, which names it and holds no content. */
export function withoutContents(message: string): string {
  const [name = ''] = message.split('\n', 1);
  return name.startsWith('{') ? 'A message' : name;
}

/**
 * The same channel, for the trace of the protocol between VS Code and the server: only names and times reach it. What
 * the messages hold is the text of documents, and in it auth tokens.
 */
export function traceChannel(channel: LogOutputChannel): LogOutputChannel {
  const trace: PropertyDescriptor = { value: (message: string) => channel.trace(withoutContents(message)) };
  return Object.create(channel, { trace });
}
