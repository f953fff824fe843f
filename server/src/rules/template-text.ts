/** What several rules ask of a template's text, worked out once. */
import type { TemplateFacts } from '../core/connector.ts';
import type { JsonDocument } from '../core/document.ts';
import type { StringNode } from '../core/json-node.ts';
import type { RuleContext } from '../core/rule.ts';
import type { Template } from '../core/templates.ts';
import type { PlaceholderStyle } from '../sms/placeholder-style.ts';
import { findPlaceholders, type Placeholder, type Variable } from '../sms/placeholders.ts';
import { type TestMessage, testMessage } from '../sms/test-message.ts';

export interface TemplateText {
  readonly template: Template;
  readonly content: StringNode;
  /** What is a placeholder and what only looks like one. */
  readonly placeholders: readonly Placeholder[];
  /** With a code filled in. */
  readonly message: TestMessage;
}

interface Reading {
  readonly style: PlaceholderStyle;
  readonly variables: readonly Variable[];
  readonly texts: ReadonlyMap<Template, TemplateText>;
}

/** For as long as a version of a document lives. */
const readings = new WeakMap<JsonDocument, Reading>();

/** The texts of a config's templates, in its order. */
export function textsOf(context: RuleContext): readonly TemplateText[] {
  return [...readTexts(context).values()];
}

/** Undefined where the template has none. */
export function textOf(template: Template, context: RuleContext): TemplateText | undefined {
  return readTexts(context).get(template);
}

function readTexts({ document, connector, settings }: RuleContext): ReadonlyMap<Template, TemplateText> {
  const { variables } = connector.templates;
  const style = settings.placeholderStyle;
  const known = readings.get(document);
  if (known?.style === style && known.variables === variables) {
    return known.texts;
  }
  const texts = new Map<Template, TemplateText>();
  for (const template of document.templates) {
    if (template.content !== undefined) {
      texts.set(template, readText(template, template.content, style, variables));
    }
  }
  readings.set(document, { style, variables, texts });
  return texts;
}

function readText(
  template: Template,
  content: StringNode,
  style: PlaceholderStyle,
  variables: readonly Variable[],
): TemplateText {
  let placeholders: readonly Placeholder[] | undefined;
  let message: TestMessage | undefined;
  return {
    template,
    content,
    get placeholders() {
      placeholders ??= findPlaceholders(content.value, style, variables);
      return placeholders;
    },
    get message() {
      message ??= testMessage(content.value, style);
      return message;
    },
  };
}

/** Whether nothing of a text is to be seen: it is empty, white space, or of zero width. */
export function isBlank(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(text);
}

/** The variables of which one must be in a text of a usage type, the best first; for an unknown type the code. */
export function carriedBy(usageType: string | undefined, { usageTypes, variables }: TemplateFacts): readonly string[] {
  return usageTypes.find(({ name }) => name === usageType)?.carries ?? variables.slice(0, 1).map(({ name }) => name);
}

/** Whether Logto will fill in one of these. */
export function hasOneOf(names: readonly string[], { placeholders }: Pick<TemplateText, 'placeholders'>): boolean {
  return placeholders.some(
    ({ outcome, name }) => (outcome === 'replaced' || outcome === 'wrapped') && names.includes(name),
  );
}

/** How many look like placeholders but will not be filled in as they were meant. */
export function amountWrong(placeholders: readonly Placeholder[]): number {
  return placeholders.filter(({ outcome }) => outcome !== 'replaced').length;
}
