import type { TestTemplate } from '../lsp/protocol.ts';
import { type PhoneNumber, parsePhoneNumber } from '../twilio/phone-number.ts';

/** What a send is asked for; all of it may be missing. */
export interface SendArguments {
  /** The template's position in `templates`. */
  readonly templateIndex?: number;
  /** The usage type of the template, as a keybinding names it. */
  readonly usageType?: string;
  /** The phone number. */
  readonly to?: string;
}

/** What is to be sent, and to whom. */
export interface Composition {
  readonly template: TestTemplate;
  readonly number: PhoneNumber;
}

/** The questions. `'back'` leads to the one before; undefined is "the user has left". */
export interface Questions {
  readonly pickTemplate: (templates: readonly TestTemplate[]) => Promise<TestTemplate | undefined>;
  /** @param initial what stands in the field at first; where it is empty, the numbers used last may be offered */
  readonly askNumber: (initial: string, canGoBack: boolean) => Promise<PhoneNumber | 'back' | undefined>;
  readonly confirm: (composition: Composition) => Promise<'send' | 'back' | undefined>;
}

/**
 * Asks for what the command was not told: the template, the number, and in any case whether to send.
 *
 * @param templates at least one
 * @returns undefined where the user has left
 */
export async function compose(
  questions: Questions,
  templates: readonly TestTemplate[],
  given: SendArguments,
): Promise<Composition | undefined> {
  let template = templateOf(templates, given);
  let typed = given.to ?? '';
  let number = typed === '' ? undefined : validNumber(typed);
  const mayChangeTemplate = template === undefined;
  for (;;) {
    template ??= await questions.pickTemplate(templates);
    if (template === undefined) {
      return undefined;
    }
    const answer = number ?? (await questions.askNumber(typed, mayChangeTemplate));
    if (answer === undefined) {
      return undefined;
    }
    if (answer === 'back') {
      template = undefined;
      continue;
    }
    const decision = await questions.confirm({ template, number: answer });
    if (decision !== 'back') {
      return decision && { template, number: answer };
    }
    number = undefined;
    typed = answer.international;
  }
}

/** The template that the arguments name; of several of one usage type the first, which is the one that Logto sends. */
function templateOf(templates: readonly TestTemplate[], given: SendArguments): TestTemplate | undefined {
  const [only, ...others] = templates;
  return (
    templates.find(({ index }) => index === given.templateIndex) ??
    templates.find(({ usageType }) => usageType === given.usageType) ??
    (others.length === 0 ? only : undefined)
  );
}

function validNumber(text: string): PhoneNumber | undefined {
  const number = parsePhoneNumber(text);
  return number.ok ? number : undefined;
}
