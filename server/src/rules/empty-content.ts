import * as l10n from '@vscode/l10n';
import { replaceInString } from '../core/json-edit.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import type { Template } from '../core/templates.ts';
import { sampleTemplate } from '../sms/sample-template.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { isBlank } from './template-text.ts';
import { openTypes } from './usage-type-fix.ts';

export const emptyContent: Rule = {
  id: 'empty-content',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('A text is empty or nothing but white space, so nobody gets a message.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const { document, connector, settings } = context;
    const { content } = template;
    if (content !== undefined && isBlank(content.value)) {
      const type = typeOf(template, context);
      const { content: sample } = sampleTemplate(connector.templates, type, settings.placeholderStyle);
      yield {
        start: content.start,
        end: content.end,
        message: messageOf(content.value),
        fixes: () => [
          {
            title: l10n.t('Write "{0}"', sample),
            automatic: !hasTextElsewhere(template, document.templates),
            edits: () => [replaceInString(document, content, { start: 0, end: content.value.length }, sample)],
          },
        ],
      };
    }
  },
};

/** The type that a misspelt one stands for, unless its messages carry no code: until it is corrected, one is missed. */
function typeOf(template: Template, context: RuleContext): string {
  const { usageTypes, variables } = context.connector.templates;
  const correction = openTypes(context).corrections.get(template);
  const meant = usageTypes.find(({ name, carries }) => name === correction && carries[0] === variables[0]?.name);
  return meant?.name ?? template.values.usageType ?? '';
}

function messageOf(content: string): string {
  return content === ''
    ? l10n.t(
        'This text is empty, and Twilio refuses a message without text (error 21602). Write what the phone shall show.',
      )
    : l10n.t('Nothing of this text is to be seen: it is nothing but white space. Write what the phone shall show.');
}

/** Whether the text for this occasion was written in another template: a sample would keep it from being sent. */
function hasTextElsewhere({ values: { usageType } }: Template, templates: readonly Template[]): boolean {
  return templates.some(({ values }) => values.usageType === usageType && !isBlank(values.content ?? ''));
}
