import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { MAX_BODY_LENGTH } from '../sms/segments.ts';
import { originsOf } from '../sms/test-message.ts';
import { textOf } from './template-text.ts';

export const messageTooLong: Rule = {
  id: 'message-too-long',
  severity: 'warning',
  fixable: false,
  description: 'A message has more than 1,600 characters, so Twilio refuses it.',
  *checkTemplate(template, context) {
    const { document, settings } = context;
    const text = textOf(template, context);
    const over = (text?.message.text.length ?? 0) - MAX_BODY_LENGTH;
    if (text !== undefined && over > 0) {
      const { content, message } = text;
      const offset = offsetsOf(document.text, content);
      const first = originsOf(content.value, settings.placeholderStyle)(MAX_BODY_LENGTH);
      const most = MAX_BODY_LENGTH.toLocaleString('en');
      yield {
        start: offset(first),
        end: offset(content.value.length),
        message: `Twilio refuses this message (error 21617): it may have ${most} characters and has ${message.text.length.toLocaleString('en')}, with a code filled in. Cut ${over.toLocaleString('en')}.`,
      };
    }
  },
};
