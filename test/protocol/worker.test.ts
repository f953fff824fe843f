/** The server as a browser runs it: the built script in a world that has no Node, but messages and timers. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { noCode } from './workspace-client.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Starts the script as a worker does. */
function startWorker() {
  const said: Message[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  let isClosed = false;
  const world: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown } = createContext({
    ...{ setTimeout, clearTimeout, queueMicrotask, console, TextDecoder, TextEncoder, URL, performance },
    postMessage: (message: Message) => said.push(structuredClone(message)),
    // The library listens for errors too; ours comes last.
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    close: () => {
      isClosed = true;
    },
  });
  world['self'] = world;
  new Script(readFileSync('dist/web/server.js', 'utf8')).runInContext(world);
  const send = (message: object) => world.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  return {
    said,
    send,
    fire: (type: string, event: unknown) => listeners.get(type)?.(event),
    isClosed: () => isClosed,
    async request(id: number, method: string, params: object = {}): Promise<unknown> {
      send({ id, method, params });
      const answer = await eventually(
        () => said.find((message) => message.id === id && message.method === undefined),
        (message) => message !== undefined,
      );
      return answer?.result;
    },
  };
}

describe('the server in a web worker', () => {
  test('judges a document, and ends when it is told to', async () => {
    const { said, send, request, isClosed } = startWorker();
    const initialized = await request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(initialized).toMatchObject({ serverInfo: { name: 'logto-connector-language-server' } });
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'memory:/twilio-sms.json', languageId: 'logto-connector', version: 1, text: noCode };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const published = await eventually(
      () => said.find(({ method }) => method === 'textDocument/publishDiagnostics'),
      (message) => message !== undefined,
    );
    expect(JSON.stringify(published?.params)).toContain('missing-code-placeholder');
    const position = { line: 1, character: 5 };
    const hover = await request(2, 'textDocument/hover', { textDocument: { uri: textDocument.uri }, position });
    expect(hover).not.toBeNull();
    await request(3, 'shutdown');
    expect(isClosed()).toBe(false);
    send({ method: 'exit' });
    await eventually(isClosed, (closed) => closed);
  });

  test('tells of what nobody caught, and goes on', async () => {
    const { said, request, fire } = startWorker();
    await request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    let isPrevented = false;
    fire('error', {
      message: 'one',
      preventDefault: () => {
        isPrevented = true;
      },
    });
    fire('unhandledrejection', { reason: new Error('two') });
    const log = await eventually(
      () => JSON.stringify(said.filter(({ method }) => method === 'window/logMessage')),
      (text) => text.includes('two'),
    );
    expect(log).toContain('Unexpected: one');
    expect(isPrevented).toBe(true);
    expect(await request(2, 'shutdown')).toBeNull();
  });
});

describe('the bundles for a browser', () => {
  test.each(['client', 'server'])('%s asks for nothing but VS Code, and not for Node', (name) => {
    const text = readFileSync(`dist/web/${name}.js`, 'utf8');
    const asked = [...text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, specifier]) => specifier);
    expect([...new Set(asked)]).toEqual(name === 'client' ? ['vscode'] : []);
    expect(text.match(/["'`]node:\w+/g)).toBeNull();
  });
});
