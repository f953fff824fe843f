/** One message of the preview, as HTML. */
import * as l10n from '@vscode/l10n';
import { sentencesText } from '../../../server/src/l10n/prose.ts';
import type {
  PreviewMessage,
  PreviewPart,
  PreviewState,
  PreviewText,
} from '../../../server/src/lsp/preview-protocol.ts';
import { describeSize } from '../../../server/src/sms/test-message.ts';
import { type Html, html } from './html.ts';
import type { Direction } from './messages.ts';

export interface SendOptions {
  /** Whether a test SMS can be sent at all. */
  readonly canSend: boolean;
  /** Why none can be sent now; undefined where it can. */
  readonly hindrance: string | undefined;
}

export interface MessageOptions extends SendOptions {
  readonly direction: Direction;
  /** The usage type whose template is sent where another has none. */
  readonly fallback: string;
}

/** Where Unicode has its scripts from right to left: Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** More segments than the longest text has that Twilio takes are not drawn. */
const MOST_SEGMENTS = 24;

export function renderMessage(message: PreviewMessage, options: MessageOptions): Html {
  const { state, usageType, description, reason, template } = message;
  const text = template?.message ?? null;
  const name = usageType === '' ? l10n.t('No usage type') : usageType;
  return html`<article class="message ${state}">
${renderTop(message, name, options.fallback)}
${description !== '' && paragraph('when', description)}${reason !== '' && paragraph('reason', reason)}
${renderBubble(message, text, options.direction)}
${text && renderSize(text)}
${text && text.notes.length > 0 && list('notes', text.notes)}
${renderActions(message, name, options)}
</article>`;
}

function paragraph(name: string, text: string): Html {
  return html`<p class="${name}">${text}</p>`;
}

function list(name: string, texts: readonly string[]): Html {
  const items = texts.map((text) => html`<li>${text}</li>`);
  return html`<ul class="${name}">${items}</ul>`;
}

function renderTop(message: PreviewMessage, name: string, fallback: string): Html {
  const hint = l10n.t('Select it in the editor');
  const title = html`<bdi>${name}</bdi>`;
  const button = html`<button type="button" class="name" data-do="select" title="${hint}">${title}</button>`;
  const tag = tagOf(message, fallback);
  const mark = html`<span class="tag">${tag}</span>`;
  return html`<div class="top"><h2>${message.template ? button : title}</h2>${tag !== '' && mark}</div>`;
}

function tagOf({ state, required }: PreviewMessage, fallback: string): string {
  const tags: Readonly<Record<PreviewState, string>> = {
    own: '',
    fallback: l10n.t('falls back to {0}', fallback),
    missing: required ? l10n.t('required') : l10n.t('no template'),
    unsent: l10n.t('never sent'),
  };
  return tags[state];
}

function renderBubble({ state, template }: PreviewMessage, text: PreviewText | null, direction: Direction): Html {
  if (text === null) {
    return html`<div class="bubble gap">${wordsForGap(state, template !== null)}</div>`;
  }
  if (text.parts.length === 0) {
    const words = l10n.t('The text is empty.');
    return html`<div class="bubble" data-do="select"><span class="nothing">${words}</span></div>`;
  }
  const mostly = isMostlyOutside(text.parts) && ' mostly';
  const own = text.parts.some((part) => RIGHT_TO_LEFT.test(part.text)) ? direction : 'auto';
  return html`<div class="bubble${mostly}" data-do="select" dir="${own}">${text.parts.map(renderPart)}</div>`;
}

/** As in a script of its own: each letter marked would be all of the text. */
function isMostlyOutside(parts: readonly PreviewPart[]): boolean {
  const lengthOf = (some: readonly PreviewPart[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(parts.filter(({ outside }) => outside)) > lengthOf(parts) / 3;
}

function wordsForGap(state: PreviewState, isThere: boolean): string {
  if (isThere) {
    return l10n.t('There is no text yet.');
  }
  return state === 'missing' ? l10n.t('There is no template, so nobody gets a message.') : '';
}

function renderPart({ text, kind, outside }: PreviewPart): Html {
  if (kind === 'text' && !outside) {
    return html`${text}`;
  }
  const meanings: Readonly<Record<PreviewPart['kind'], string>> = {
    text: '',
    code: l10n.t('The code that Logto fills in.'),
    later: l10n.t('Logto fills this in when it sends; a test SMS has it as it stands.'),
    wrong: l10n.t('The phone shows it like this.'),
  };
  const forces = outside ? l10n.t('Outside of GSM-7: all of the message goes out in UCS-2.') : '';
  const title = sentencesText([meanings[kind], forces].filter(Boolean));
  return html`<mark class="${kind}${outside && ' outside'}" title="${title}">${text}</mark>`;
}

function renderSize(text: PreviewText): Html {
  const { used, capacity, isLong } = text;
  const last = used.at(-1) ?? 0;
  const left = capacity - last;
  const words =
    used.length === 1
      ? l10n.t('{0} of {1} used, {2} left', last, capacity, left)
      : l10n.t('Segment {0}: {1} of {2} used, {3} left', used.length, last, capacity, left);
  const slots = used.slice(0, MOST_SEGMENTS).map((units) => {
    const fill = html`<rect width="${units}" height="1"/>`;
    return html`<svg viewBox="0 0 ${capacity} 1" preserveAspectRatio="none" aria-hidden="true">${fill}</svg>`;
  });
  const figures = html`<p><span class="figures">${describeSize(text)}</span> <span class="left">${words}</span></p>`;
  return html`<div class="size${isLong && ' long'}"><div class="bar">${slots}</div>${figures}</div>`;
}

function renderActions({ template, fix }: PreviewMessage, name: string, { canSend, hindrance }: SendOptions): Html {
  const isSendable = canSend && template?.message && template.message.parts.length > 0;
  const send = { action: 'send', label: l10n.t('Send test'), name };
  const sendTitle = hindrance ?? l10n.t('Send this message to a phone');
  // What gives a type a template says so itself, and needs no name behind it.
  const mend = fix?.range ? { action: 'fix', label: l10n.t('Fix'), name } : { action: 'fix', label: fix?.title ?? '' };
  return html`<div class="actions">${isSendable && renderButton({ ...send, title: sendTitle, isOff: hindrance !== undefined })}${
    fix && renderButton({ ...mend, title: fix.title })
  }</div>`;
}

interface Button {
  readonly action: string;
  readonly label: string;
  /** Of the message that it is about, where its label does not tell. */
  readonly name?: string;
  readonly title: string;
  readonly isOff?: boolean;
}

function renderButton({ action, label, name, title, isOff = false }: Button): Html {
  const off = isOff && html` aria-disabled="true"`;
  const full = name === undefined ? label : l10n.t('{0}: {1}', label, name);
  return html`<button type="button" data-do="${action}" aria-label="${full}" title="${title}"${off}>${label}</button>`;
}
