/** `logto-connector.config.json`: the settings of a repository, which the editor and the command line both read. */
import * as l10n from '@vscode/l10n';
import type { JsonNode, Member, Span } from './core/json-node.ts';
import { parseJson } from './core/json-parse.ts';
import { toValue } from './core/json-value.ts';
import { namesText } from './l10n/prose.ts';
import { nearMiss } from './rules/near-miss.ts';
import { readSettings, type Settings, unknownRule } from './settings.ts';

export const SETTINGS_FILE = 'logto-connector.config.json';

/** What the file says; what it does not say is left to the editor, or to the default. */
export type FileSettings = Partial<
  Pick<Settings, 'placeholderStyle' | 'rules' | 'segmentLimit' | 'ignore' | 'detectByContent'>
>;

/** What is wrong with the file, where, and what to write. */
export interface SettingsFileProblem extends Span {
  readonly message: string;
}

export interface SettingsFileReading {
  /** All that was understood. */
  readonly settings: FileSettings;
  readonly problems: readonly SettingsFileProblem[];
}

const KEYS = ['placeholderStyle', 'rules', 'segmentLimit', 'ignore', 'detectByContent'];

/**
 * @param text the whole file
 * @param ruleIds the rules that there are
 */
export function readSettingsFile(text: string, ruleIds: readonly string[]): SettingsFileReading {
  const { root, problems: mistakes } = parseJson(text);
  const problems: SettingsFileProblem[] = [...mistakes];
  const complain = ({ start, end }: Span, message: string) => problems.push({ start, end, message });

  if (root !== undefined && root.type !== 'object') {
    complain(root, l10n.t('The settings must be an object in braces. Write {} where there is nothing to set.'));
  }
  /** What is right, as JSON has it. */
  const rules: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  const take = (into: Record<string, unknown>, key: string, node: JsonNode, wrap: (value: unknown) => unknown) => {
    const value = toValue(node);
    const [problem] =
      value === null
        ? [l10n.t('null sets nothing. Write a value, or remove the key.')]
        : readSettings(wrap(value), ruleIds).problems;
    if (problem === undefined) {
      into[key] = value;
    } else {
      complain(node, problem);
    }
  };
  for (const { key, value } of membersOf(root, complain)) {
    const name = key.value;
    if (name === '$schema' || value === undefined || value.type === 'invalid') {
      // The parser has told what is missing after a key.
      continue;
    }
    if (!KEYS.includes(name)) {
      complain(key, unknownKey(name));
    } else if (name === 'rules' && value.type === 'object') {
      values['rules'] = rules;
      for (const rule of membersOf(value, complain)) {
        if (!ruleIds.includes(rule.key.value)) {
          complain(rule.key, unknownRule(rule.key.value, ruleIds));
        } else if (rule.value !== undefined && rule.value.type !== 'invalid') {
          take(rules, rule.key.value, rule.value, (wanted) => ({ rules: { [rule.key.value]: wanted } }));
        }
      }
    } else {
      take(values, name, value, (wanted) => ({ [name]: wanted }));
    }
  }
  const { settings } = readSettings(values, ruleIds);
  return {
    settings: {
      ...('placeholderStyle' in values && { placeholderStyle: settings.placeholderStyle }),
      ...('rules' in values && { rules: settings.rules }),
      ...('segmentLimit' in values && { segmentLimit: settings.segmentLimit }),
      ...('ignore' in values && { ignore: settings.ignore }),
      ...('detectByContent' in values && { detectByContent: settings.detectByContent }),
    },
    problems: problems.toSorted((a, b) => a.start - b.start),
  };
}

/** What the file says, over `settings`. Rules are set one by one: those that the file does not name stay. */
export function mergeSettings(settings: Settings, file: FileSettings): Settings {
  return { ...settings, ...file, rules: { ...settings.rules, ...file.rules } };
}

/** Each key once: of equal ones the last, as JSON has it. */
function membersOf(node: JsonNode | undefined, complain: (place: Span, message: string) => void): readonly Member[] {
  const members = new Map<string, Member>();
  for (const member of node?.type === 'object' ? node.members : []) {
    const name = member.key.value;
    if (members.has(name)) {
      complain(member.key, l10n.t('"{0}" stands here a second time. Remove one of the two.', name));
    }
    members.set(name, member);
  }
  return [...members.values()];
}

function unknownKey(name: string): string {
  const meant = nearMiss(
    name,
    KEYS.map((key) => ({ name: key })),
  );
  return meant === undefined
    ? l10n.t('There is no setting "{0}" in this file. There are {1}.', name, namesText(KEYS))
    : l10n.t('There is no setting "{0}" in this file. Write "{1}".', name, meant);
}
