import { offsetsOf } from '../core/json-string.ts';
import type { Rule } from '../core/rule.ts';
import { type PlaceholderStyle, writePlaceholder } from '../sms/placeholder-style.ts';
import { findPlaceholders, type Outcome, type Placeholder } from '../sms/placeholders.ts';

export const unreplacedPlaceholder: Rule = {
  id: 'unreplaced-placeholder',
  severity: 'warning',
  description: 'Something looks like a placeholder, but Logto will not replace it as it was meant.',
  *check({ document, connector, settings }) {
    const { variables } = connector.templates;
    for (const { content } of document.templates) {
      if (content === undefined) {
        continue;
      }
      const offset = offsetsOf(document.text, content);
      for (const placeholder of findPlaceholders(content.value, settings.placeholderStyle, variables)) {
        const { start, end, outcome } = placeholder;
        if (outcome !== 'replaced') {
          const known = variables.map(({ name }) => name);
          const message = messageOf({ ...placeholder, outcome }, settings.placeholderStyle, known);
          yield { start: offset(start), end: offset(end), message };
        }
      }
    }
  },
};

type Mistake = Omit<Placeholder, 'outcome'> & { readonly outcome: Exclude<Outcome, 'replaced'> };

function messageOf(placeholder: Mistake, style: PlaceholderStyle, known: readonly string[]): string {
  const { text, name, outcome, meant } = placeholder;
  const write = meant === undefined ? undefined : writePlaceholder(meant, style);
  const root = name.split('.')[0] ?? name;
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
      return `Logto puts nothing in place of ${text}: "${root}" is a text and has no parts. Write ${writePlaceholder(root, style)}.`;
    case 'object':
      return `Logto puts "[object Object]" in place of ${text}. Name a part of it, such as ${writePlaceholder(`${root}.name`, style)}.`;
    case 'inherited':
      return `Logto puts the source text of a JavaScript built-in in place of ${text}. Remove it.`;
  }
}
