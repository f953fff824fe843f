import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { Span } from '../core/json-node.ts';
import { offsetsOf } from '../core/json-string.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { namesText } from '../l10n/prose.ts';
import { type PlaceholderStyle, writePlaceholder } from '../sms/placeholder-style.ts';
import { findPlaceholders, type Outcome, type Placeholder } from '../sms/placeholders.ts';
import { hasOrdinaryTexts } from './ordinary-texts.ts';
import { correctPlaceholder, rightName, writeName } from './placeholder-fix.ts';
import { amountWrong, carriedBy, hasOneOf, isBlank, type TemplateText, textOf } from './template-text.ts';

export const unreplacedPlaceholder: Rule = {
  id: 'unreplaced-placeholder',
  severity: 'warning',
  fixable: true,
  description: () => l10n.t('Something looks like a placeholder, but Logto will not replace it as it was meant.'),
  isSilentAt: hasOrdinaryTexts,
  *checkTemplate(template, context) {
    const { document, connector, settings } = context;
    const { variables } = connector.templates;
    const text = textOf(template, context);
    for (const placeholder of text?.placeholders ?? []) {
      const { start, end, outcome } = placeholder;
      if (text !== undefined && outcome !== 'replaced') {
        const known = variables.map(({ name }) => name);
        const right = rightName(placeholder, variables);
        const offset = offsetsOf(document.text, text.content);
        yield {
          start: offset(start),
          end: offset(end),
          message: messageOf({ ...placeholder, outcome }, right, settings.placeholderStyle, known),
          fixes: () => (text.placeholders.length > MOST_FIXED ? [] : fixesOf(placeholder, text, context)),
        };
      }
    }
  },
};

/** Each fix has the whole text looked at again, and no message has room for so many placeholders. */
const MOST_FIXED = 100;

type Mistake = Omit<Placeholder, 'outcome'> & { readonly outcome: Exclude<Outcome, 'replaced'> };

function messageOf(
  { text, name, outcome }: Mistake,
  right: string | undefined,
  style: PlaceholderStyle,
  known: readonly string[],
): string {
  const write = right === undefined ? undefined : writePlaceholder(right, style);
  switch (outcome) {
    case 'untouched':
      return write === undefined
        ? l10n.t(
            'Logto knows no "{0}": the phone will show {1} as it stands. Logto fills in {2}.',
            name,
            text,
            namesText(known),
          )
        : l10n.t('Logto does not replace {0}: the phone will show it as it stands. Write {1}.', text, write);
    case 'foreign':
      return l10n.t(
        'The template engine that owns this file would take {0} for its own. Write {1} (setting "placeholderStyle").',
        text,
        write ?? text,
      );
    case 'wrapped':
      return l10n.t(
        'Logto replaces only {0} in {1}: what stands around it will be on the phone too. Remove it.',
        write ?? name,
        text,
      );
    case 'emptied':
      return l10n.t(
        'Logto puts nothing in place of {0}: "{1}" is a text and has no parts. Write {2}.',
        text,
        right ?? name,
        write ?? text,
      );
    case 'object':
      return l10n.t(
        'Logto puts "[object Object]" in place of {0}. Name a part of it, such as {1}.',
        text,
        write ?? text,
      );
    case 'inherited':
      return l10n.t('Logto puts the source text of a JavaScript built-in in place of {0}. Remove it.', text);
  }
}

function fixesOf(placeholder: Placeholder, text: TemplateText, context: RuleContext): readonly Fix[] {
  const correction = correctPlaceholder(placeholder, text, context);
  if (correction !== undefined) {
    return [correction];
  }
  const { document, connector, settings } = context;
  const carries = carriedBy(text.template.usageType?.value, connector.templates);
  const [name] = hasOneOf(carries, text) ? [] : carries;
  const write = name === undefined ? [] : [writeName(placeholder, name, text, context, false)];
  const { content } = text;
  const span = withItsSpace(content.value, placeholder);
  const rest = content.value.slice(0, span.start) + content.value.slice(span.end);
  const left = findPlaceholders(rest, settings.placeholderStyle, connector.templates.variables);
  if (isBlank(rest) || amountWrong(left) >= amountWrong(text.placeholders)) {
    return write;
  }
  const edits = () => [replaceInString(document, content, span, '')];
  return [...write, { title: l10n.t('Remove {0}', placeholder.text), automatic: false, edits }];
}

/** With the space that would be one too many without it. */
function withItsSpace(content: string, { start, end }: Span): Span {
  if (/^(?:[\s.,;:!?)\]]|$)/.test(content.slice(end)) && /[ \t]$/.test(content.slice(0, start))) {
    return { start: start - 1, end };
  }
  const opens = /(?:^|\n)$/.test(content.slice(0, start)) && /^[ \t]/.test(content.slice(end));
  return { start, end: opens ? end + 1 : end };
}
