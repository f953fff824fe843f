/** What stands above the templates: their sizes, a link that sends each, and what their list lacks. */
import * as l10n from '@vscode/l10n';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import { memberOf, type Span } from '../core/json-node.ts';
import { typesWithoutTemplate } from '../core/templates.ts';
import { namesText } from '../l10n/prose.ts';
import { type SmsSize, sizeOf } from '../sms/segments.ts';
import { describeSize, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** The commands that there are; without them a lens says what it says, and does nothing. */
export interface LensCommands {
  /** Sends a template, called with the document's URI and the template's index. */
  readonly send?: string | undefined;
  /** Shows the messages beside the text, called with the document's URI. */
  readonly preview?: string | undefined;
  /** Mends the lack of required templates, called with the document's URI. */
  readonly fixTemplates?: string | undefined;
}

export function codeLenses(file: ConfigFile, commands: LensCommands): CodeLens[] {
  return [...listLenses(file, commands), ...templateLenses(file, commands)];
}

/** Over `templates`: what is to be said of them all, and a link to their preview. */
function listLenses(file: ConfigFile, commands: LensCommands): CodeLens[] {
  const { root } = file.document.json;
  const list = root?.type === 'object' ? memberOf(root, 'templates') : undefined;
  if (list?.value?.type !== 'array') {
    return [];
  }
  const { preview } = commands;
  const show = { command: preview ?? '', arguments: [file.textDocument.uri] };
  return [
    listLens(file, list.key, commands),
    ...(preview === undefined ? [] : [lens(file, list.key, l10n.t('Preview messages'), show)]),
  ];
}

/** The required templates that are missing, or how many of the others the fallback stands in for. */
function listLens(file: ConfigFile, key: Span, { fixTemplates }: LensCommands): CodeLens {
  const { document, connector, textDocument } = file;
  const absent = typesWithoutTemplate(document.usageTypes, connector.templates);
  const names = (required: boolean) => absent.filter((type) => type.required === required).map(({ name }) => name);
  const missing = names(true);
  if (missing.length > 0) {
    const what = namesText(missing);
    const command = { command: fixTemplates ?? '', arguments: [textDocument.uri] };
    return fixTemplates === undefined
      ? lens(file, key, l10n.t('Missing templates: {0}', what))
      : lens(file, key, l10n.t('Fix missing templates: {0}', what), command);
  }
  const amount = templatesText(document.templates.length);
  const others = names(false);
  if (others.length === 0) {
    return lens(file, key, l10n.t('{0}, one for each usage type', amount));
  }
  const title = `${amount} · ${fallingBackText(others.length, connector.templates.fallback)}`;
  return lens(file, key, title, { tooltip: namesText(others) });
}

function templatesText(amount: number): string {
  return amount === 1 ? l10n.t('1 template') : l10n.t('{0} templates', amount);
}

function fallingBackText(amount: number, fallback: string): string {
  return amount === 1
    ? l10n.t('1 usage type falls back to {0}', fallback)
    : l10n.t('{0} usage types fall back to {1}', amount, fallback);
}

/** Over each template: what it is sent as. */
function templateLenses(file: ConfigFile, { send }: LensCommands): CodeLens[] {
  const { document, settings, textDocument } = file;
  const titleOf = createTitles(send !== undefined);
  return document.templates.flatMap(({ node, index, content }) => {
    if (content === undefined) {
      return [];
    }
    const title = titleOf(sizeOf(testMessage(content.value, settings.placeholderStyle)));
    return send === undefined
      ? [lens(file, node, title)]
      : [lens(file, node, title, { command: send, arguments: [textDocument.uri, index] })];
  });
}

/** There may be thousands of templates, hardly of as many sizes, and to look up words takes longer than to measure one. */
function createTitles(canSend: boolean): (size: SmsSize) => string {
  const titles = new Map<string, string>();
  return (size) => {
    const key = `${size.encoding} ${size.characters} ${size.segments}`;
    const known = titles.get(key);
    if (known !== undefined) {
      return known;
    }
    const title = canSend ? l10n.t('Send test SMS ({0})', describeSize(size)) : describeSize(size);
    titles.set(key, title);
    return title;
  };
}

/** Where there is nothing to do the command is empty, and editors show plain words. */
function lens({ textDocument }: ConfigFile, { start }: Span, title: string, more: Partial<Command> = {}): CodeLens {
  return { range: rangeOf(textDocument, { start, end: start + 1 }), command: { title, command: '', ...more } };
}
