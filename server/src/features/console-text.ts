/** A config as the Logto Console takes it. */
import type { JsonSchema } from '../core/connector.ts';
import type { Finding } from '../core/finding.ts';
import { toValue } from '../core/json-value.ts';
import { schemaAt } from '../core/schema-at.ts';
import type { ConsoleText } from '../lsp/protocol.ts';
import { toLogtoForm } from '../sms/placeholder-style.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/**
 * What Logto would keep of a config, and no more: of equal keys the last, no `$schema`, no key that Logto drops.
 *
 * @param findings as the user wants them shown
 * @param rejections why Logto would not take the config, whatever the user has turned off
 */
export function consoleText(
  file: ConfigFile,
  findings: readonly Finding[],
  rejections: readonly Finding[],
): ConsoleText {
  const { textDocument, connector } = file;
  const shown = errorsOf(findings);
  const errors = shown.length > 0 ? shown : errorsOf(rejections);
  return {
    version: textDocument.version,
    connector: connector.name,
    errors: errors.map((finding) => ({ message: finding.message, range: rangeOf(textDocument, finding) })),
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    text: errors.length > 0 ? null : print(kept(readValue(file), connector.schema), file),
  };
}

function readValue({ document: { json, text } }: ConfigFile): unknown {
  return json.isUnread ? JSON.parse(text) : toValue(json.root);
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** What the schema names of a value. The address of the schema is for editors. */
function kept(value: unknown, schema: JsonSchema, path: readonly (string | number)[] = []): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => kept(item, schema, [...path, index]));
  }
  const known = schemaAt(schema, path)?.properties;
  if (typeof value !== 'object' || value === null || known === undefined) {
    return value;
  }
  const members = Object.entries(value).filter(([key]) => key !== '$schema' && Object.hasOwn(known, key));
  return Object.fromEntries(members.map(([key, member]) => [key, kept(member, schema, [...path, key])]));
}

/** Readable, with Logto's own placeholders in the templates: elsewhere the same characters are meant as they stand. */
function print(value: unknown, { settings }: ConfigFile): string {
  const convert = (key: string, item: unknown) =>
    key === 'content' && typeof item === 'string' ? toLogtoForm(item, settings.placeholderStyle) : item;
  return JSON.stringify(value, convert, 2);
}
