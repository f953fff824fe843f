import * as l10n from '@vscode/l10n';
import type { JsonDocument } from '../core/document.ts';
import { applyEdits, type Edit } from '../core/edit.ts';
import type { Fix, Problem } from '../core/finding.ts';
import { parseJson } from '../core/json-parse.ts';
import { isSameValue } from '../core/json-value.ts';
import type { Rule } from '../core/rule.ts';
import type { SyntaxProblem } from '../core/syntax-problem.ts';

export const jsonSyntax: Rule = {
  id: 'json-syntax',
  severity: 'error',
  fixable: true,
  description: () => l10n.t('The text is not strict JSON, so Logto cannot read it.'),
  isSilentAt: () => true,
  mendsSyntax: true,
  *check({ document }) {
    for (const problem of document.json.problems) {
      const { start, end, message } = problem;
      yield { start, end, message, fixes: () => fixesOf(document, problem) } satisfies Problem;
    }
  },
};

function fixesOf(document: JsonDocument, { message, fix }: SyntaxProblem): readonly Fix[] {
  return fix === undefined
    ? []
    : [{ title: fix.title, automatic: fix.automatic, edits: () => tried(document, message, fix.edit()) }];
}

/**
 * Where quotes and brackets are all wrong, what looks like the remedy may not be one: then there are no edits. A remedy
 * takes a problem away and leaves the value as it was made out, so that no other rule sees anything new.
 */
function tried({ text, json }: JsonDocument, message: string, edit: Edit): readonly Edit[] {
  const { root, problems } = parseJson(applyEdits(text, [edit]));
  const amount = (list: readonly SyntaxProblem[]) => list.filter((problem) => problem.message === message).length;
  const helps = problems.length < json.problems.length && amount(problems) < amount(json.problems);
  return helps && isSameValue(root, json.root) ? [edit] : [];
}
