/** The message templates of a config, as far as they can be made out in a broken text too. */
import type { TemplateFacts, UsageType } from './connector.ts';
import { type JsonNode, memberValue, type ObjectNode, type StringNode } from './json-node.ts';

/** A member of `templates` that is an object; `usageType` and `content` are there only where they are texts. */
export interface Template {
  readonly node: ObjectNode;
  /** Position in `templates`, from 0. */
  readonly index: number;
  readonly usageType: StringNode | undefined;
  readonly content: StringNode | undefined;
}

export function readTemplates(root: JsonNode | undefined): readonly Template[] {
  const list = memberValue(root, 'templates');
  if (list?.type !== 'array') {
    return [];
  }
  return list.items.flatMap((node, index) =>
    node.type === 'object'
      ? [{ node, index, usageType: stringValue(node, 'usageType'), content: stringValue(node, 'content') }]
      : [],
  );
}

function stringValue(node: ObjectNode, name: string): StringNode | undefined {
  const value = memberValue(node, name);
  return value?.type === 'string' ? value : undefined;
}

/** The usage types without a template, those that Logto requires first. */
export function typesWithoutTemplate(
  templates: readonly Template[],
  { usageTypes }: TemplateFacts,
): readonly UsageType[] {
  const present = new Set(templates.map(({ usageType }) => usageType?.value));
  const missing = usageTypes.filter(({ name }) => !present.has(name));
  return [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)];
}
