/** What several rules ask of a template's text, worked out once. */
import type { TemplateFacts } from '../core/connector.ts';
import type { StringNode } from '../core/json-node.ts';
import { createRecent } from '../core/recent.ts';
import type { RuleContext } from '../core/rule.ts';
import type { Template, TemplateValues } from '../core/templates.ts';
import type { PlaceholderStyle } from '../sms/placeholder-style.ts';
import { findPlaceholders, type Placeholder, type Variable } from '../sms/placeholders.ts';
import { MAX_BODY_LENGTH } from '../sms/segments.ts';
import { type TestMessage, testMessage } from '../sms/test-message.ts';

export interface TemplateText {
  readonly template: Template;
  readonly content: StringNode;
  /** What is a placeholder and what only looks like one. */
  readonly placeholders: readonly Placeholder[];
  /** With a code filled in. */
  readonly message: TestMessage;
}

/**
 * The rules ask one after the other about a template, and mostly never again: of all templates of a large config the readings
 * would take as much memory as its tree.
 */
const readings = createRecent<TemplateValues, Reading>(500);

/** Undefined where the template has none. */
export function textOf(template: Template, { connector, settings }: RuleContext): TemplateText | undefined {
  const { content, values } = template;
  if (content === undefined) {
    return undefined;
  }
  const { variables } = connector.templates;
  const style = settings.placeholderStyle;
  let reading = readings.get(values);
  if (reading?.style !== style || reading.variables !== variables) {
    reading = new Reading(content.value, style, variables);
    readings.set(values, reading);
  }
  return new TextOfTemplate(template, content, reading);
}

/** The same, but none for a message that is longer than Twilio takes: that is not sent, in no encoding, and costs nothing. */
export function sentTextOf(template: Template, context: RuleContext): TemplateText | undefined {
  const text = textOf(template, context);
  return text !== undefined && text.message.text.length <= MAX_BODY_LENGTH ? text : undefined;
}

/** What does not depend on where a text stands. These two are classes since literals with getters are slow to make. */
class Reading {
  readonly content: string;
  readonly style: PlaceholderStyle;
  readonly variables: readonly Variable[];
  #placeholders: readonly Placeholder[] | undefined;
  #message: TestMessage | undefined;

  constructor(content: string, style: PlaceholderStyle, variables: readonly Variable[]) {
    this.content = content;
    this.style = style;
    this.variables = variables;
  }

  get placeholders(): readonly Placeholder[] {
    this.#placeholders ??= findPlaceholders(this.content, this.style, this.variables);
    return this.#placeholders;
  }

  get message(): TestMessage {
    this.#message ??= testMessage(this.content, this.style);
    return this.#message;
  }
}

class TextOfTemplate implements TemplateText {
  readonly template: Template;
  readonly content: StringNode;
  readonly #reading: Reading;

  constructor(template: Template, content: StringNode, reading: Reading) {
    this.template = template;
    this.content = content;
    this.#reading = reading;
  }

  get placeholders(): readonly Placeholder[] {
    return this.#reading.placeholders;
  }

  get message(): TestMessage {
    return this.#reading.message;
  }
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
