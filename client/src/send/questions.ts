/** The choices of a test send: which template, and whether to send at all. */
import type { TestTemplate } from '../../../server/src/lsp/protocol.ts';
import type { Composition } from '../../../server/src/send/compose.ts';
import type { Batch } from '../../../server/src/send/send-all.ts';
import { count, describeSize } from '../../../server/src/sms/test-message.ts';
import { withoutIcons } from '../uninterpreted.ts';
import { pickOne } from './quick-pick.ts';
import type { Target } from './settings.ts';
import { wrapText } from './wrap-text.ts';

/** As many characters as the list shows of a line. */
const LINE = 80;

export async function pickTemplate(templates: readonly TestTemplate[]): Promise<TestTemplate | undefined> {
  const items = templates.map((template) => ({
    label: withoutIcons(template.usageType),
    description: describeSize(template),
    detail: withoutIcons(template.text),
    template,
  }));
  const picked = await pickOne({
    title: 'Send Test SMS: Template',
    placeholder: 'Which text to send, as the phone will show it',
    items: () => items,
  });
  return typeof picked === 'object' ? picked.item.template : undefined;
}

/** Shows the number and the whole text; only the first line sends. */
export async function confirm({ template, number }: Composition, target: Target): Promise<'send' | 'back' | undefined> {
  const isSimulated = target === 'simulator';
  const send = {
    label: `$(send) Send to ${number.international}`,
    description: isSimulated ? 'simulator: nothing leaves this machine' : 'a real message, which Twilio charges for',
    detail: `${withoutIcons(template.usageType)}: ${describeSize(template)}`,
    alwaysShow: true,
  };
  const text = wrapText(template.text, LINE).map((line) => ({ label: withoutIcons(line), alwaysShow: true }));
  const picked = await pickOne<{ label: string }>({
    title: isSimulated ? 'Send Test SMS to the Simulator' : 'Send Test SMS Through Twilio',
    placeholder: 'Press Enter to send this, or Escape to leave',
    items: () => [send, ...text],
    canGoBack: true,
    isChoice: (item) => item === send,
  });
  return typeof picked === 'object' ? 'send' : picked;
}

/** Says how many messages and segments there will be, and shows each text; only the first line sends. */
export async function confirmAll({ templates, number }: Batch, target: Target): Promise<'send' | 'back' | undefined> {
  const isSimulated = target === 'simulator';
  const segments = templates.reduce((sum, template) => sum + template.segments, 0);
  const amount = `${count(templates.length, 'message')}, ${count(segments, 'segment')}`;
  const send = {
    label: `$(send) Send all to ${number.international}`,
    description: amount,
    // On a line of its own: a narrow window cuts the end of the first one.
    detail: isSimulated ? 'simulator: nothing leaves this machine' : 'real messages, which Twilio charges for',
    alwaysShow: true,
  };
  const texts = templates.map((template) => ({
    label: withoutIcons(template.usageType),
    description: describeSize(template),
    detail: withoutIcons(template.text),
    alwaysShow: true,
  }));
  const picked = await pickOne<{ label: string }>({
    title: isSimulated ? 'Send All Templates to the Simulator' : 'Send All Templates Through Twilio',
    placeholder: 'Press Enter to send all of these, one a second, or Escape to leave',
    items: () => [send, ...texts],
    canGoBack: true,
    isChoice: (item) => item === send,
  });
  return typeof picked === 'object' ? 'send' : picked;
}
