/** Remembers which rules have nothing to say of a template, for as long as it stays as it is. */
import type { AnalysisSettings, Rule, RuleContext } from './rule.ts';
import type { TemplateValues } from './templates.ts';

export interface Known {
  /** A bit for each rule, by its place on the list: set where it found nothing. */
  silent: number;
  readonly rules: readonly Rule[];
  readonly connector: RuleContext['connector'];
  readonly placeholderStyle: AnalysisSettings['placeholderStyle'];
  readonly segmentLimit: number;
}

const known = new WeakMap<TemplateValues, Known>();

/** What is known of a template with these rules, this connector and these settings; changed by the caller. */
export function knownOf(values: TemplateValues, { connector, settings }: RuleContext, rules: readonly Rule[]): Known {
  const last = known.get(values);
  const { placeholderStyle, segmentLimit } = settings;
  if (
    last !== undefined &&
    last.rules === rules &&
    last.connector === connector &&
    last.placeholderStyle === placeholderStyle &&
    last.segmentLimit === segmentLimit
  ) {
    return last;
  }
  const next = { silent: 0, rules, connector, placeholderStyle, segmentLimit };
  known.set(values, next);
  return next;
}
