import * as l10n from '@vscode/l10n';
import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { numberText } from '../l10n/prose.ts';
import { originsOf } from '../sms/message-places.ts';
import { MAX_BODY_LENGTH } from '../sms/segments.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { textOf } from './template-text.ts';

export const messageTooLong: Rule = {
  id: 'message-too-long',
  severity: 'warning',
  fixable: false,
  description: () => l10n.t('A message has more than 1,600 characters, so Twilio refuses it.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const { document, settings } = context;
    const text = textOf(template, context);
    const over = (text?.message.text.length ?? 0) - MAX_BODY_LENGTH;
    if (text !== undefined && over > 0) {
      const { content, message } = text;
      const offset = offsetsOf(document.text, content);
      const first = originsOf(content.value, settings.placeholderStyle)(MAX_BODY_LENGTH);
      yield {
        start: offset(first),
        end: offset(content.value.length),
        message: l10n.t(
          'Twilio refuses this message (error 21617): it may have {0} characters and has {1}, with a code filled in. Cut {2}.',
          numberText(MAX_BODY_LENGTH),
          numberText(message.text.length),
          numberText(over),
        ),
      };
    }
  },
};
