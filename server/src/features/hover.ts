/** What the editor tells of the place under the pointer. */
import type { Hover } from 'vscode-languageserver-types';
import { schemaAt } from '../core/schema-at.ts';
import type { Template } from '../core/templates.ts';
import { describeSize, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { locate } from './location.ts';

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
    const text = schema?.description;
    return text ? markdown(`**${schema.title ?? key.value}**\n\n${text}`, rangeOf(textDocument, key)) : null;
  }
  if (value?.type !== 'string' || offset < value.start || offset > value.end) {
    return null;
  }
  const template: Template | undefined = document.templates.find(
    ({ usageType, content }) => usageType === value || content === value,
  );
  if (template?.content === value) {
    const message = testMessage(value.value, settings.placeholderStyle);
    const size = describeSize(message);
    return markdown(
      `The phone shows (with a test code):\n\n${fenced(message.text)}\n\n${size}`,
      rangeOf(textDocument, value),
    );
  }
  if (template?.usageType === value) {
    const known = connector.templates.usageTypes.find(({ name }) => name === value.value);
    const text = known
      ? `**${known.name}**${known.required ? ' (required)' : ''}\n\n${known.description}`
      : 'Logto knows no such usage type: this template is never sent.';
    return markdown(text, rangeOf(textDocument, value));
  }
  return null;
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
