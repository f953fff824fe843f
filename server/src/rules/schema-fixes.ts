/** What mends a missing key or a value of the wrong type, where it can be known. */
import * as l10n from '@vscode/l10n';
import type { ErrorObject } from 'ajv';
import type { Connector } from '../core/connector.ts';
import type { Edit } from '../core/edit.ts';
import type { Fix } from '../core/finding.ts';
import { addMember, removeChild, replaceNode } from '../core/json-edit.ts';
import { type JsonNode, memberValue, nodeAt, type ObjectNode } from '../core/json-node.ts';
import { toValue } from '../core/json-value.ts';
import type { RuleContext } from '../core/rule.ts';
import type { PlaceholderStyle } from '../sms/placeholder-style.ts';
import { type SampleTemplate, sampleTemplate } from '../sms/sample-template.ts';
import { type ConfigObject, readObject } from './config-keys.ts';
import { nearMiss } from './near-miss.ts';
import { renameFix } from './unknown-key.ts';

/** Where a value stands: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** @param node the value that the error is about */
export function schemaFixes(context: RuleContext, error: ErrorObject, node: JsonNode, path: Path): readonly Fix[] {
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return node.type === 'object' ? missingKeyFixes(context, readObject(context, node, path), key, path) : [];
  }
  switch (error.params['type']) {
    case 'boolean':
      return booleanFixes(context, node, path);
    case 'string':
      return textFixes(context, node, path);
    case 'array':
      return listFixes(context, node);
    default:
      return [];
  }
}

const fix = (title: string, automatic: boolean, edit: () => Edit): Fix => ({ title, automatic, edits: () => [edit()] });

const isBroken = ({ document }: RuleContext) => document.json.problems.length > 0;

function missingKeyFixes(context: RuleContext, object: ConfigObject, key: string, path: Path): readonly Fix[] {
  const misnamed = object.misnamed.get(key);
  if (misnamed !== undefined) {
    return [renameFix(misnamed, key)];
  }
  const value = isBroken(context) ? undefined : missingValue(context, object, key, path);
  if (value === undefined) {
    return [];
  }
  // What stands for nothing, or for a guess, is put in by hand only.
  const automatic = value !== '' && key !== 'usageType';
  return [
    fix(l10n.t('Add "{0}"', key), automatic, () =>
      addMember(context.document, object.node, key, value, indexBefore(object, key)),
    ),
  ];
}

/** The member behind which a key goes, in the order of the schema. */
function indexBefore({ node, keys }: ConfigObject, key: string): number {
  const order = Object.keys(keys);
  const before = order.slice(0, order.indexOf(key));
  return node.members.findLastIndex((member) => before.includes(member.key.value));
}

function missingValue(context: RuleContext, object: ConfigObject, key: string, path: Path): unknown {
  const { connector, settings } = context;
  if (key === 'usageType') {
    return onlyMissingType(context);
  }
  if (key === 'content') {
    return sampleText(context, object.node);
  }
  return path.length === 0 && object.keys[key]?.type === 'array'
    ? requiredTemplates(connector, settings.placeholderStyle, [])
    : '';
}

function sampleText({ connector, settings }: RuleContext, template: ObjectNode): string {
  const usageType = memberValue(template, 'usageType');
  const name = usageType?.type === 'string' ? usageType.value : connector.templates.fallback;
  return sampleTemplate(connector.templates, name, settings.placeholderStyle).content;
}

/** The usage type of the one template that has none, where it is the one that is missing. */
function onlyMissingType({ document, connector }: RuleContext): string | undefined {
  const present = document.usageTypes;
  const missing = connector.templates.usageTypes.filter(({ name, required }) => required && !present.includes(name));
  const isOnly = missing.length === 1 && present.filter((name) => name === undefined).length === 1;
  return isOnly ? missing[0]?.name : undefined;
}

function requiredTemplates(connector: Connector, style: PlaceholderStyle, present: readonly unknown[]) {
  return connector.templates.usageTypes
    .filter(({ name, required }) => required && !present.includes(name))
    .map(({ name }) => sampleTemplate(connector.templates, name, style));
}

function booleanFixes(context: RuleContext, node: JsonNode, path: Path): readonly Fix[] {
  const parent = nodeAt(context.document.json.root, path.slice(0, -1));
  if (node.type === 'null' && parent?.type === 'object') {
    const index = parent.members.findIndex(({ value }) => value === node);
    // Behind one that is taken away an earlier one would come to light: duplicate-key removes those first.
    const isOnly = parent.members.filter(({ key }) => key.value === path.at(-1)).length === 1;
    const isFixable = isOnly && !isBroken(context);
    return isFixable ? [fix(l10n.t('Remove "{0}"', path.at(-1) ?? ''), true, () => removeChild(parent, index))] : [];
  }
  const written = node.type === 'string' || node.type === 'number' ? String(node.value).trim().toLowerCase() : '';
  const isTrue = ['true', '1'].includes(written);
  return isTrue || ['false', '0'].includes(written)
    ? [fix(l10n.t('Write {0}', isTrue), true, () => replaceNode(context.document, node, isTrue))]
    : [];
}

function textFixes(context: RuleContext, node: JsonNode, path: Path): readonly Fix[] {
  const { document } = context;
  if (node.type === 'number') {
    // As it is written: a number would lose its leading zeros, or digits beyond the sixteenth.
    const newText = JSON.stringify(document.text.slice(node.start, node.end));
    return [fix(l10n.t('Put it in quotes'), true, () => ({ start: node.start, end: node.end, newText }))];
  }
  const template = nodeAt(document.json.root, path.slice(0, -1));
  return node.type === 'null' && path.at(-1) === 'content' && template?.type === 'object'
    ? [fix(l10n.t('Write a sample text'), true, () => replaceNode(document, node, sampleText(context, template)))]
    : [];
}

function listFixes(context: RuleContext, node: JsonNode): readonly Fix[] {
  const { document, connector, settings } = context;
  const list = isBroken(context) ? undefined : listedTemplates(connector, node);
  if (list === undefined) {
    return [];
  }
  const present = list.map((template) => template.usageType);
  const whole = [...list, ...requiredTemplates(connector, settings.placeholderStyle, present)];
  return [fix(l10n.t('Make it a list of templates'), true, () => replaceNode(document, node, whole))];
}

/** The templates that something else than a list plainly holds: none, a single one, or texts by their usage types. */
function listedTemplates(
  { templates }: Connector,
  node: JsonNode,
): readonly (object & Partial<SampleTemplate>)[] | undefined {
  if (node.type === 'null') {
    return [];
  }
  if (node.type !== 'object' || node.members.length === 0) {
    return node.type === 'object' ? [] : undefined;
  }
  const usageType = memberValue(node, 'usageType');
  if (usageType?.type === 'string') {
    const value = toValue(node);
    return typeof value === 'object' && value !== null ? [{ ...value, usageType: usageType.value }] : undefined;
  }
  const texts = node.members.flatMap(({ key, value }) => {
    const name = nearMiss(key.value, templates.usageTypes);
    return name !== undefined && value?.type === 'string' ? [{ usageType: name, content: value.value }] : [];
  });
  const isWhole = texts.length === node.members.length && new Set(texts.map((text) => text.usageType)).size;
  return isWhole === texts.length ? texts : undefined;
}
