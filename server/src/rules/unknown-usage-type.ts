import { distance } from 'fastest-levenshtein';
import type { UsageType } from '../core/connector.ts';
import type { Rule } from '../core/rule.ts';

export const unknownUsageType: Rule = {
  id: 'unknown-usage-type',
  severity: 'warning',
  description: 'Logto knows no such usage type, so the template is never sent.',
  *check({ document, connector }) {
    const { usageTypes } = connector.templates;
    const known = usageTypes.map(({ name }) => name);
    for (const { usageType } of document.templates) {
      if (usageType !== undefined && !known.includes(usageType.value)) {
        const meant = nearest(usageType.value, usageTypes);
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

/** The type that was most likely meant: by its name, or by one that people give it elsewhere, but for a few slips. */
function nearest(name: string, usageTypes: readonly UsageType[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const written = plain(name);
  const ranked = usageTypes
    .flatMap((type) => [plain(type.name), ...type.aliases].map((alias) => ({ type, slips: distance(alias, written) })))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= Math.max(1, written.length / 4) ? best.type.name : undefined;
}
