/** The language in which the built server speaks. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { translatedPrograms } from '../support/translated.ts';
import { startClient } from './stdio-client.ts';

const TEXT = '{ "templates": [{ "usageType": "Generic", "content": "{{code}}" }] }';
const URI = 'file:///twilio-sms.json';
const SEGMENT = { 'pt-br': '1 segmento', 'zh-cn': '1 个分段' };
const translations = Object.fromEntries(Object.entries(SEGMENT).map(([name, text]) => [name, { '1 segment': text }]));

/** The words over the only template, to a client that says this of its language. */
async function lensOver(greeting: { readonly locale?: string; readonly bundle?: unknown }): Promise<string> {
  const client = await startClient({
    program: join(translatedPrograms(translations), 'server.js'),
    initializationOptions: { bundle: greeting.bundle },
    params: greeting.locale === undefined ? {} : { locale: greeting.locale },
  });
  await client.open(URI, TEXT);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
  return lenses.at(-1)?.command?.title ?? '';
}

describe('the server', () => {
  test.each([
    ['pt-br', SEGMENT['pt-br']],
    ['pt_BR.UTF-8', SEGMENT['pt-br']],
    ['zh-hans', SEGMENT['zh-cn']],
    ['zh-tw', '1 segment'],
    ['de', '1 segment'],
    ['en-US', '1 segment'],
    [undefined, '1 segment'],
    ['../pt-br', '1 segment'],
  ])('speaks the language of the locale %s', async (locale, expected) => {
    const lens = await lensOver(locale === undefined ? {} : { locale });
    expect(lens).toMatch(new RegExp(`\\b${expected}(?!\\w)`));
  });

  test('takes the texts that the client has read already', async () => {
    expect(await lensOver({ locale: 'pt-br', bundle: { '1 segment': 'um segmento' } })).toContain('um segmento');
  });

  test.each([[null], ['{}'], [{ '1 segment': 1 }]])('reads its own where the client hands in %j', async (bundle) => {
    expect(await lensOver({ locale: 'pt-br', bundle })).toContain(SEGMENT['pt-br']);
  });

  test('speaks English where a translation is not there, or lacks a text', async () => {
    const program = (texts: Parameters<typeof translatedPrograms>[0]) => join(translatedPrograms(texts), 'server.js');
    for (const texts of [{}, { 'pt-br': { Other: 'Outro' } }]) {
      const client = await startClient({ program: program(texts), params: { locale: 'pt-br' } });
      await client.open(URI, TEXT);
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
      expect(lenses.at(-1)?.command?.title).toContain('1 segment');
      expect(client.log).toEqual([]);
    }
  });
});
