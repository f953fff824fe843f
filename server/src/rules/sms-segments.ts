import * as l10n from '@vscode/l10n';
import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { charactersText } from '../sms/amounts.ts';
import { originsOf } from '../sms/message-places.ts';
import { countCharacters, endWithin } from '../sms/segments.ts';
import { plainMessage } from './gsm7-fix.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { sentTextOf } from './template-text.ts';

export const smsSegments: Rule = {
  id: 'sms-segments',
  severity: 'information',
  fixable: true,
  description: () =>
    l10n.t('A message takes more segments than the setting "segmentLimit" allows, and Twilio charges for each.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const { document, settings } = context;
    const limit = settings.segmentLimit;
    const text = sentTextOf(template, context);
    if (text !== undefined && text.message.segments > limit) {
      const { content, message } = text;
      const end = endWithin(message.text, limit);
      const over = countCharacters(message.text.slice(end));
      const offset = offsetsOf(document.text, content);
      const plain = plainMessage(text, context);
      yield {
        start: offset(originsOf(content.value, settings.placeholderStyle)(end)),
        end: offset(content.value.length),
        message: l10n.t(
          'This message takes {0} segments, and Twilio charges for each: {1} too many for {2} (setting "segmentLimit").',
          message.segments,
          charactersText(over),
          limit,
        ),
        ...(plain && plain.message.segments <= limit && { fixes: () => [plain.fix] }),
      };
    }
  },
};
