import { distance } from 'fastest-levenshtein';
import type { Rule } from '../core/rule.ts';

export const unknownUsageType: Rule = {
  id: 'unknown-usage-type',
  severity: 'warning',
  description: 'Logto knows no such usage type, so the template is never sent.',
  *check({ document, connector }) {
    const known = connector.templates.usageTypes.map(({ name }) => name);
    for (const { usageType } of document.templates) {
      if (usageType !== undefined && !known.includes(usageType.value)) {
        const meant = nearest(usageType.value, known);
        const hint = meant === undefined ? `Logto sends ${known.join(', ')}.` : `Did you mean "${meant}"?`;
        yield {
          start: usageType.start,
          end: usageType.end,
          message: `Logto never sends a template for "${usageType.value}". ${hint}`,
        };
      }
    }
  },
};

/** The known name that was most likely meant: the same but for case and punctuation, or but for a few slips. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const ranked = known
    .map((candidate) => ({ candidate, slips: distance(plain(candidate), plain(name)) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= Math.max(2, name.length / 3) ? best.candidate : undefined;
}
