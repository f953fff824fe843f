import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { choiceText } from '../l10n/prose.ts';
import { exampleCode, insertPlaceholder } from '../sms/insertion.ts';
import { writePlaceholder } from '../sms/placeholder-style.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { correctPlaceholder, rightName, writeName } from './placeholder-fix.ts';
import { carriedBy, hasOneOf, isBlank, type TemplateText, textOf } from './template-text.ts';

export const missingCodePlaceholder: Rule = {
  id: 'missing-code-placeholder',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('A text has no {{code}}, so nobody gets their code.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const text = textOf(template, context);
    const carries = carriedBy(template.values.usageType, context.connector.templates);
    if (text !== undefined && !isBlank(text.content.value) && !hasOneOf(carries, text)) {
      const wanted = carries.map((name) => writePlaceholder(name, context.settings.placeholderStyle));
      yield {
        start: text.content.start,
        end: text.content.end,
        message: messageOf(choiceText(wanted), carries),
        fixes: () => fixesOf(text, carries, context),
      };
    }
  },
};

function messageOf(wanted: string, carries: readonly string[]): string {
  return carries.includes('link')
    ? l10n.t('This text has no {0}: whoever gets it gets no link. Write {0} where the link belongs.', wanted)
    : l10n.t('This text has no {0}: whoever gets it gets no code. Write {0} where the code belongs.', wanted);
}

/** In place of what was meant to be it, of an example of a code, or else where it most likely belongs. */
function fixesOf(text: TemplateText, carries: readonly string[], context: RuleContext): readonly Fix[] {
  const { variables } = context.connector.templates;
  const nearMiss = text.placeholders.find((placeholder) => carries.includes(rightName(placeholder, variables) ?? ''));
  const correction = nearMiss && correctPlaceholder(nearMiss, text, context);
  if (correction !== undefined) {
    return [correction];
  }
  const name = carries[0] ?? 'code';
  const unknown = text.placeholders.find(
    (placeholder) => placeholder.outcome !== 'replaced' && rightName(placeholder, variables) === undefined,
  );
  // Whether the code was meant there or not only its author can know.
  return unknown === undefined
    ? [insertName(name, text, context, true)]
    : [writeName(unknown, name, text, context, false), insertName(name, text, context, false)];
}

function insertName(name: string, { content }: TemplateText, context: RuleContext, automatic: boolean): Fix {
  const { document, settings } = context;
  const written = writePlaceholder(name, settings.placeholderStyle);
  const example = name === 'link' ? undefined : exampleCode(content.value);
  if (example !== undefined) {
    return {
      title: l10n.t('Write {0} in place of {1}', written, content.value.slice(example.start, example.end)),
      automatic,
      edits: () => [replaceInString(document, content, example, written)],
    };
  }
  const { text, ...span } = insertPlaceholder(content.value, written);
  return {
    title: l10n.t('Insert {0}', written),
    automatic,
    edits: () => [replaceInString(document, content, span, text)],
  };
}
