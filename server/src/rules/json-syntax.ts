import * as l10n from '@vscode/l10n';
import type { Edit } from '../core/edit.ts';
import type { Fix, Problem } from '../core/finding.ts';
import type { Rule } from '../core/rule.ts';
import type { SyntaxProblem } from '../core/syntax-problem.ts';
import { syntaxTrials } from './syntax-trial.ts';

export const jsonSyntax: Rule = {
  id: 'json-syntax',
  severity: 'error',
  fixable: true,
  description: () => l10n.t('The text is not strict JSON, so Logto cannot read it.'),
  isSilentAt: () => true,
  mendsSyntax: true,
  *check({ document }) {
    const editsOf = syntaxTrials(document);
    for (const problem of document.json.problems) {
      const { start, end, message } = problem;
      yield { start, end, message, fixes: () => fixesOf(problem, editsOf) } satisfies Problem;
    }
  },
};

function fixesOf(problem: SyntaxProblem, editsOf: (problem: SyntaxProblem) => readonly Edit[]): readonly Fix[] {
  const { fix } = problem;
  return fix === undefined ? [] : [{ title: fix.title, automatic: fix.automatic, edits: () => editsOf(problem) }];
}
