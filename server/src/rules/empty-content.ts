import { replaceInString } from '../core/json-edit.ts';
import type { Rule } from '../core/rule.ts';
import { sampleTemplate } from '../sms/sample-template.ts';
import { isBlank, type TemplateText, textsOf } from './template-text.ts';
import { openTypes } from './usage-type-fix.ts';

export const emptyContent: Rule = {
  id: 'empty-content',
  severity: 'warning',
  fixable: true,
  description: 'A text is empty or nothing but white space, so nobody gets a message.',
  *check(context) {
    const { document, connector, settings } = context;
    const texts = textsOf(context);
    for (const text of texts.filter(({ content }) => isBlank(content.value))) {
      const { template, content } = text;
      const { content: sample } = sampleTemplate(
        connector.templates,
        openTypes(context).corrections.get(template) ?? template.usageType?.value ?? '',
        settings.placeholderStyle,
      );
      yield {
        start: content.start,
        end: content.end,
        message: messageOf(content.value),
        fixes: [
          {
            title: `Write "${sample}"`,
            automatic: !hasTextElsewhere(text, texts),
            edits: () => [replaceInString(document, content, { start: 0, end: content.value.length }, sample)],
          },
        ],
      };
    }
  },
};

function messageOf(content: string): string {
  return content === ''
    ? 'This text is empty, and Twilio refuses a message without text (error 21602). Write what the phone shall show.'
    : 'Nothing of this text is to be seen: it is nothing but white space. Write what the phone shall show.';
}

/** Whether the text for this occasion was written in another template: a sample would keep it from being sent. */
function hasTextElsewhere({ template }: TemplateText, texts: readonly TemplateText[]): boolean {
  return texts.some(
    (other) => other.template.usageType?.value === template.usageType?.value && !isBlank(other.content.value),
  );
}
