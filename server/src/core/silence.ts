/** What a glance tells of the rules: most configs have nothing wrong with them, and then few rules need be asked. */
import type { Problem } from './finding.ts';
import { type Glance, glanceAt } from './glance.ts';
import type { GlanceContext, Rule } from './rule.ts';

/** What a rule finds, where that is known without asking it. */
export type Foreknowledge = (rule: Rule) => readonly Problem[] | undefined;

const NOTHING: readonly Problem[] = [];
export const knownOfNone: Foreknowledge = () => undefined;

/** Whether none of the rules finds anything; false where that takes a closer look. */
export function isSilent(rules: readonly Rule[], text: string, context: GlanceContext): boolean {
  const glance = glanceAt(text, context.connector);
  const knownOf = glance ? knownAtGlance(glance, context) : knownOfNone;
  return rules.every((rule) => context.settings.rules[rule.id] === 'off' || knownOf(rule)?.length === 0);
}

export function knownAtGlance(glance: Glance, context: GlanceContext): Foreknowledge {
  return (rule) => (rule.isSilentAt?.(glance, context) ? NOTHING : rule.problemsAt?.(glance, context));
}
