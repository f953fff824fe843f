/** The message templates of a config, as far as they can be made out in a broken text too. */
import type { TemplateFacts, UsageType } from './connector.ts';
import { moveNode } from './json-move.ts';
import { type JsonNode, memberValue, type ObjectNode, type Span, type StringNode } from './json-node.ts';

/** A member of `templates` that is an object; `usageType` and `content` are there only where they are texts. */
export interface Template extends Span {
  readonly node: ObjectNode;
  /** Position in `templates`, from 0. */
  readonly index: number;
  readonly usageType: StringNode | undefined;
  readonly content: StringNode | undefined;
  readonly values: TemplateValues;
}

/**
 * What a template's texts say. In all versions of a document it is one object for as long as the template stays as it is
 * written, wherever it moves: what is known of the template can be remembered by it.
 */
export interface TemplateValues {
  readonly usageType: string | undefined;
  readonly content: string | undefined;
}

export function readTemplates(root: JsonNode | undefined): readonly Template[] {
  const list = memberValue(root, 'templates');
  if (list?.type !== 'array') {
    return [];
  }
  return list.items.flatMap((node, index) => (node.type === 'object' ? [readTemplate(node, index)] : []));
}

/** @param index its position in `templates` */
export function readTemplate(node: ObjectNode, index: number): Template {
  const usageType = stringValue(node, 'usageType');
  const content = stringValue(node, 'content');
  const values = { usageType: usageType?.value, content: content?.value };
  return { start: node.start, end: node.end, node, index, usageType, content, values };
}

/** @param by UTF-16 code units, less than 0 towards the start of the text */
export function moveTemplate(template: Template, by: number): Template {
  if (by === 0) {
    return template;
  }
  return template instanceof MovedTemplate
    ? new MovedTemplate(template.first, template.by + by)
    : new MovedTemplate(template, by);
}

/** A class, as there may be thousands at each keystroke, of which nearly none is looked at. */
class MovedTemplate implements Template {
  readonly start: number;
  readonly end: number;
  readonly first: Template;
  readonly by: number;
  #node: ObjectNode | undefined;

  constructor(first: Template, by: number) {
    this.start = first.start + by;
    this.end = first.end + by;
    this.first = first;
    this.by = by;
  }

  get node(): ObjectNode {
    this.#node ??= moveNode(this.first.node, this.by);
    return this.#node;
  }

  get index(): number {
    return this.first.index;
  }

  get usageType(): StringNode | undefined {
    return stringValue(this.node, 'usageType');
  }

  get content(): StringNode | undefined {
    return stringValue(this.node, 'content');
  }

  get values(): TemplateValues {
    return this.first.values;
  }
}

function stringValue(node: ObjectNode, name: string): StringNode | undefined {
  const value = memberValue(node, name);
  return value?.type === 'string' ? value : undefined;
}

/** The usage types without a template, those that Logto requires first. @param present what the templates are for */
export function typesWithoutTemplate(
  present: readonly (string | undefined)[],
  { usageTypes }: TemplateFacts,
): readonly UsageType[] {
  const missing = usageTypes.filter(({ name }) => !present.includes(name));
  return [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)];
}
