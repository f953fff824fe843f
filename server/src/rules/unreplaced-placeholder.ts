import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { Span } from '../core/json-node.ts';
import { offsetsOf } from '../core/json-string.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { type PlaceholderStyle, writePlaceholder } from '../sms/placeholder-style.ts';
import { findPlaceholders, type Outcome, type Placeholder } from '../sms/placeholders.ts';
import { correctPlaceholder, rightName, writeName } from './placeholder-fix.ts';
import { amountWrong, carriedBy, hasOneOf, isBlank, type TemplateText, textOf } from './template-text.ts';

export const unreplacedPlaceholder: Rule = {
  id: 'unreplaced-placeholder',
  severity: 'warning',
  fixable: true,
  description: 'Something looks like a placeholder, but Logto will not replace it as it was meant.',
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
          fixes: () => fixesOf(placeholder, text, context),
        };
      }
    }
  },
};

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
        ? `Logto knows no "${name}": the phone will show ${text} as it stands. Logto fills in ${known.join(', ')}.`
        : `Logto does not replace ${text}: the phone will show it as it stands. Write ${write}.`;
    case 'foreign':
      return `The template engine that owns this file would take ${text} for its own. Write ${write ?? text} (setting "placeholderStyle").`;
    case 'wrapped':
      return `Logto replaces only ${write ?? name} in ${text}: what stands around it will be on the phone too. Remove it.`;
    case 'emptied':
      return `Logto puts nothing in place of ${text}: "${right ?? name}" is a text and has no parts. Write ${write ?? text}.`;
    case 'object':
      return `Logto puts "[object Object]" in place of ${text}. Name a part of it, such as ${write ?? text}.`;
    case 'inherited':
      return `Logto puts the source text of a JavaScript built-in in place of ${text}. Remove it.`;
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
  return [...write, { title: `Remove ${placeholder.text}`, automatic: false, edits }];
}

/** With the space that would be one too many without it. */
function withItsSpace(content: string, { start, end }: Span): Span {
  if (/^(?:[\s.,;:!?)\]]|$)/.test(content.slice(end)) && /[ \t]$/.test(content.slice(0, start))) {
    return { start: start - 1, end };
  }
  const opens = /(?:^|\n)$/.test(content.slice(0, start)) && /^[ \t]/.test(content.slice(end));
  return { start, end: opens ? end + 1 : end };
}
