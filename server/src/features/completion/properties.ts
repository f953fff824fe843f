/** Proposes the keys that are not there yet, with their values. */
import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { JsonSchema } from '../../core/connector.ts';
import { memberValue, type ObjectNode } from '../../core/json-node.ts';
import { indentUnit } from '../../core/layout.ts';
import { schemaAt } from '../../core/schema-at.ts';
import { factsText } from '../../l10n/prose.ts';
import type { ConfigFile } from '../config-file.ts';
import { schemaDescription, schemaTitle } from '../schema-texts.ts';
import type { Gap } from './gap.ts';
import type { Proposal } from './proposal.ts';
import { stop } from './snippet.ts';
import { indent, sampleContent, templateList } from './template-text.ts';

export function propertyProposals(file: ConfigFile, gap: Gap & { readonly kind: 'property' }): readonly Proposal[] {
  const schema = schemaAt(file.connector.schema, gap.path);
  const present = new Set(
    gap.object.members.filter((member) => member !== gap.current).map((member) => member.key.value),
  );
  const required = schema?.required ?? [];
  const names = Object.keys(schema?.properties ?? {}).filter((name) => !present.has(name));
  const ordered = [
    ...names.filter((name) => required.includes(name)),
    ...names.filter((name) => !required.includes(name)),
  ];
  return ordered.map((name) => {
    const property = schemaAt(file.connector.schema, [...gap.path, name]) ?? {};
    // Where a value is there already, only its key is changed.
    const text =
      gap.current?.colon === undefined ? `"${name}": ${valueText(file, name, property, gap.object)}` : `"${name}"`;
    return {
      label: name,
      kind: CompletionItemKind.Property,
      detail: detailOf(schemaTitle(property), required.includes(name)),
      documentation: schemaDescription(property),
      text,
    };
  });
}

/** @param title none where the schema has none for the key */
function detailOf(title: string | undefined, required: boolean): string {
  const state = required ? l10n.t('required') : l10n.t('optional');
  return factsText(title === undefined ? [state] : [title, state]);
}

/** The text of a whole config with every required key. */
export function configText(file: ConfigFile): string {
  const { schema } = file.connector;
  const unit = indentUnit(file.document.text);
  const members = (schema.required ?? []).map((name) => {
    const property = schemaAt(schema, [name]) ?? {};
    return indent(`"${name}": ${valueText(file, name, property, undefined)}`, unit);
  });
  return `{\n${members.join(',\n')}\n}`;
}

function valueText(file: ConfigFile, name: string, schema: JsonSchema, object: ObjectNode | undefined): string {
  if (name === 'content') {
    const usageType = memberValue(object, 'usageType');
    return sampleContent(file, usageType?.type === 'string' ? usageType.value : undefined);
  }
  if (name === '$schema') {
    return JSON.stringify(schema.examples?.[0] ?? '');
  }
  if (schema.type === 'array') {
    return templateList(
      file,
      file.connector.templates.usageTypes.filter(({ required }) => required),
    );
  }
  return schema.type === 'boolean' ? stop(String(schema.default !== true)) : `"${stop('')}"`;
}
