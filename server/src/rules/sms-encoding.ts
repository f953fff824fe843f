import * as l10n from '@vscode/l10n';
import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { segmentsText } from '../sms/amounts.ts';
import { nameOutsiders } from '../sms/character-names.ts';
import { outsideGsm7, withoutOutsiders } from '../sms/gsm7.ts';
import { originsOf } from '../sms/message-places.ts';
import { measureSms } from '../sms/segments.ts';
import type { TestMessage } from '../sms/test-message.ts';
import { plainMessage } from './gsm7-fix.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { isBlank, sentTextOf } from './template-text.ts';

export const smsEncoding: Rule = {
  id: 'sms-encoding',
  severity: 'information',
  fixable: true,
  description: () =>
    l10n.t('A character outside of GSM-7 makes the whole message UCS-2, with 70 characters a segment instead of 160.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const { document, settings } = context;
    const text = sentTextOf(template, context);
    const [first] = text?.message.encoding === 'UCS-2' ? outsideGsm7(text.message.text) : [];
    if (text !== undefined && first !== undefined && !isBlank(text.content.value)) {
      const { content, message } = text;
      const offset = offsetsOf(document.text, content);
      const origin = originsOf(content.value, settings.placeholderStyle);
      const plain = plainMessage(text, context);
      yield {
        start: offset(origin(first.start)),
        end: offset(origin(first.start + first.text.length)),
        message: messageOf(message, plain?.message),
        ...(plain && { fixes: () => [plain.fix] }),
      };
    }
  },
};

function messageOf(message: TestMessage, plain: TestMessage | undefined): string {
  const { text, segments } = message;
  const cost = segmentsText(segments);
  if (plain === undefined && isInAnotherScript(text)) {
    return l10n.t(
      'The letters of this text are not in GSM-7, so it goes out as UCS-2: a segment holds 70 characters instead of 160, and this message takes {0}. There is nothing to mend.',
      cost,
    );
  }
  const names = nameOutsiders(text);
  const without = plain ?? measureSms(withoutOutsiders(text));
  if (without.segments >= segments) {
    return l10n.t(
      'Outside of GSM-7: {0}. So the whole message goes out as UCS-2, with 70 characters a segment instead of 160. It takes {1} all the same.',
      names,
      cost,
    );
  }
  return plain === undefined
    ? l10n.t(
        'Outside of GSM-7: {0}. So the whole message goes out as UCS-2, with 70 characters a segment instead of 160. It takes {1} instead of {2}.',
        names,
        cost,
        without.segments,
      )
    : l10n.t(
        'Outside of GSM-7: {0}. So the whole message goes out as UCS-2, with 70 characters a segment instead of 160. It takes {1} instead of {2}: plain characters would do.',
        names,
        cost,
        without.segments,
      );
}

/** Whether most letters are outside of GSM-7, as in Chinese or Cyrillic: such a text cannot be put differently. */
function isInAnotherScript(text: string): boolean {
  const letters = lettersIn(text);
  return letters > 0 && lettersIn(withoutOutsiders(text)) * 2 <= letters;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
