/** What stands above the templates: their sizes, a link that sends each, and what their list lacks. */
import type { CodeLens, Command } from 'vscode-languageserver-types';
import { memberOf, type Span } from '../core/json-node.ts';
import { typesWithoutTemplate } from '../core/templates.ts';
import { count, describeSize, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** The commands that there are; without them a lens says what it says, and does nothing. */
export interface LensCommands {
  /** Sends a template, called with the document's URI and the template's index. */
  readonly send?: string | undefined;
  /** Mends the lack of required templates, called with the document's URI. */
  readonly fixTemplates?: string | undefined;
}

export function codeLenses(file: ConfigFile, commands: LensCommands): CodeLens[] {
  return [...listLens(file, commands), ...templateLenses(file, commands)];
}

/** Over `templates`: the required ones that are missing, or how many of the others the fallback stands in for. */
function listLens(file: ConfigFile, { fixTemplates }: LensCommands): CodeLens[] {
  const { document, connector, textDocument } = file;
  const { root } = document.json;
  const list = root?.type === 'object' ? memberOf(root, 'templates') : undefined;
  if (list?.value?.type !== 'array') {
    return [];
  }
  const absent = typesWithoutTemplate(document.usageTypes, connector.templates);
  const names = (required: boolean) => absent.filter((type) => type.required === required).map(({ name }) => name);
  const missing = names(true);
  if (missing.length > 0) {
    const what = `templates: ${missing.join(', ')}`;
    return fixTemplates === undefined
      ? [lens(file, list.key, `Missing ${what}`)]
      : [lens(file, list.key, `Fix missing ${what}`, { command: fixTemplates, arguments: [textDocument.uri] })];
  }
  const amount = count(document.templates.length, 'template');
  const others = names(false);
  const fallBack = others.length === 1 ? 'falls back' : 'fall back';
  const title = `${amount} · ${count(others.length, 'usage type')} ${fallBack} to ${connector.templates.fallback}`;
  return [
    others.length === 0
      ? lens(file, list.key, `${amount}, one for each usage type`)
      : lens(file, list.key, title, { tooltip: others.join(', ') }),
  ];
}

/** Over each template: what it is sent as. */
function templateLenses(file: ConfigFile, { send }: LensCommands): CodeLens[] {
  const { document, settings, textDocument } = file;
  return document.templates.flatMap(({ node, index, content }) => {
    if (content === undefined) {
      return [];
    }
    const size = describeSize(testMessage(content.value, settings.placeholderStyle));
    return send === undefined
      ? [lens(file, node, size)]
      : [lens(file, node, `Send test SMS (${size})`, { command: send, arguments: [textDocument.uri, index] })];
  });
}

/** Where there is nothing to do the command is empty, and editors show plain words. */
function lens({ textDocument }: ConfigFile, { start }: Span, title: string, more: Partial<Command> = {}): CodeLens {
  return { range: rangeOf(textDocument, { start, end: start + 1 }), command: { title, command: '', ...more } };
}
