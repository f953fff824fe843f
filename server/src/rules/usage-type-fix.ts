/** How templates are added, retyped and removed. */
import * as l10n from '@vscode/l10n';
import type { TemplateFacts, UsageType } from '../core/connector.ts';
import type { JsonDocument } from '../core/document.ts';
import type { Fix } from '../core/finding.ts';
import { addItems, removeChild, replaceInString } from '../core/json-edit.ts';
import { memberValue } from '../core/json-node.ts';
import type { RuleContext } from '../core/rule.ts';
import { type Template, typesWithoutTemplate } from '../core/templates.ts';
import { sampleTemplate } from '../sms/sample-template.ts';
import { nearMiss } from './near-miss.ts';
import { carriedBy, hasOneOf, textOf } from './template-text.ts';

export interface OpenTypes {
  /** The usage types without a template, those that Logto requires first. */
  readonly missing: readonly UsageType[];
  /**
   * The templates whose usage type is misspelt, with the one that is meant: only where that has no template yet, and of
   * several only the first, for all others would never be sent.
   */
  readonly corrections: ReadonlyMap<Template, string>;
}

/** For as long as a version of a document lives. */
const readings = new WeakMap<JsonDocument, OpenTypes & { readonly facts: TemplateFacts }>();

export function openTypes({ document, connector }: RuleContext): OpenTypes {
  const facts = connector.templates;
  const known = readings.get(document);
  if (known?.facts === facts) {
    return known;
  }
  const missing = typesWithoutTemplate(document.usageTypes, facts);
  const reading = { facts, missing, corrections: findCorrections(document.templates, missing, facts) };
  readings.set(document, reading);
  return reading;
}

function findCorrections(
  templates: readonly Template[],
  missing: readonly UsageType[],
  { usageTypes }: TemplateFacts,
): ReadonlyMap<Template, string> {
  const known = new Set(usageTypes.map(({ name }) => name));
  const free = new Set(missing.map(({ name }) => name));
  const found = new Map<Template, string>();
  for (const template of templates) {
    if (free.size === 0) {
      break;
    }
    const written = template.values.usageType;
    const meant = written === undefined || known.has(written) ? undefined : nearMiss(written, usageTypes);
    if (meant !== undefined && free.delete(meant)) {
      found.set(template, meant);
    }
  }
  return found;
}

/** Corrects the one template that was meant to be of a type; undefined where there is none. */
export function correctionTo(name: string, context: RuleContext): Fix | undefined {
  const [template] = [...openTypes(context).corrections].find(([, meant]) => meant === name) ?? [];
  return template && correct(template, name, context);
}

export function correct(template: Template, name: string, context: RuleContext): Fix {
  const written = template.values.usageType ?? '';
  return {
    ...retype(template, name, context),
    title: l10n.t('Correct "{0}" to "{1}"', written, name),
    automatic: true,
  };
}

export function retype({ usageType }: Template, name: string, { document }: RuleContext): Fix {
  return {
    title: l10n.t('Change to "{0}"', name),
    automatic: false,
    edits: () =>
      usageType ? [replaceInString(document, usageType, { start: 0, end: usageType.value.length }, name)] : [],
  };
}

/** The types that a template could have instead: without one, not meant by another, and its text has what they carry. */
export function typesToChooseFrom(template: Template, context: RuleContext): readonly UsageType[] {
  const { missing, corrections } = openTypes(context);
  const taken = new Set(corrections.values());
  const text = textOf(template, context);
  const carries = (usageType: string | undefined) =>
    text === undefined || hasOneOf(carriedBy(usageType, context.connector.templates), text);
  return missing.filter(({ name }) => !taken.has(name) && (carries(name) || !carries(template.values.usageType)));
}

/** None in a text that is not well-formed: nobody can tell where the template ends. */
export function removeTemplate({ index }: Template, automatic: boolean, { document }: RuleContext): readonly Fix[] {
  const list = memberValue(document.json.root, 'templates');
  return list?.type === 'array' && document.json.problems.length === 0
    ? [{ title: l10n.t('Remove this template'), automatic, edits: () => [removeChild(list, index)] }]
    : [];
}

/** Adds a template for the first of these types, or for all of them. None in a text that is not well-formed. */
export function addTemplates(
  name: string,
  all: readonly UsageType[],
  automatic: boolean,
  { document, connector, settings }: RuleContext,
): readonly Fix[] {
  const list = memberValue(document.json.root, 'templates');
  if (list?.type !== 'array' || document.json.problems.length > 0) {
    return [];
  }
  const edits = (names: readonly string[]) => () => {
    const templates = names.map((type) => sampleTemplate(connector.templates, type, settings.placeholderStyle));
    return [addItems(document, list, templates)];
  };
  const names = all.map((type) => type.name);
  // A template whose usage type cannot be read, as under another key, may be the one that seems to be missing.
  const isKnown = document.usageTypes.every((name) => name !== undefined);
  const one: Fix = {
    title: l10n.t('Add a template for "{0}"', name),
    automatic: automatic && isKnown,
    edits: edits([name]),
  };
  return names.length < 2
    ? [one]
    : [one, { title: l10n.t('Add all {0} missing templates', names.length), automatic: false, edits: edits(names) }];
}
