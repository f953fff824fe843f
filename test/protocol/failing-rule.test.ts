import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { rules } from '../../server/src/rules/index.ts';
import { eventually } from '../support/eventually.ts';
import { PULLS } from './stdio-client.ts';

test('a rule that throws is logged, and the others say what they find', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const broken = {
    ...rules[0],
    id: 'broken',
    severity: 'error' as const,
    fixable: false,
    description: () => '',
    check: () => {
      throw new Error('a bug');
    },
  };
  startServer(createConnection(toServer, toClient), { rules: [broken, ...rules] });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: PULLS });
  const textDocument = { uri: 'file:///twilio-sms.json', languageId: 'json', version: 1, text: '{' };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', { textDocument });
  expect(report).toMatchObject({ items: { length: 5 } });
  await eventually(
    () => log.join(),
    (text) => text.includes('The rule "broken" failed') && text.includes('a bug'),
  );
  client.dispose();
});
