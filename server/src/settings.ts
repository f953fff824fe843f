/** Settings as users write them, and what they must be. */
import type { Severity } from './core/finding.ts';
import type { AnalysisSettings } from './core/rule.ts';

export const defaultSettings: AnalysisSettings = { placeholderStyle: '{{code}}', rules: {} };

export interface ReadSettings {
  readonly settings: AnalysisSettings;
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
      problems: [`The settings "logtoConnector" must be an object, not ${show(value)}.`],
    };
  }
  const style = value['placeholderStyle'] ?? defaultSettings.placeholderStyle;
  if (style !== '{{code}}' && style !== '<<code>>') {
    problems.push(`The setting "placeholderStyle" must be "{{code}}" or "<<code>>", not ${show(style)}.`);
  }
  return {
    settings: {
      placeholderStyle: style === '<<code>>' ? style : '{{code}}',
      rules: readRules(value['rules'] ?? {}, ruleIds, problems),
    },
    problems,
  };
}

function readRules(value: unknown, ruleIds: readonly string[], problems: string[]): AnalysisSettings['rules'] {
  if (!isRecord(value)) {
    problems.push(`The setting "rules" must be an object of rules and severities, not ${show(value)}.`);
    return {};
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, wanted] of Object.entries(value)) {
    const known = RULE_VALUES.find((name) => name === wanted);
    if (!ruleIds.includes(id)) {
      problems.push(`The setting "rules" names "${id}", which is no rule. There are ${ruleIds.join(', ')}.`);
    } else if (known === undefined) {
      problems.push(`The setting "rules" must give "${id}" one of ${RULE_VALUES.join(', ')}, not ${show(wanted)}.`);
    } else {
      rules[id] = known;
    }
  }
  return rules;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
