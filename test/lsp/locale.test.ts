import * as l10n from '@vscode/l10n';
import { afterEach, expect, test } from 'vitest';
import { clientFeatures } from '../../server/src/lsp/client-features.ts';
import { speakLanguageOf } from '../../server/src/lsp/locale.ts';
import { segmentsText } from '../../server/src/sms/amounts.ts';

afterEach(() => l10n.config({ contents: {} }));

const client = (locale: string, initializationOptions?: unknown) =>
  clientFeatures({ processId: null, rootUri: null, capabilities: {}, locale, initializationOptions });

test.each([
  ['en', undefined, []],
  ['en-US', undefined, []],
  ['C', undefined, []],
  ['de', undefined, []],
  ['pt-br', { bundle: { '1 segment': 'um segmento' } }, []],
  ['pt-br', undefined, ['pt-br']],
  ['zh-hans', undefined, ['zh-cn']],
])('for a client of the locale %s that says %j these are read: %j', (locale, options, expected) => {
  const asked: string[] = [];
  speakLanguageOf(client(locale, options), (name) => {
    asked.push(name);
    return undefined;
  });
  expect(asked).toEqual(expected);
});

test('where nothing can be read, what the client hands in is spoken', () => {
  speakLanguageOf(client('zh-cn', { bundle: { '1 segment': '1 个分段' } }), undefined);
  expect(segmentsText(1)).toBe('1 个分段');
});
