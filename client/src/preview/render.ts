/** The page that the preview shows, as HTML. */
import * as l10n from '@vscode/l10n';
import type { Preview } from '../../../server/src/lsp/preview-protocol.ts';
import { segmentsText } from '../../../server/src/sms/amounts.ts';
import { type Html, html, type Piece } from './html.ts';
import type { Action, Options, Page } from './messages.ts';
import { renderMessage, type SendOptions } from './render-message.ts';

export type PreviewOptions = SendOptions & Pick<Options, 'direction'>;

/** @param name of the file */
export function renderPreview(name: string, preview: Preview, options: PreviewOptions): Page {
  const { messages, fallback, total, connector, isWhole, omitted } = preview;
  const amount = total.messages === 1 ? l10n.t('1 message') : l10n.t('{0} messages', total.messages);
  const status = l10n.t('One send of each template: {0}, {1}', amount, segmentsText(total.segments));
  const broken = l10n.t('The file is not valid JSON. This is what can be read of it.');
  const rest =
    omitted === 1 ? l10n.t('1 more template is never sent.') : l10n.t('{0} more templates are never sent.', omitted);
  return {
    head: print(headOf(name, connector)),
    status: print([html`<span>${status}</span>`, !isWhole && html`<span class="broken">${broken}</span>`]),
    items: messages.map((message) => ({
      key: message.key,
      html: renderMessage(message, { ...options, fallback }).html,
    })),
    foot: print(omitted > 0 && html`<p>${rest}</p>`),
  };
}

/** Why there is nothing to show, and what to do. */
export type Emptiness =
  /** @param name of the file that was shown last */
  { readonly kind: 'closed'; readonly name: string } | { readonly kind: 'none' | 'no-config' | 'stopped' | 'starting' };

export function renderEmptiness(emptiness: Emptiness): Page {
  const { title, words, buttons } = wordsOf(emptiness);
  return {
    head: print(headOf(title, '')),
    status: '',
    items: [],
    foot: print([html`<p>${words}</p>`, html`<div class="actions">${buttons.map(renderButton)}</div>`]),
  };
}

function renderButton([action, label]: Words['buttons'][number]): Html {
  return html`<button type="button" data-do="${action}">${label}</button>`;
}

interface Words {
  readonly title: string;
  readonly words: string;
  readonly buttons: readonly (readonly [Action, string])[];
}

function wordsOf(emptiness: Emptiness): Words {
  const title = l10n.t('SMS preview');
  const fresh = ['new', l10n.t('New Connector Config')] as const;
  switch (emptiness.kind) {
    case 'closed':
      return {
        title: emptiness.name,
        words: l10n.t('The file is closed. Open it, or another connector config, to see its messages here.'),
        buttons: [['open', l10n.t('Open {0}', emptiness.name)], fresh],
      };
    case 'none':
      return {
        title,
        words: l10n.t('Open a connector config to see its messages here, as they will arrive on a phone.'),
        buttons: [fresh],
      };
    case 'no-config':
      return {
        title,
        words: l10n.t('This file is no connector config that has messages.'),
        buttons: [fresh],
      };
    case 'stopped':
      return { title, words: l10n.t('The language server has stopped.'), buttons: [['restart', l10n.t('Restart')]] };
    case 'starting':
      return { title, words: l10n.t('Reading the config…'), buttons: [] };
  }
}

function headOf(title: string, connector: string): Piece {
  return [html`<h1><bdi>${title}</bdi></h1>`, connector !== '' && html`<p class="connector">${connector}</p>`];
}

function print(piece: Piece): string {
  return html`${piece}`.html;
}
