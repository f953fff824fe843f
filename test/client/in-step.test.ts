import { expect, test } from 'vitest';
import { inStep } from '../../client/src/in-step.ts';

/** A document that changes while each of the first `changes` answers is made. */
function changing(changes: number) {
  const document = { version: 1 };
  let left = changes;
  const ask = async () => {
    const { version } = document;
    document.version += left > 0 ? 1 : 0;
    left -= 1;
    return { version };
  };
  return { document, ask };
}

test('the answer is of the version that the document has then', async () => {
  const { document, ask } = changing(3);
  expect(await inStep(document, ask)).toEqual({ version: 4 });
  expect(document.version).toBe(4);
});

test('where the document is no config, there is no answer', async () => {
  expect(await inStep({ version: 1 }, async () => null)).toBeUndefined();
});

test('a document that never stops changing is given up', async () => {
  const { document, ask } = changing(Number.POSITIVE_INFINITY);
  await expect(inStep(document, ask)).rejects.toThrow('did not stop changing');
});
