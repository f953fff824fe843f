/** Proposes values: usage types, templates, and what the schema allows. */
import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt } from '../../core/json-node.ts';
import { schemaAt } from '../../core/schema-at.ts';

import { typesWithoutTemplate } from '../../core/templates.ts';
import { namesText } from '../../l10n/prose.ts';
import type { ConfigFile } from '../config-file.ts';
import { schemaDescription } from '../schema-texts.ts';
import type { Gap } from './gap.ts';
import { configText } from './properties.ts';
import type { Proposal } from './proposal.ts';
import { referenceProposals } from './references.ts';
import { sampleContent, templateList, templateText } from './template-text.ts';

export function valueProposals(file: ConfigFile, { path }: Gap): readonly Proposal[] {
  const [root, index, key] = path;
  if (path.length === 0) {
    return [wholeConfig(file)];
  }
  if (root === 'templates' && typeof index === 'number') {
    return templateProposals(file, path.length, index, key);
  }
  const schema = schemaAt(file.connector.schema, path);
  if (path.length === 1 && root === 'templates') {
    const required = file.connector.templates.usageTypes.filter((type) => type.required);
    return [
      {
        label: l10n.t('Required templates'),
        kind: CompletionItemKind.Snippet,
        text: templateList(file, required),
      },
    ];
  }
  if (schema?.type === 'boolean') {
    return [true, false].map((value) => ({
      label: String(value),
      kind: CompletionItemKind.Value,
      detail: value === schema.default ? l10n.t('default') : undefined,
      documentation: schemaDescription(schema),
      text: String(value),
    }));
  }
  const credential = path.length === 1 && file.connector.credentials.find(({ key }) => key === root);
  if (credential) {
    return referenceProposals(file, credential);
  }
  return root === '$schema'
    ? (schema?.examples ?? []).map((address) => ({
        label: String(address),
        kind: CompletionItemKind.Value,
        text: JSON.stringify(address),
      }))
    : [];
}

function templateProposals(file: ConfigFile, depth: number, index: number, key: string | number | undefined) {
  if (depth === 2) {
    return wholeTemplates(file);
  }
  if (depth === 3 && key === 'usageType') {
    return usageTypeProposals(file, index);
  }
  const usageType = nodeAt(file.document.json.root, ['templates', index, 'usageType']);
  return depth === 3 && key === 'content'
    ? [
        {
          label: l10n.t('Text with the code'),
          kind: CompletionItemKind.Snippet,
          text: sampleContent(file, usageType?.type === 'string' ? usageType.value : undefined),
        },
      ]
    : [];
}

function wholeConfig(file: ConfigFile): Proposal {
  return {
    label: l10n.t('{0} config', file.connector.name),
    kind: CompletionItemKind.Snippet,
    detail: l10n.t('every required key and template'),
    documentation: schemaDescription(file.connector.schema),
    text: configText(file),
  };
}

/** A whole template for each usage type without one, and all of the required ones at once. */
function wholeTemplates(file: ConfigFile): readonly Proposal[] {
  const missing = typesWithoutTemplate(file.document.usageTypes, file.connector.templates);
  const required = missing.filter((type) => type.required);
  const single = missing.map((type) => ({
    label: l10n.t('{0} template', type.name),
    kind: CompletionItemKind.Snippet,
    detail: type.required ? l10n.t('required, missing') : l10n.t('optional'),
    documentation: type.description(),
    text: templateText(file, type.name),
  }));
  const all: Proposal = {
    label: l10n.t('All {0} missing required templates', required.length),
    kind: CompletionItemKind.Snippet,
    documentation: namesText(required.map(({ name }) => `\`${name}\``)),
    text: required.map(({ name }) => templateText(file, name)).join(',\n'),
  };
  const empty: Proposal = {
    label: l10n.t('Empty template'),
    kind: CompletionItemKind.Snippet,
    text: templateText(file, ''),
  };
  return [...(required.length > 1 ? [all] : []), ...single, empty];
}

/**
 * The usage types: the missing ones first; one that is there already would never be sent. The only template of a required
 * type is not made into another: Logto would reject the config then.
 */
function usageTypeProposals(file: ConfigFile, index: number): readonly Proposal[] {
  const elsewhere = new Set(
    file.document.templates.filter((template) => template.index !== index).map(({ values }) => values.usageType),
  );
  const { usageTypes } = file.connector.templates;
  const rank = ({ name, required }: { name: string; required: boolean }) =>
    elsewhere.has(name) ? 2 : required ? 0 : 1;
  const own = file.document.templates.find((template) => template.index === index)?.values.usageType;
  const details = [l10n.t('required, missing'), l10n.t('optional'), l10n.t('has a template already')];
  const isLast = usageTypes.some(({ name, required }) => required && name === own) && !elsewhere.has(own);
  return usageTypes
    .filter(({ name }) => !isLast || name === own)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((type) => ({
      label: type.name,
      kind: CompletionItemKind.EnumMember,
      detail: details[rank(type)],
      documentation: type.description(),
      text: `"${type.name}"`,
    }));
}
