/** Which rules need not be asked about a config: most configs have nothing wrong with them, and a glance tells most of that. */
import { type Glance, glanceAt } from './glance.ts';
import type { GlanceContext, Rule } from './rule.ts';

/** Whether none of the rules finds anything; false where that takes a closer look. */
export function isSilent(rules: readonly Rule[], text: string, context: GlanceContext): boolean {
  const glance = glanceAt(text, context.connector);
  return glance !== undefined && rules.every((rule) => isSilentAt(rule, glance, context));
}

/** The rules that may find something. */
export function rulesToAsk(rules: readonly Rule[], text: string, context: GlanceContext): readonly Rule[] {
  const glance = glanceAt(text, context.connector);
  return glance === undefined ? rules : rules.filter((rule) => !isSilentAt(rule, glance, context));
}

function isSilentAt({ id, isSilentAt: tells }: Rule, glance: Glance, context: GlanceContext): boolean {
  return context.settings.rules[id] === 'off' || tells?.(glance, context) === true;
}
