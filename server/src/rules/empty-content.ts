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
            automatic: !typesWithText(document.templates).has(template.values.usageType),
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

const known = new WeakMap<readonly Template[], ReadonlySet<string | undefined>>();

/** The types for which there is a text somewhere: a sample for one of them would keep that text from being sent. */
function typesWithText(templates: readonly Template[]): ReadonlySet<string | undefined> {
  const types =
    known.get(templates) ??
    new Set(templates.flatMap(({ values }) => (isBlank(values.content ?? '') ? [] : [values.usageType])));
  known.set(templates, types);
  return types;
}
