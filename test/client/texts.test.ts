/** Everything that the extension says is a text that can be translated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyNotice } from '../../client/src/copy-notice.ts';
import { fixNotice } from '../../client/src/fix-notice.ts';
import { UNDER_WAY } from '../../client/src/history/entry.ts';
import { rowOf } from '../../client/src/history/present.ts';
import { failureNotice, type Notice } from '../../client/src/notice.ts';
import { noticeOf } from '../../client/src/send/notice.ts';
import { remarkOn } from '../../client/src/send/typed-number.ts';
import { configStatus, targetStatus } from '../../client/src/status.ts';
import { verifyNotice } from '../../client/src/verify-notice.ts';
import type { ConsoleText, PlanError } from '../../server/src/lsp/protocol.ts';
import { readProse } from '../support/prose.ts';
import { unmarked, usePseudoLocale } from '../support/pseudo-locale.ts';

const SOURCES = 'client/src';
/** What language models read is English. */
const FOR_MODELS = /^model-tool\/(?:report|source)\.ts$/;
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !FOR_MODELS.test(file));

describe('the sources of the extension', () => {
  const NO_TEXTS = [
    // The name of the product.
    "'Logto Connector Config'",
    // Stored and compared, and never shown.
    "'sending…'",
    "'not sent'",
    // For the browser.
    "`default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`",
    // A line of the log.
    '`Test SMS (${template.usageType}) to ${number.e164}: ${notice.text}`',
  ];
  /** The log is in English: it is for those who mend the extension. */
  const IS_TEXT_OR_LOG = /\bl10n\.t\(\s*(?:\{\s*message:\s*)?$|\blog\.(?:error|warn|info|debug|trace)\(\s*$/;

  const spoken = (source: string) =>
    readProse(source)
      .filter(({ literal, before }) => !NO_TEXTS.includes(literal) && !IS_TEXT_OR_LOG.test(before))
      .map(({ literal }) => literal);

  test.each([
    ["pick.title = 'Choose one';", ["'Choose one'"]],
    ['show(`${count} errors of ${name}`);', ['`${count} errors of ${name}`']],
    ["show(`${isNew ? 'A new one' : 'An old one'}`);", ["'A new one'", "'An old one'"]],
    ["showWarningMessage(question, 'Delete');", ["'Delete'"]],
    ['label: `$(edit) Another…`', ['`$(edit) Another…`']],
    ['html`<p class="a b">Choose one</p>`', ['`<p class="a b">Choose one</p>`']],
    ['html`<p title="Choose one">${text}</p>`', ['`<p title="Choose one">${text}</p>`']],
    ['html`<p class="a b" title="${title}">${text}</p>`', []],
    ["show(l10n.t('Choose one'), `$(send) ${l10n.t('Send to {0}', number)}`, `${a}: ${b}`); // An aside", []],
    ["log.error('It failed.'); run('logtoConnector.fixAll', 'workbench.view');", []],
  ])('words in %s are seen', (source, expected) => {
    expect(spoken(source)).toEqual(expected);
  });

  test.each(files)('%s says nothing but texts', (file) => {
    expect(spoken(readFileSync(join(SOURCES, file), 'utf8'))).toEqual([]);
  });
});

describe('in another language nothing stays English', () => {
  usePseudoLocale();

  const wordsOf = ({ text, actions }: Notice) => [text, ...actions.map(({ title }) => title)].join(' | ');
  const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const copied = (warnings: number): ConsoleText => ({
    version: 1,
    connector: 'Twilio SMS',
    text: '{}',
    errors: [],
    warnings,
  });
  const errorsOf = (amount: number) => Array<PlanError>(amount).fill({ message: '…', range: RANGE });

  test.each<[string, () => readonly Notice[]]>([
    ['of a copy', () => [undefined, ...[0, 1, 2].map(copied)].map(copyNotice)],
    [
      'of fixes',
      () => [undefined, ...[0, 1, 2].flatMap((fixed) => [0, 1, 2].map((left) => ({ fixed, left })))].map(fixNotice),
    ],
    ['of errors', () => [1, 2, 3].map((amount) => noticeOf({ kind: 'errors', errors: errorsOf(amount) }, 'live'))],
    [
      'of what hinders a send',
      () =>
        (['untrusted', 'no-config', 'no-templates'] as const)
          .map((kind) => noticeOf({ kind }, 'live'))
          .concat(
            noticeOf({ kind: 'unresolved', message: '…', missing: { source: 'secret', name: '…' } }, 'live'),
            noticeOf({ kind: 'unreadable', message: '…' }, 'live'),
            noticeOf({ kind: 'bad-address', message: '…' }, 'live'),
          ),
    ],
    ['of a verification', () => [verifyNotice({ right: ['…'], wrong: null }, true)]],
    ['of a failure', () => [failureNotice('…')]],
  ])('%s', (_, notices) => {
    const words = notices().map(wordsOf);
    expect(words.join('')).toContain('⟦');
    expect(words.flatMap((text) => unmarked(text, 'Twilio SMS', 'SID'))).toEqual([]);
  });

  test('of a status', () => {
    const problemsOf = (amount: number) => ({ errors: amount, warnings: amount, informations: amount });
    const statuses = [
      ...[0, 1, 2].map((amount) => configStatus(undefined, 'running', problemsOf(amount))),
      ...(['stopped', 'starting'] as const).map((state) => configStatus('Twilio SMS', state, problemsOf(0))),
      targetStatus('live'),
      targetStatus('simulator'),
    ];
    const words = statuses.map(({ text, detail, command }) => [text, detail, command.title].join(' | '));
    expect(words.flatMap((text) => unmarked(text, 'Twilio SMS'))).toEqual([]);
  });

  test('of the history, but for the words of Twilio', () => {
    const entry = {
      id: '1',
      at: 0,
      usageType: 'Generic',
      number: '+1 … 71',
      document: '',
      segments: 2,
      sid: null,
      code: 30003,
    };
    const rows = [UNDER_WAY, 'refused', 'not sent', 'unknown', 'undelivered'].flatMap((status) =>
      (['live', 'simulator'] as const).map((target) => rowOf({ ...entry, status, target }, 'zh-cn')),
    );
    const words = rows.map(({ description, tooltip }) => [description, tooltip].join(' | '));
    expect(words.flatMap((text) => unmarked(text, 'Generic', 'undelivered', /\p{Script=Han}+/u))).toEqual([]);
  });

  test('of a number', () => {
    const words = ['+1 415', '4155552671', '+10115552671', 'x'].map((typed) => remarkOn(typed, 'pt-br')?.text ?? '');
    expect(words.flatMap((text) => unmarked(text))).toEqual([]);
  });
});

test('times and countries are those of the language', () => {
  const at = new Date(2026, 0, 2, 3, 4, 5).getTime();
  const entry = { id: '1', at, usageType: 'Generic', number: '', document: '', segments: null, sid: null, code: null };
  const tooltip = (language: string) => rowOf({ ...entry, status: 'sent', target: 'live' }, language).tooltip;
  expect(tooltip('en')).toMatch(/^1\/2\/2026, 3:04:05.AM: /);
  expect(tooltip('pt-br')).toMatch(/^02\/01\/2026, 03:04:05: /);
  expect(tooltip('zh-cn')).toMatch(/^2026\/1\/2 03:04:05: /);
  expect(remarkOn('+41 44 668 18 00', 'pt-br')?.text).toBe('+41 44 668 18 00, Suíça');
  expect(remarkOn('+41 44 668 18 00', 'zh-cn')?.text).toBe('+41 44 668 18 00, 瑞士');
});
