/** Every message of a config as a phone would show it, by usage type. */
import * as l10n from '@vscode/l10n';
import type { TemplateFacts } from '../core/connector.ts';
import type { Finding, Fix } from '../core/finding.ts';
import type { Template } from '../core/templates.ts';
import type { Preview, PreviewFix, PreviewMessage, PreviewState, PreviewTemplate } from '../lsp/preview-protocol.ts';
import { TEST_CODE, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { previewText } from './preview-text.ts';

/** Of those that are never sent so many are shown. */
const MOST_UNSENT = 20;
/** Codes longer than this are no codes. */
const LONGEST_CODE = 20;

/**
 * @param findings what the rules say, for the fixes that they have
 * @param codeLength how many digits are filled in as the code
 */
export function preview(file: ConfigFile, findings: readonly Finding[], codeLength = TEST_CODE.length): Preview {
  const { textDocument, document, connector } = file;
  const isLength = Number.isInteger(codeLength) && codeLength > 0 && codeLength <= LONGEST_CODE;
  const code = isLength ? '0'.repeat(codeLength) : TEST_CODE;
  const { sent, unsent } = sortOut(document.templates, connector.templates);
  const fallback = sent.get(connector.templates.fallback);
  const context: Context = {
    file,
    findings,
    code,
    fallback: fallback && { own: fallback, shown: templateOf(fallback, file, code) },
  };
  const shown = unsent.slice(0, MOST_UNSENT);
  return {
    version: textDocument.version,
    connector: connector.name,
    fallback: connector.templates.fallback,
    isWhole: document.json.problems.length === 0,
    messages: [
      ...connector.templates.usageTypes.map((type) => ofType(type, sent.get(type.name), context)),
      ...shown.map((template) => ofUnsent(template, sent, context)),
    ],
    omitted: unsent.length - shown.length,
    total: totalOf(file, code),
  };
}

interface Context {
  readonly file: ConfigFile;
  readonly findings: readonly Finding[];
  readonly code: string;
  /** The template that is sent where there is no other. It is shown many times, and made once. */
  readonly fallback: { readonly own: Template; readonly shown: PreviewTemplate } | undefined;
}

/** Of several templates of one type Logto takes the first; those of other types it never sends. */
function sortOut(templates: readonly Template[], { usageTypes }: TemplateFacts) {
  const known = new Set(usageTypes.map(({ name }) => name));
  const sent = new Map<string, Template>();
  const unsent: Template[] = [];
  for (const template of templates) {
    const { usageType } = template.values;
    if (usageType !== undefined && known.has(usageType) && !sent.has(usageType)) {
      sent.set(usageType, template);
    } else {
      unsent.push(template);
    }
  }
  return { sent, unsent };
}

function ofType(
  { name, description, required }: TemplateFacts['usageTypes'][number],
  own: Template | undefined,
  context: Context,
): PreviewMessage {
  const { file, findings, code, fallback } = context;
  const state: PreviewState = own ? 'own' : required || fallback === undefined ? 'missing' : 'fallback';
  const isFallback = state === 'fallback' || own === fallback?.own;
  return {
    key: `type:${name}`,
    state,
    ...{ usageType: name, required, description: description() },
    reason: '',
    template: (isFallback ? fallback?.shown : own && templateOf(own, file, code)) ?? null,
    fix: own ? fixOf(own, context) : fixForType(name, findings),
  };
}

function ofUnsent(template: Template, sent: ReadonlyMap<string, Template>, context: Context): PreviewMessage {
  const { usageType } = template.values;
  const reason =
    usageType === undefined
      ? l10n.t('It has no usage type, so Logto rejects the config.')
      : sent.has(usageType)
        ? l10n.t('Logto sends the first template for "{0}", and never this one.', usageType)
        : l10n.t('Logto knows no usage type "{0}".', usageType);
  return {
    key: `template:${template.index}`,
    state: 'unsent',
    usageType: usageType ?? '',
    required: false,
    description: '',
    reason,
    template: templateOf(template, context.file, context.code),
    fix: fixOf(template, context),
  };
}

function templateOf(template: Template, file: ConfigFile, code: string): PreviewTemplate {
  const { textDocument, document } = file;
  const { content } = template;
  // What is not closed yet has no quote at its end.
  const isClosed = content !== undefined && content.end - content.start > 1 && document.text[content.end - 1] === '"';
  const inside = content && { start: content.start + 1, end: isClosed ? content.end - 1 : content.end };
  return {
    index: template.index,
    range: rangeOf(textDocument, template),
    textRange: rangeOf(textDocument, inside ?? template),
    message: content === undefined ? null : previewText(content.value, file, code),
  };
}

/** The first of its findings that can be mended. */
function fixOf(template: Template, { file, findings }: Context): PreviewFix | null {
  for (const finding of findings) {
    if (finding.start >= template.start && finding.end <= template.end) {
      const fix = finding.fixes().find(({ edits }) => edits().length > 0);
      if (fix !== undefined) {
        return { title: fix.title, range: rangeOf(file.textDocument, finding) };
      }
    }
  }
  return null;
}

function fixForType(name: string, findings: readonly Finding[]): PreviewFix | null {
  const fix = templateFix(findings, name);
  return fix ? { title: fix.title, range: null } : null;
}

/** What gives a usage type a template of its own; undefined where it has one, or nothing can be done. */
export function templateFix(findings: readonly Finding[], usageType: string): Fix | undefined {
  return findings.find((finding) => finding.usageType === usageType)?.fixes()[0];
}

/** Of all that a send of each template sends. */
function totalOf({ document, settings }: ConfigFile, code: string): Preview['total'] {
  const segments = document.templates.flatMap(({ values: { usageType, content } }) =>
    usageType === undefined || content === undefined
      ? []
      : [testMessage(content, settings.placeholderStyle, code).segments],
  );
  return { messages: segments.length, segments: segments.reduce((sum, one) => sum + one, 0) };
}
