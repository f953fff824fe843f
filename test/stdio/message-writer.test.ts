/** A message is written whole, and one that cannot be written is told. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createMessageWriter } from '../../server/src/stdio/message-writer.ts';

const message = (content: string) => ({ jsonrpc: '2.0', method: 'x', params: { content } });

test('a message is one write, with the length of its bytes', async () => {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const writer = createMessageWriter(output);
  await Promise.all([writer.write(message('é😀')), writer.write(message('next'))]);
  expect(written).toEqual(
    [message('é😀'), message('next')].map((one) => {
      const body = JSON.stringify(one);
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }),
  );
});

test('a stream that takes nothing any more is told, with the message', async () => {
  const output = new Writable({
    write(_chunk, _encoding, done) {
      done(new Error('gone'));
    },
  });
  const writer = createMessageWriter(output);
  const told: unknown[] = [];
  writer.onError(([error, lost]) => told.push([error.message, lost]));
  await expect(writer.write(message('lost'))).rejects.toThrow('gone');
  expect(told).toContainEqual(['gone', message('lost')]);
});
