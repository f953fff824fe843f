/** What a glance tells of the rules: most configs have nothing wrong with them, and then few rules need be asked. */
import type { Problem } from './finding.ts';
import { type Glance, glanceAt } from './glance.ts';
import type { GlanceContext, Rule } from './rule.ts';

/** What a rule finds, where that is known without asking it. */
export type Foreknowledge = (rule: Rule) => readonly Problem[] | undefined;
/** On which a rule finds nothing. */
type Ground = NonNullable<Rule['isSilentAt']>;

const NOTHING: readonly Problem[] = [];
export const knownOfNone: Foreknowledge = () => undefined;

export interface Sight {
  /** Whether a ground holds: several rules are silent on one, which is looked into once. */
  readonly holds: (ground: Ground) => boolean;
  readonly knownOf: Foreknowledge;
}

export function knownAtGlance(glance: Glance, context: GlanceContext): Sight {
  const known = new Map<Ground, boolean>();
  const holds = (ground: Ground) => {
    const verdict = known.get(ground) ?? ground(glance, context);
    known.set(ground, verdict);
    return verdict;
  };
  return {
    holds,
    knownOf: ({ isSilentAt = never, problemsAt }) => (holds(isSilentAt) ? NOTHING : problemsAt?.(glance, context)),
  };
}

/**
 * Made once for many texts.
 *
 * @returns whether none of the rules finds anything in a text; false where that takes a closer look
 */
export function createSilence(rules: readonly Rule[], context: GlanceContext): (text: string) => boolean {
  const asked = rules.filter(({ id }) => context.settings.rules[id] !== 'off');
  const grounds = [...new Set(asked.map(groundOf))];
  return (text) => {
    const glance = glanceAt(text, context.connector);
    return glance !== undefined && grounds.every((holds) => holds(glance, context));
  };
}

function groundOf({ isSilentAt = never, problemsAt }: Rule): Ground {
  return problemsAt === undefined
    ? isSilentAt
    : (glance, context) => isSilentAt(glance, context) || problemsAt(glance, context)?.length === 0;
}

/** Of every rule that a glance never tells of, and of those alone. */
const never: Ground = () => false;
