import { describe, expect, test } from 'vitest';
import { withoutContents } from '../../client/src/trace-channel.ts';

describe('the trace of the protocol', () => {
  const params = '{ "textDocument": { "text": "{ \\"authToken\\": \\"0123\\" }" } }';

  test.each([
    [`Sending notification 'textDocument/didOpen'.\nParams: ${params}`, "Sending notification 'textDocument/didOpen'."],
    ["Received response 'hover - (3)' in 2ms.", "Received response 'hover - (3)' in 2ms."],
    [`{"type":"send-notification","message":{"params":${params}}}`, 'A message'],
  ])('holds no contents', (message, expected) => expect(withoutContents(message)).toBe(expected));
});
