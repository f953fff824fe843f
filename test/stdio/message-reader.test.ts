/** What comes over a stream in pieces of any size becomes the messages that were sent, and what is none loses none. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver/node';
import { createMessageReader } from '../../server/src/stdio/message-reader.ts';
import { eventually } from '../support/eventually.ts';

const frame = (body: string, headers = `Content-Length: ${Buffer.byteLength(body)}`) => `${headers}\r\n\r\n${body}`;

/** Hands in pieces, and gives what was made of them. */
async function read(pieces: readonly (Buffer | string)[], taken: (message: Message) => void = () => {}) {
  const input = new PassThrough();
  const reader = createMessageReader(input);
  const messages: Message[] = [];
  const problems: string[] = [];
  let isClosed = false;
  reader.onError(({ message }) => problems.push(message));
  reader.onClose(() => {
    isClosed = true;
  });
  reader.listen((message) => {
    taken(message);
    messages.push(message);
  });
  for (const piece of pieces) {
    input.write(piece);
  }
  input.end();
  await eventually(
    () => isClosed,
    (closed) => closed,
  );
  return { messages, problems };
}

/** Cuts bytes into pieces that end at these places. */
function cut(bytes: Buffer, ends: readonly number[]): readonly Buffer[] {
  const places = [0, ...ends.map((end) => end % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

describe('messages', () => {
  test('are whole however they are cut, characters of many bytes too', async () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('€', '😀', '\r\n\r\n', 'Content-Length: 3'), fc.string()),
    });
    const sent = fc.array(text, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sent, fc.array(fc.nat(), { maxLength: 12 }), async (texts, ends) => {
        const wanted = texts.map((content) => ({ jsonrpc: '2.0', method: 'x', params: { content } }));
        const bytes = Buffer.from(wanted.map((message) => frame(JSON.stringify(message))).join(''));
        expect(await read(cut(bytes, ends))).toEqual({ messages: wanted, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('may have further headers, and names of headers in any case', async () => {
    const headers = 'content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2  ';
    expect(await read([frame('{}', headers)])).toEqual({ messages: [{}], problems: [] });
  });

  test('are read where they are large and come in small pieces', async () => {
    const body = JSON.stringify({ content: 'x'.repeat(5_000_000) });
    const bytes = Buffer.from(frame(body) + frame('{}'));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, index) =>
      bytes.subarray(index * 1000, (index + 1) * 1000),
    );
    expect((await read(pieces)).messages).toEqual([JSON.parse(body), {}]);
  });
});

describe('what is no message is told, and the next one is read', () => {
  test.each([
    ['a body that is not JSON', frame('{"a":'), 'JSON'],
    ['headers without a length', 'Content-Type: x\r\n\r\n', 'length'],
    ['a length that is no number', 'Content-Length: x\r\n\r\n', 'length'],
  ])('%s', async (_, wrong, problem) => {
    expect(await read([wrong + frame('{}')])).toEqual({
      messages: [{}],
      problems: [expect.stringContaining(problem)],
    });
  });

  test('a body that the connection cannot take', async () => {
    const refuse = (message: object) => {
      if ('refused' in message) {
        throw new Error('refused');
      }
    };
    const [refused, good] = [frame('{"refused":true}'), frame('{}')];
    for (const pieces of [[good + refused + good], [good, refused, good]]) {
      expect(await read(pieces, refuse)).toEqual({ messages: [{}, {}], problems: ['refused'] });
    }
  });

  test('and nothing of it is repeated', async () => {
    const { problems } = await read([frame('{"authToken":"0123456789abcdef')]);
    expect(problems).toEqual(['The body of a message is not JSON.']);
  });

  test('headers that do not end', async () => {
    expect(await read(['x'.repeat(20_000)])).toEqual({
      messages: [],
      problems: [expect.stringContaining('headers')],
    });
  });
});
