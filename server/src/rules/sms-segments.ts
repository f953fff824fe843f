import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { charactersOf, endWithin } from '../sms/segments.ts';
import { count, originsOf } from '../sms/test-message.ts';
import { plainMessage } from './gsm7-fix.ts';
import { textOf } from './template-text.ts';

export const smsSegments: Rule = {
  id: 'sms-segments',
  severity: 'information',
  fixable: true,
  description: 'A message takes more segments than the setting "segmentLimit" allows, and Twilio charges for each.',
  *checkTemplate(template, context) {
    const { document, settings } = context;
    const limit = settings.segmentLimit;
    const text = textOf(template, context);
    if (text !== undefined && text.message.segments > limit) {
      const { content, message } = text;
      const end = endWithin(message.text, limit);
      const over = charactersOf(message.text.slice(end)).length;
      const offset = offsetsOf(document.text, content);
      const plain = plainMessage(text, context);
      yield {
        start: offset(originsOf(content.value, settings.placeholderStyle)(end)),
        end: offset(content.value.length),
        message: `This message takes ${message.segments} segments, and Twilio charges for each: ${count(over, 'character')} too many for ${limit} (setting "segmentLimit").`,
        ...(plain && plain.message.segments <= limit && { fixes: () => [plain.fix] }),
      };
    }
  },
};
