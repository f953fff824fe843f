/** Settings as users write them, and what they must be. */
import * as l10n from '@vscode/l10n';
import type { Severity } from './core/finding.ts';
import type { AnalysisSettings } from './core/rule.ts';
import { namesText } from './l10n/prose.ts';
import { nearMiss } from './rules/near-miss.ts';

/** All that a user can set of the language, for a file. */
export interface Settings extends AnalysisSettings {
  /** Globs of files that are left alone, against the folder that the settings are of. */
  readonly ignore: readonly string[];
  /** Whether the size of each message stands behind its text. */
  readonly inlayHints: boolean;
  /** References that lead to a value, and where that stands: nothing that is set, but what the client tells. */
  readonly offeredReferences?: readonly { readonly reference: string; readonly origin: string }[];
  /** Whether a plain JSON file is a config where its content says so; else names alone count. */
  readonly detectByContent: boolean;
}

export const defaultSettings: Settings = {
  placeholderStyle: '{{code}}',
  segmentLimit: 1,
  rules: {},
  ignore: [],
  inlayHints: false,
  detectByContent: true,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What was not understood, in words; the default holds there. */
  readonly problems: readonly string[];
}

const RULE_VALUES = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies (Severity | 'off')[];

/**
 * @param value the section `logtoConnector`, from an editor or a file: anything at all
 * @param ruleIds the rules that there are
 */
export function readSettings(value: unknown, ruleIds: readonly string[]): ReadSettings {
  const problems: string[] = [];
  if (value === undefined || value === null) {
    return { settings: defaultSettings, problems };
  }
  if (!isRecord(value)) {
    return {
      settings: defaultSettings,
      problems: [l10n.t('The settings "logtoConnector" must be an object, not {0}.', show(value))],
    };
  }
  const style = value['placeholderStyle'] ?? defaultSettings.placeholderStyle;
  if (style !== '{{code}}' && style !== '<<code>>') {
    problems.push(l10n.t('The setting "placeholderStyle" must be "{{code}}" or "<<code>>", not {0}.', show(style)));
  }
  const { segmentLimit, ignore, inlayHints, detectByContent } = defaultSettings;
  return {
    settings: {
      placeholderStyle: style === '<<code>>' ? style : '{{code}}',
      segmentLimit: readValue(value['segmentLimit'], segmentLimit, isAmount, () => {
        problems.push(
          l10n.t('The setting "segmentLimit" must be a whole number from 1, not {0}.', show(value['segmentLimit'])),
        );
      }),
      ignore: readValue(value['ignore'], ignore, isTexts, () => {
        problems.push(l10n.t('The setting "ignore" must be a list of globs, not {0}.', show(value['ignore'])));
      }),
      inlayHints: readValue(value['inlayHints'], inlayHints, isBoolean, () => {
        problems.push(l10n.t('The setting "inlayHints" must be true or false, not {0}.', show(value['inlayHints'])));
      }),
      detectByContent: readValue(value['detectByContent'], detectByContent, isBoolean, () => {
        problems.push(
          l10n.t('The setting "detectByContent" must be true or false, not {0}.', show(value['detectByContent'])),
        );
      }),
      rules: readRules(value['rules'] ?? {}, ruleIds, problems),
    },
    problems,
  };
}

function readRules(value: unknown, ruleIds: readonly string[], problems: string[]): AnalysisSettings['rules'] {
  if (!isRecord(value)) {
    problems.push(l10n.t('The setting "rules" must be an object of rules and severities, not {0}.', show(value)));
    return {};
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, wanted] of Object.entries(value)) {
    const known = RULE_VALUES.find((name) => name === wanted);
    if (!ruleIds.includes(id)) {
      problems.push(l10n.t('The setting "rules": {0}', unknownRule(id, ruleIds)));
    } else if (known === undefined) {
      problems.push(
        l10n.t('The setting "rules" must give "{0}" one of {1}, not {2}.', id, namesText(RULE_VALUES), show(wanted)),
      );
    } else {
      rules[id] = known;
    }
  }
  return rules;
}

/** Says that there is no such rule, and which one was meant or what there is. */
export function unknownRule(id: string, ruleIds: readonly string[]): string {
  const meant = nearMiss(
    id,
    ruleIds.map((name) => ({ name })),
  );
  return meant === undefined
    ? l10n.t('There is no rule "{0}". There are {1}.', id, namesText(ruleIds))
    : l10n.t('There is no rule "{0}". Did you mean "{1}"?', id, meant);
}

function readValue<T>(value: unknown, initial: T, isRight: (value: unknown) => value is T, complain: () => void): T {
  if (value === undefined || value === null || isRight(value)) {
    return value ?? initial;
  }
  complain();
  return initial;
}

function isAmount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
