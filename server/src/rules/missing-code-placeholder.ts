import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { exampleCode, insertPlaceholder } from '../sms/insertion.ts';
import { writePlaceholder } from '../sms/placeholder-style.ts';
import { correctPlaceholder, rightName, writeName } from './placeholder-fix.ts';
import { carriedBy, hasOneOf, isBlank, type TemplateText, textOf } from './template-text.ts';

export const missingCodePlaceholder: Rule = {
  id: 'missing-code-placeholder',
  severity: 'warning',
  fixable: true,
  description: 'A text has no {{code}}, so nobody gets their code.',
  *checkTemplate(template, context) {
    const text = textOf(template, context);
    const carries = carriedBy(template.values.usageType, context.connector.templates);
    if (text !== undefined && !isBlank(text.content.value) && !hasOneOf(carries, text)) {
      const wanted = carries.map((name) => writePlaceholder(name, context.settings.placeholderStyle)).join(' or ');
      const lost = carries.includes('link') ? 'link' : 'code';
      yield {
        start: text.content.start,
        end: text.content.end,
        message: `This text has no ${wanted}: whoever gets it gets no ${lost}. Write ${wanted} where the ${lost} belongs.`,
        fixes: () => fixesOf(text, carries, context),
      };
    }
  },
};

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
      title: `Write ${written} in place of ${content.value.slice(example.start, example.end)}`,
      automatic,
      edits: () => [replaceInString(document, content, example, written)],
    };
  }
  const { text, ...span } = insertPlaceholder(content.value, written);
  return { title: `Insert ${written}`, automatic, edits: () => [replaceInString(document, content, span, text)] };
}
