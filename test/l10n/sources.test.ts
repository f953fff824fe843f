/** What the language service and the server say is a text that can be translated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProse } from '../support/prose.ts';

const FOLDERS = ['core', 'sms', 'connectors', 'rules', 'features', 'lsp'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join('server/src', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join('server/src', folder, file))
    .filter((file) => file.endsWith('.ts') && !file.includes('generated')),
).concat('server/src/language-service.ts', 'server/src/settings.ts', 'server/src/settings-file.ts');

/** What stands before a literal that may be in English. */
const MAY_BE_ENGLISH = [
  // A text, or what translators are told of it.
  /\bl10n\.t\(\s*(?:\{\s*message:\s*(?:'[^']*',\s*comment:\s*)?)?$/,
  // The log is in English: it is for those who mend the product.
  /\b(?:console\.(?:error|warn)|onError|new (?:Type)?Error)\(\s*$/,
  /\banswer(?:<[^>]*(?:<[^>]*>[^>]*)*>)?\(connection, token, $/,
  /\bResponseError<never>\(LSPErrorCodes\.RequestCancelled, $/,
  // Names, which are the same in all languages, and what completions write: users translate that for their own users.
  /\b(?:name|fallback|sample|refusals): $/,
];

/** The name of the product in front of a message. */
const PREFIXED = /^`Logto Connector Config: \$\{/;

const spoken = (source: string) =>
  readProse(source)
    // A backtick in a regular expression opens no literal.
    .filter(({ literal }) => !/;\n/.test(literal) && !PREFIXED.test(literal))
    .filter(({ before }) => !MAY_BE_ENGLISH.some((pattern) => pattern.test(before)))
    .map(({ literal }) => literal);

test.each([
  ["message: 'Write this instead.'", ["'Write this instead.'"]],
  ['title: `Remove the ${name}`', ['`Remove the ${name}`']],
  ["l10n.t('Write {0}', isOne ? 'one of them' : l10n.t('all'))", ["'one of them'"]],
  ["l10n.t({ message: 'To it', comment: 'Beside a number' }); console.error('It failed.'); name: 'Auth Token'", []],
])('words in %s are seen', (source, expected) => {
  expect(spoken(source)).toEqual(expected);
});

test.each(files)('%s says nothing but texts', (file) => {
  expect(spoken(readFileSync(file, 'utf8'))).toEqual([]);
});
