/** What the command line and the sending say is a text that can be translated. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readProse } from '../support/prose.ts';

const FOLDERS = ['twilio', 'send', 'network', 'cli', 'files', 'l10n'].map((name) => posix.join('server/src', name));
/** The simulator speaks to programs, and in English as Twilio does; its log is for people. */
const PROTOCOL = /^server\/src\/twilio\/simulator\/(?!log\.ts$)/;
const IS_TEXT = /\bl10n\.t\(\s*(?:\{\s*message:\s*)?$|\bcomment:\s*$/;

const NO_TEXTS = new Set([
  // Twilio's names and words, and what errors of others say.
  "'Account SID'",
  "'Auth Token'",
  "'Messaging Service SID'",
  "'Trial'",
  "'bad port'",
  // Stored and compared; `statusText` is what is shown.
  "'not sent'",
  // Errors that other code reads by what they carry, and that nobody sees.
  "'The address of the proxy cannot be read'",
  "'The proxy failed'",
  "'A dry run has no answer.'",
  // Lines of the log.
  '`${path} cannot be read. ${String(error)}`',
  // Put together from texts, and names of programs, files and scripts.
  '`logto-connector: ${plainLines(message)}\\n`',
  "`${place} ${severityText('error')} ${message}\\n`",
  "'Hans'",
]);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts') && !PROTOCOL.test(file)),
);

test.each(files)('%s says nothing but texts', (file) => {
  const words = readProse(readFileSync(file, 'utf8')).filter(({ before }) => !IS_TEXT.test(before));
  expect(words.map(({ literal }) => literal).filter((literal) => !NO_TEXTS.has(literal))).toEqual([]);
});
