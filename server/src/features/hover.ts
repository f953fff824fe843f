/** What the editor tells of the place under the pointer. */
import * as l10n from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver-types';
import { parseReference, type Reference } from '../core/reference.ts';
import { schemaAt } from '../core/schema-at.ts';
import type { Template } from '../core/templates.ts';
import { sizeOf } from '../sms/segments.ts';
import { describeSize, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { locate } from './location.ts';
import { schemaDescription, schemaTitle } from './schema-texts.ts';

/** @param offset UTF-16 offset into the text */
export function hover(file: ConfigFile, offset: number): Hover | null {
  const { textDocument, document, connector, settings } = file;
  const { path, member } = locate(document.json.root, offset);
  if (member === undefined) {
    return null;
  }
  const { key, value } = member;
  if (offset >= key.start && offset <= key.end) {
    const schema = schemaAt(connector.schema, path);
    const text = schema && schemaDescription(schema);
    return text ? markdown(`**${schemaTitle(schema) ?? key.value}**\n\n${text}`, rangeOf(textDocument, key)) : null;
  }
  if (value?.type !== 'string' || offset < value.start || offset > value.end) {
    return null;
  }
  const reference = isCredential(file, path) ? parseReference(value.value) : undefined;
  if (reference !== undefined) {
    return markdown(describeReference(value.value, reference, file), rangeOf(textDocument, value));
  }
  const template: Template | undefined = document.templates.find(
    ({ usageType, content }) => usageType === value || content === value,
  );
  if (template?.content === value) {
    const message = testMessage(value.value, settings.placeholderStyle);
    const size = describeSize(sizeOf(message));
    return markdown(
      `${l10n.t('The phone shows (with a test code):')}\n\n${fenced(message.text)}\n\n${size}`,
      rangeOf(textDocument, value),
    );
  }
  if (template?.usageType === value) {
    const known = connector.templates.usageTypes.find(({ name }) => name === value.value);
    const text = known
      ? `${known.required ? l10n.t('{0} (required)', `**${known.name}**`) : `**${known.name}**`}\n\n${known.description()}`
      : l10n.t('Logto knows no such usage type: this template is never sent.');
    return markdown(text, rangeOf(textDocument, value));
  }
  return null;
}

function isCredential({ connector }: ConfigFile, path: readonly (string | number)[]): boolean {
  return path.length === 1 && connector.credentials.some(({ key }) => key === path[0]);
}

/** Says whether there is a value and where, never which one. */
function describeReference(written: string, { source, name }: Reference, { settings }: ConfigFile): string {
  const origin = settings.references?.get(written);
  const meaning =
    source === 'env'
      ? l10n.t(
          'Refers to the environment variable {0}, or {0} in the file `.env` beside this one. It is resolved when you send, verify or copy; Logto itself knows no references.',
          `\`${name}\``,
        )
      : l10n.t(
          'Refers to the secret {0} that VS Code keeps. It is resolved when you send, verify or copy; Logto itself knows no references.',
          `\`${name}\``,
        );
  if (origin === undefined) {
    return meaning;
  }
  const verdict =
    origin === null ? `**${l10n.t('There is no value.')}**` : l10n.t('The value is there: in {0}.', origin);
  return `${meaning}\n\n${verdict}`;
}

function markdown(value: string, range: Hover['range']): Hover {
  return { contents: { kind: 'markdown', value }, ...(range && { range }) };
}

/** A template can contain anything: inside a fence longer than any in it, nothing of it is read as Markdown. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
