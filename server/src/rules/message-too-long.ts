import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { MAX_BODY_LENGTH } from '../sms/segments.ts';
import { originsOf } from '../sms/test-message.ts';
import { textsOf } from './template-text.ts';

export const messageTooLong: Rule = {
  id: 'message-too-long',
  severity: 'warning',
  fixable: false,
  description: 'A message has more than 1,600 characters, so Twilio refuses it.',
  *check(context) {
    const { document, settings } = context;
    for (const { content, message } of textsOf(context)) {
      const over = message.text.length - MAX_BODY_LENGTH;
      if (over > 0) {
        const offset = offsetsOf(document.text, content);
        const first = originsOf(content.value, settings.placeholderStyle)(MAX_BODY_LENGTH);
        const most = MAX_BODY_LENGTH.toLocaleString('en');
        yield {
          start: offset(first),
          end: offset(content.value.length),
          message: `Twilio refuses this message (error 21617): it may have ${most} characters and has ${message.text.length.toLocaleString('en')}, with a code filled in. Cut ${over.toLocaleString('en')}.`,
        };
      }
    }
  },
};
