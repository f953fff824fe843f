import type { Rule } from '../core/rule.ts';

export const jsonSyntax: Rule = {
  id: 'json-syntax',
  severity: 'error',
  description: 'The text is not strict JSON, so Logto cannot read it.',
  check: ({ document }) => document.json.problems,
};
