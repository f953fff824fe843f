import type { Rule } from '../core/rule.ts';
import { writePlaceholder } from '../sms/placeholder-style.ts';
import { findPlaceholders } from '../sms/placeholders.ts';

export const missingCodePlaceholder: Rule = {
  id: 'missing-code-placeholder',
  severity: 'warning',
  description: 'A text has no {{code}}, so nobody gets their code.',
  *check({ document, connector, settings }) {
    const { variables, usageTypes } = connector.templates;
    const code = variables[0]?.name ?? 'code';
    for (const { content, usageType } of document.templates) {
      if (content === undefined) {
        continue;
      }
      const carries = usageTypes.find(({ name }) => name === usageType?.value)?.carries ?? [code];
      const filled = findPlaceholders(content.value, settings.placeholderStyle, variables)
        .filter(({ outcome }) => outcome === 'replaced' || outcome === 'wrapped')
        .map(({ name }) => name);
      if (!carries.some((name) => filled.includes(name))) {
        const wanted = carries.map((name) => writePlaceholder(name, settings.placeholderStyle)).join(' or ');
        const lost = carries.includes('link') ? 'link' : 'code';
        yield {
          start: content.start,
          end: content.end,
          message: `This text has no ${wanted}: whoever gets it gets no ${lost}. Write ${wanted} where the ${lost} belongs.`,
        };
      }
    }
  },
};
