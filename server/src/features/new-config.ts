/** A config to begin with. */
import { indentUnit } from '../core/layout.ts';
import type { NewConfig } from '../lsp/protocol.ts';
import { configText } from './completion/properties.ts';
import { toSnippet } from './completion/snippet.ts';
import type { ConfigFile } from './config-file.ts';

/**
 * Every key that Logto requires, and every template, with the placeholders of the settings.
 *
 * @param indentation of one level
 */
export function newConfig(file: ConfigFile, indentation: string): NewConfig {
  const unit = indentUnit(file.document.text);
  const text = configText(file).replaceAll(/^[ \t]+/gm, (space) => indentation.repeat(space.length / unit.length));
  return { snippet: toSnippet(`${text}\n`, true).text };
}
