/** What the rules say of a config: worked out once a version, and not again where a glance tells that nothing else comes of it. */
import { analyse } from './core/analyse.ts';
import type { Connector } from './core/connector.ts';
import type { JsonDocument } from './core/document.ts';
import type { Finding } from './core/finding.ts';
import { type Glance, glanceAt } from './core/glance.ts';
import type { AnalysisSettings, Rule } from './core/rule.ts';
import { knownAtGlance, knownOfNone } from './core/silence.ts';
import type { ConfigFile } from './features/config-file.ts';
import { hasOrdinaryTexts } from './rules/ordinary-texts.ts';

/** In UTF-16 code units. In a longer text only what has changed is judged again, which is less than a glance at all of it. */
const LONGEST_GLANCED = 30_000;

export interface FindingsOptions {
  readonly rules: readonly Rule[];
  /** How many of one rule are wanted. */
  readonly limit: number;
  /** Told of a rule that threw; its findings are left out. */
  readonly onRuleError: (rule: Rule, error: unknown, file: ConfigFile) => void;
}

interface Told {
  readonly settings: AnalysisSettings;
  readonly connector: Connector;
  readonly findings: readonly Finding[];
}

/** @returns gives the findings of a file, in the order of the text */
export function createFindings({
  rules,
  limit,
  onRuleError,
}: FindingsOptions): (file: ConfigFile) => readonly Finding[] {
  // Several features ask for the findings of one version, for as long as its document lives.
  const ofDocuments = new WeakMap<JsonDocument, Told>();
  // Of other versions, or other documents.
  const atGlances = new WeakMap<AnalysisSettings, Omit<Told, 'settings'> & { readonly sight: string }>();

  const judge = (file: ConfigFile): readonly Finding[] => {
    const { document, settings, connector } = file;
    const glance = document.text.length > LONGEST_GLANCED ? undefined : glanceAt(document.text, connector);
    const seen = glance && knownAtGlance(glance, file);
    const sight = glance && seen?.holds(hasOrdinaryTexts) ? sightOf(glance) : undefined;
    const before = atGlances.get(settings);
    if (sight !== undefined && before?.sight === sight && before.connector === connector) {
      return before.findings;
    }
    const { knownOf } = seen ?? { knownOf: knownOfNone };
    let isAllKnown = true;
    const findings = analyse(file, rules, {
      limit,
      knownOf(rule) {
        const known = knownOf(rule);
        isAllKnown &&= known !== undefined;
        return known;
      },
      onRuleError: (rule, error) => onRuleError(rule, error, file),
    });
    if (sight !== undefined && isAllKnown) {
      atGlances.set(settings, { connector, findings, sight });
    }
    return findings;
  };

  return (file) => {
    const { document, settings, connector } = file;
    const told = ofDocuments.get(document);
    if (told?.settings === settings && told.connector === connector) {
      return told.findings;
    }
    const findings = judge(file);
    ofDocuments.set(document, { settings, connector, findings });
    return findings;
  };
}

/**
 * All that a rule may go by at a glance, besides the settings, where the texts of the templates are ordinary. While somebody
 * writes them, nothing of this changes.
 */
function sightOf({ credentials, templates }: Glance): string {
  return JSON.stringify([
    credentials.map(({ value, place }) => [value, place()?.start]),
    templates.map(({ usageType }) => usageType),
  ]);
}
