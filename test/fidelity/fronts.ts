/** What the editor and the command line say of a template's message: its text, where they show it, and its size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarkupContent } from 'vscode-languageserver-types';
import { renderPreview } from '../../client/src/preview/render.ts';
import { NO_COLORS } from '../../server/src/cli/colors.ts';
import { send } from '../../server/src/cli/commands/send.ts';
import type { Host } from '../../server/src/cli/host.ts';
import { parseCall } from '../../server/src/cli/parse-call.ts';
import { runSend } from '../../server/src/cli/send/run.ts';
import type { ConfigFile } from '../../server/src/features/config-file.ts';
import type { PlaceholderStyle } from '../../server/src/sms/placeholder-style.ts';
import { service } from '../support/configs.ts';

export interface Saying {
  readonly front: string;
  /** As it is shown; absent where only the size is. */
  readonly text?: string;
  /** Words in which the size stands; absent where only the text is. */
  readonly size?: string;
}

/** Hover, lens (with and without a command), inlay hint, and preview. @param index of a template with a text */
export function editorSays(file: ConfigFile, index: number): readonly Saying[] {
  const { textDocument, document, settings } = file;
  const { node, content } = document.templates.find((template) => template.index === index) ?? {};
  if (node === undefined || content === undefined) {
    throw new Error(`There is no text in template ${index}.`);
  }
  const contents = service.hover(file, textDocument.positionAt(content.start + 1))?.contents;
  const markdown = MarkupContent.is(contents) ? contents.value : '';
  const [, , text = '', size = ''] = /^[^\n]*\n\n(`{3,})text\n([\s\S]*)\n\1\n\n(.*)$/.exec(markdown) ?? [];

  const start = textDocument.positionAt(node.start);
  const lens = (commands: { readonly send?: string }) =>
    service.codeLenses(file, commands).find(({ range }) => same(range.start, start))?.command?.title ?? '';

  const end = textDocument.positionAt(content.end);
  const whole = { start: textDocument.positionAt(0), end: textDocument.positionAt(document.text.length) };
  const hint = service
    .inlayHints({ ...file, settings: { ...settings, inlayHints: true } }, whole)
    .find(({ position }) => same(position, end));
  return [
    { front: 'hover', text, size },
    { front: 'lens that sends', size: lens({ send: 'send' }) },
    { front: 'lens', size: lens({}) },
    { front: 'inlay hint', size: String(hint?.label) },
    { front: 'tooltip of the inlay hint', size: String(hint?.tooltip) },
    previewSays(file, index),
  ];
}

/** What the preview's HTML shows. */
function previewSays(file: ConfigFile, index: number): Saying {
  const preview = service.preview(file);
  const options = { direction: 'auto', canSend: true, hindrance: undefined } as const;
  const { items } = renderPreview('', preview, options);
  const item = items[preview.messages.findIndex(({ template }) => template?.index === index)]?.html ?? '';
  const [, bubble = ''] = /<div class="bubble[^>]*>([\s\S]*?)<\/div>/.exec(item) ?? [];
  const [, figures = ''] = /<span class="figures">([^<]*)</.exec(item) ?? [];
  return { front: 'preview', text: textIn(bubble), size: figures };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/** The text of HTML without its tags; the words that stand for an empty text are none of it. */
function textIn(markup: string): string {
  return markup
    .replace(/<span class="nothing">[^<]*<\/span>/, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&([#\w]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

function same(one: { line: number; character: number }, other: { line: number; character: number }): boolean {
  return one.line === other.line && one.character === other.character;
}

/**
 * `logto-connector send`: its question, and its dry run.
 *
 * @param folder where the config is put to be sent from
 */
export async function commandLineSays(
  folder: string,
  config: string,
  { usageType, to, style }: { readonly usageType: string; readonly to: string; readonly style: PlaceholderStyle },
): Promise<readonly Saying[]> {
  writeFileSync(join(folder, 'config.json'), config);
  const options = ['--to', to, '--usage-type', usageType, '--placeholder-style', style];
  const { asked } = await run(folder, ['config.json', ...options], 'n');
  const { printed } = await run(folder, ['config.json', ...options, '--dry-run'], '');
  const [, size = ''] = /^Template {2}(.*)$/m.exec(asked) ?? [];
  const [, lines = ''] = /^Template .*\n([\s\S]*)Send it\? \[y\/N\] $/m.exec(asked) ?? [];
  const [, body = ''] = /^ {2}Body=([\s\S]*)\n {2}RiskCheck=/m.exec(printed) ?? [];
  return [
    { front: 'question of the command line', text: lines.replaceAll(/^ {2}\| /gm, '').replace(/\n$/, ''), size },
    { front: 'dry run', text: body },
  ];
}

async function run(cwd: string, argv: readonly string[], answer: string) {
  let asked = '';
  let printed = '';
  const host: Host = {
    cwd,
    env: {},
    print: (text) => {
      printed += text;
    },
    printError: () => undefined,
    complain: () => undefined,
    written: () => Promise.resolve(undefined),
    readInput: () => Promise.resolve(''),
    ask(question) {
      asked += question;
      return Promise.resolve(answer);
    },
    interruption: () => new AbortController().signal,
    colors: () => Promise.resolve(NO_COLORS),
  };
  await runSend(parseCall(send(), argv), host);
  return { asked, printed };
}
