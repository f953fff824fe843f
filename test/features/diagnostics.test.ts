/** What an editor is told of a document that is being typed: the same as of one that was just opened. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSettings } from '../../server/src/features/config-file.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';

const create = (text: string) => TextDocument.create('file:///twilio-sms.json', 'logto-connector', 1, text);

function diagnosticsOf(textDocument: TextDocument, settings: FileSettings = defaultSettings) {
  const file = service.open(textDocument, settings);
  return file && service.diagnostics(file);
}

const words = fc.constantFrom(
  ...['{{code}}', '{code}', '[code]', 'é', '“', '😀', ' ', '"', '\\u00e9', ', "x": 1', 'Generic', 'SignIn', 'code'],
  ...['{{user}}', 'x'.repeat(170), '\\n', '{', '}', ':', ',', '"content"', '"usageType": "Generic", '],
);
const edits = fc.array(fc.tuple(fc.nat(9999), fc.nat(30), words), { minLength: 1, maxLength: 10 });

test('after any edits the diagnostics are those of the text read alone', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const typed = create(validConfig);
      for (const [index, [where, removed, text]] of list.entries()) {
        diagnosticsOf(typed);
        const start = Math.floor((where / 10_000) * typed.getText().length);
        const range = { start: typed.positionAt(start), end: typed.positionAt(start + removed) };
        TextDocument.update(typed, [{ range, text }], index + 2);
      }
      expect(diagnosticsOf(typed)).toEqual(diagnosticsOf(create(typed.getText())));
    }),
    { numRuns: 200 },
  );
});

describe('what is remembered of a template', () => {
  const text = configWith(`{ "usageType": "SignIn", "content": "${'{{code}} '.repeat(30)}" }`, { without: ['SignIn'] });
  const codes = (diagnostics: ReturnType<typeof diagnosticsOf>) => diagnostics?.map(({ code }) => code);

  test('is forgotten with the settings that it was found by', () => {
    const textDocument = create(text);
    expect(codes(diagnosticsOf(textDocument, { ...defaultSettings, segmentLimit: 9 }))).toEqual(['plain-secret']);
    expect(codes(diagnosticsOf(textDocument))).toEqual(['plain-secret', 'sms-segments']);
    const angle = { ...defaultSettings, segmentLimit: 9, placeholderStyle: '<<code>>' as const };
    expect(codes(diagnosticsOf(textDocument, angle))).toContain('missing-code-placeholder');
  });
});

describe('of many findings of one rule', () => {
  const many = Array.from({ length: 150 }, (_, index) => `{ "usageType": "Custom${index}", "content": "" }`);
  const file = openConfig(configWith(many.join(',\n')));
  const of = (id: string) => service.diagnostics(file).filter(({ code }) => code === id);

  test('an editor gets the first hundred, and the last of them says so', () => {
    expect(of('unknown-usage-type')).toHaveLength(100);
    expect(of('empty-content')).toHaveLength(100);
    expect(of('empty-content').filter(({ message }) => String(message).includes('There are more of these'))).toEqual([
      of('empty-content').at(-1),
    ]);
  });

  test('whoever asks for all gets all', () => {
    const found = service.findings(file).filter(({ ruleId }) => ruleId === 'empty-content');
    expect(found).toHaveLength(150);
    expect(found.some(({ message }) => message.includes('There are more'))).toBe(false);
    expect(service.fixAll(file, 'empty-content').fixed).toBeGreaterThanOrEqual(150);
  });
});
