/** The two choices of a test send: which template, and whether to send at all. */
import type { TestTemplate } from '../../../server/src/lsp/protocol.ts';
import type { Composition } from '../../../server/src/send/compose.ts';
import { withoutIcons } from '../uninterpreted.ts';
import { pickOne } from './quick-pick.ts';
import type { Target } from './settings.ts';
import { wrapText } from './wrap-text.ts';

/** As many characters as the list shows of a line. */
const LINE = 80;

export async function pickTemplate(templates: readonly TestTemplate[]): Promise<TestTemplate | undefined> {
  const items = templates.map((template) => ({
    label: withoutIcons(template.usageType),
    description: sizeOf(template),
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
    detail: `${withoutIcons(template.usageType)}: ${sizeOf(template)}`,
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

/** Such as `GSM-7, 58 characters, 1 segment`. */
function sizeOf({ encoding, characters, segments }: TestTemplate): string {
  const plural = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
  return `${encoding}, ${plural(characters, 'character')}, ${plural(segments, 'segment')}`;
}
