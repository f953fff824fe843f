/** How a placeholder that Logto does not fill in as it was meant is put right. */
import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { RuleContext } from '../core/rule.ts';
import { writePlaceholder } from '../sms/placeholder-style.ts';
import type { Placeholder, Variable } from '../sms/placeholders.ts';
import type { TemplateText } from './template-text.ts';

/** The name that would be filled in as it was meant, such as `user.name`; undefined where that cannot be told. */
export function rightName({ outcome, name, meant }: Placeholder, variables: readonly Variable[]): string | undefined {
  switch (outcome) {
    case 'untouched':
    case 'foreign':
      return meant === undefined ? undefined : wholeName(meant, variables);
    case 'emptied':
      return name.split('.')[0];
    case 'object':
    case 'wrapped':
      return wholeName(name, variables);
    case 'replaced':
    case 'inherited':
      return undefined;
  }
}

/** An object has no text of its own: its name is what people mean most. */
function wholeName(name: string, variables: readonly Variable[]): string {
  return variables.some((variable) => variable.name === name && variable.kind === 'object') ? `${name}.name` : name;
}

/** Brackets that texts have for reasons of their own. */
const PLAIN_BRACKETS = /^(?:\[|<(?!<)|[%#]|\$\w)/;

/** Writes the right name; undefined where it cannot be told. */
export function correctPlaceholder(
  placeholder: Placeholder,
  text: TemplateText,
  context: RuleContext,
): Fix | undefined {
  const name = rightName(placeholder, context.connector.templates.variables);
  if (name === undefined) {
    return undefined;
  }
  // With the code in the text already, `[code]` may well be a word in brackets.
  const isThere = text.placeholders.some((other) => other.outcome === 'replaced' && other.name === name);
  return writeName(placeholder, name, text, context, !(isThere && PLAIN_BRACKETS.test(placeholder.text)));
}

/** Writes a name in place of what stands there. */
export function writeName(
  placeholder: Placeholder,
  name: string,
  { content }: TemplateText,
  { document, settings }: RuleContext,
  automatic: boolean,
): Fix {
  const written = writePlaceholder(name, settings.placeholderStyle);
  return {
    title: l10n.t('Write {0}', written),
    automatic,
    edits: () => [replaceInString(document, content, placeholder, written)],
  };
}
