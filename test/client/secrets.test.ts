import { expect, test } from 'vitest';
import { createSecrets } from '../../client/src/secrets.ts';

const VALUE = 'canary-0123456789';

function setUp() {
  const vault = new Map<string, string>();
  const memento = new Map<string, unknown>();
  const secrets = createSecrets(
    {
      get: async (key) => vault.get(key),
      store: async (key, value) => void vault.set(key, value),
      delete: async (key) => void vault.delete(key),
    },
    { get: (key) => memento.get(key), update: async (key, value) => void memento.set(key, value) },
  );
  return { secrets, vault, memento };
}

test('secrets are stored, replaced and deleted; beside the store there are their names alone', async () => {
  const { secrets, vault, memento } = setUp();
  await secrets.store('A', 'first');
  await secrets.store('B', 'other');
  await secrets.store('A', VALUE);
  expect(await secrets.read('A')).toBe(VALUE);
  expect(secrets.names()).toEqual(['A', 'B']);
  expect([...vault.keys()].every((key) => key.startsWith('logtoConnector.'))).toBe(true);
  expect(JSON.stringify([...memento])).not.toContain(VALUE);

  await secrets.delete('A');
  expect(await secrets.read('A')).toBeUndefined();
  expect(secrets.names()).toEqual(['B']);
  expect([...vault.values()]).toEqual(['other']);
});

test('however many there are, each can be found again, and deleted', async () => {
  const { secrets } = setUp();
  for (let index = 0; index < 300; index += 1) {
    await secrets.store(`S${index}`, VALUE);
  }
  expect(secrets.names()).toHaveLength(300);
});
