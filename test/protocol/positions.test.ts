import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, Diagnostic } from 'vscode-languageserver/node';
import { configWith } from '../support/configs.ts';
import { PULLS, startClient } from './stdio-client.ts';

const URI = 'file:///project/twilio-sms.json';
/** Umlauts, an astral character and a Windows line end before what is found. */
const text = configWith('{ "usageType": "Größe😀", "content": "Für 😀: {{Code}} {{code}}" }').replaceAll('\n', '\r\n');
const speaking = (...positionEncodings: string[]): ClientCapabilities => ({ ...PULLS, general: { positionEncodings } });

/** A line and character as an offset into `text`. */
function offsetAt(encoding: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split('\r\n');
  const before = lines.slice(0, line).join('\r\n').length + (line === 0 ? 0 : '\r\n'.length);
  const bytes = Buffer.from(lines[line] ?? '', encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const left = bytes.subarray(0, encoding === 'utf-8' ? character : 2 * character);
  return before + left.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le').length;
}

describe.each(['utf-8', 'utf-16'])('a client that wants %s', (encoding) => {
  test('is told so, and of places counted so', async () => {
    const client = await startClient({ capabilities: speaking(encoding, 'utf-16', 'utf-8') });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    await client.open(URI, text);
    const marked = (await client.pull(URI)).map(({ code, range }: Diagnostic) => [
      code,
      text.slice(offsetAt(encoding, range.start), offsetAt(encoding, range.end)),
    ]);
    expect(marked).toEqual(
      expect.arrayContaining([
        ['unknown-usage-type', '"Größe😀"'],
        ['unreplaced-placeholder', '{{Code}}'],
      ]),
    );
  });

  test('is understood in its edits and questions', async () => {
    const client = await startClient({ capabilities: speaking(encoding) });
    await client.open(URI, text);
    const place = (await client.pull(URI)).find(({ code }) => code === 'unreplaced-placeholder')?.range;
    if (place === undefined) {
      throw new Error('"{{Code}}" was not found.');
    }
    await client.change(URI, 2, [{ range: place, text: '{{' }]);
    const character = place.start.character + 2;
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: place.start.line, character },
    });
    expect(items.map(({ label, textEdit }) => [label, textEdit])).toContainEqual([
      '{{code}}',
      { newText: '{{code}}', range: { start: place.start, end: { line: place.start.line, character } } },
    ]);
  });
});

test('a client that says nothing of it counts in UTF-16', async () => {
  const client = await startClient({ capabilities: PULLS });
  expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
});
