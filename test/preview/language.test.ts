/** In another language nothing of the preview stays English. */
import { expect, test } from 'vitest';
import { type Emptiness, renderEmptiness, renderPreview } from '../../client/src/preview/render.ts';
import { renderShell } from '../../client/src/preview/shell.ts';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { configWith, openConfig, service } from '../support/configs.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';

usePseudoLocale();

/** What is written in the config, and the names of encodings. */
const DATA = [/GSM-7|UCS-2/, /\{+\w+\}+/, 'usageType', ...twilioSms.templates.usageTypes.map(({ name }) => name)];
/** Where that stands. */
const OWN = /<bdi>.*?<\/bdi>|<div class="bubble[^>]*>.*?<\/div>|<p class="connector">.*?<\/p>/gs;

/** What is to be read of it: texts, and what is said of marks and buttons. */
function wordsIn(html: string): string {
  const said = Array.from(html.matchAll(/(?:title|aria-label)="([^"]*)"/g), ([, words]) => words);
  return [html.replaceAll(OWN, '').replaceAll(/<[^>]*>/g, ' '), ...said].join('\n').replaceAll('&quot;', '"');
}

test('every word is translated', () => {
  const templates = '{ "usageType": "SignIn", "content": "“{code}” {{link}} {{{code}}}" }, { "content": "" }';
  const config = openConfig(configWith(templates, { without: ['SignIn', 'Register', 'BindMfa'] }));
  const options = { direction: 'auto', canSend: true, hindrance: undefined } as const;
  const { head, status, items, foot } = renderPreview('', service.preview(config), options);
  const kinds: readonly Emptiness['kind'][] = ['none', 'no-config', 'stopped', 'starting', 'closed'];
  const empty = kinds.map((kind) => renderEmptiness({ kind, name: '' })).flatMap((page) => [page.head, page.foot]);
  const shell = renderShell({ source: '', script: '', style: '', nonce: '', language: 'en' });
  const words = [head, status, foot, shell, ...items.map(({ html }) => html), ...empty].map(wordsIn).join('\n');
  expect(words.split('⟦').length).toBeGreaterThan(50);
  expect(unmarked(words, ...DATA)).toEqual([]);
});
