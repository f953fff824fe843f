/** The choices of a test send: which template, and whether to send at all. */
import * as l10n from '@vscode/l10n';
import { factsText } from '../../../server/src/l10n/prose.ts';
import type { TestTemplate } from '../../../server/src/lsp/protocol.ts';
import type { Composition } from '../../../server/src/send/compose.ts';
import type { Batch } from '../../../server/src/send/send-all.ts';
import { segmentsText } from '../../../server/src/sms/amounts.ts';
import { describeSize } from '../../../server/src/sms/test-message.ts';
import { standInHost } from '../../../server/src/twilio/base-url.ts';
import { withoutIcons } from '../uninterpreted.ts';
import { pickOne } from './quick-pick.ts';
import type { SendSettings } from './settings.ts';
import { wrapText } from './wrap-text.ts';

/** As many columns as the list shows of a line in a window 800 pixels wide. In wider ones it has a third more at most. */
const LINE = 60;

export async function pickTemplate(templates: readonly TestTemplate[]): Promise<TestTemplate | undefined> {
  const items = templates.map((template) => ({
    label: withoutIcons(template.usageType),
    description: describeSize(template),
    detail: withoutIcons(template.text),
    template,
  }));
  const picked = await pickOne({
    title: l10n.t('Send Test SMS: Template'),
    placeholder: l10n.t('Which text to send, as the phone will show it'),
    items: () => items,
  });
  return typeof picked === 'object' ? picked.item.template : undefined;
}

/** The text of a message, whole, in lines of the list. */
const linesOf = ({ text }: TestTemplate) =>
  wrapText(text, LINE).map((line) => ({ label: withoutIcons(line), alwaysShow: true }));

/** What takes the messages. */
type Way = Pick<SendSettings, 'target' | 'apiBaseUrl'>;

interface Words {
  readonly simulator: string;
  readonly twilio: string;
  /** @param host of what stands in for Twilio */
  readonly standIn: (host: string) => string;
}

function wordsFor({ target, apiBaseUrl }: Way, { simulator, twilio, standIn }: Words): string {
  const host = standInHost(apiBaseUrl);
  return target === 'simulator' ? simulator : host === undefined ? twilio : standIn(host);
}

/** @param twilio what is said where Twilio itself takes them */
const takerText = (way: Way, twilio: string) =>
  wordsFor(way, {
    simulator: l10n.t('simulator: nothing leaves this machine'),
    twilio,
    standIn: (host) => l10n.t('{0}, in place of Twilio', host),
  });

/** Shows the number and the whole text; only the first line sends. */
export async function confirm({ template, number }: Composition, way: Way): Promise<'send' | 'back' | undefined> {
  const send = {
    label: `$(send) ${l10n.t('Send to {0}', number.international)}`,
    description: takerText(way, l10n.t('a real message, which Twilio charges for')),
    detail: l10n.t('{0}: {1}', withoutIcons(template.usageType), describeSize(template)),
    alwaysShow: true,
  };
  const picked = await pickOne<{ label: string }>({
    title: wordsFor(way, {
      simulator: l10n.t('Send Test SMS to the Simulator'),
      twilio: l10n.t('Send Test SMS Through Twilio'),
      standIn: (host) => l10n.t('Send Test SMS Through {0}', host),
    }),
    placeholder: l10n.t('Press Enter to send this, or Escape to leave'),
    items: () => [send, ...linesOf(template)],
    canGoBack: true,
    isChoice: (item) => item === send,
  });
  return typeof picked === 'object' ? 'send' : picked;
}

/** Says how many messages and segments there will be, and shows each text whole; only the first line sends. */
export async function confirmAll({ templates, number }: Batch, way: Way): Promise<'send' | 'back' | undefined> {
  const segments = templates.reduce((sum, template) => sum + template.segments, 0);
  const messages = templates.length === 1 ? l10n.t('1 message') : l10n.t('{0} messages', templates.length);
  const send = {
    label: `$(send) ${l10n.t('Send all to {0}', number.international)}`,
    description: factsText([messages, segmentsText(segments)]),
    // On a line of its own: a narrow window cuts the end of the first one.
    detail: takerText(way, l10n.t('real messages, which Twilio charges for')),
    alwaysShow: true,
  };
  const texts = templates.flatMap((template) => [
    {
      label: `$(comment) ${withoutIcons(template.usageType)}`,
      description: describeSize(template),
      alwaysShow: true,
    },
    ...linesOf(template),
  ]);
  const picked = await pickOne<{ label: string }>({
    title: wordsFor(way, {
      simulator: l10n.t('Send All Templates to the Simulator'),
      twilio: l10n.t('Send All Templates Through Twilio'),
      standIn: (host) => l10n.t('Send All Templates Through {0}', host),
    }),
    placeholder: l10n.t('Press Enter to send all of these, one a second, or Escape to leave'),
    items: () => [send, ...texts],
    canGoBack: true,
    isChoice: (item) => item === send,
  });
  return typeof picked === 'object' ? 'send' : picked;
}
