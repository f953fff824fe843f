/** The JSON text of templates to begin with. */
import type { UsageType } from '../../core/connector.ts';
import { indentUnit } from '../../core/layout.ts';
import { sampleTemplate } from '../../sms/sample-template.ts';
import type { ConfigFile } from '../config-file.ts';
import { stop } from './snippet.ts';

/** A text for a usage type, in quotes, with its placeholders as this file writes them. */
export function sampleContent({ settings, connector }: ConfigFile, usageType: string | undefined): string {
  const { content } = sampleTemplate(connector.templates, usageType ?? '', settings.placeholderStyle);
  return `"${stop(content)}"`;
}

/** A whole template. Lines after the first are indented as if the first stood at the margin. */
export function templateText(file: ConfigFile, usageType: string): string {
  const unit = indentUnit(file.document.text);
  const type = usageType === '' ? stop('') : usageType;
  const content = sampleContent(file, usageType || file.connector.templates.fallback);
  return `{\n${unit}"usageType": "${type}",\n${unit}"content": ${content}\n}`;
}

/** A list of templates with one for each of `types`. */
export function templateList(file: ConfigFile, types: readonly UsageType[]): string {
  const unit = indentUnit(file.document.text);
  const items = types.map(({ name }) => indent(templateText(file, name), unit));
  return `[\n${items.join(',\n')}\n]`;
}

export function indent(text: string, unit: string): string {
  return text.replaceAll(/^/gm, unit);
}
