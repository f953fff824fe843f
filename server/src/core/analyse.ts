/** Runs the rules over a document. */
import * as l10n from '@vscode/l10n';
import type { JsonDocument } from './document.ts';
import type { Edit } from './edit.ts';
import type { Finding, Fix, Problem } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { type Foreknowledge, knownOfNone } from './silence.ts';
import { countBefore } from './sorted.ts';
import { knownOf } from './template-verdicts.ts';

const DOCUMENTATION = 'https://github.com/logto-community/logto-connector-config/blob/main/docs/rules';

/** The page that documents a rule. */
export function ruleHref(ruleId: string): string {
  return `${DOCUMENTATION}/${ruleId}.md`;
}

export interface AnalysisOptions {
  /** Told of a rule that threw; the other rules' findings are returned all the same. */
  readonly onRuleError: (rule: Rule, error: unknown) => void;
  /** How many findings of one rule are wanted; all where nothing is said. The last one tells that there are more. */
  readonly limit?: number;
  /** What need not be asked. It is called once for each rule that is not off. */
  readonly knownOf?: Foreknowledge;
}

/** @returns the findings in the order of the text */
export function analyse(
  context: RuleContext,
  rules: readonly Rule[],
  { onRuleError, limit = Number.POSITIVE_INFINITY, knownOf = knownOfNone }: AnalysisOptions,
): readonly Finding[] {
  const isWrong = wrongPlaces(context.document);
  const runs: Run[] = [];
  const asked: Run[] = [];
  rules.forEach((rule, index) => {
    const severity = context.settings.rules[rule.id] ?? rule.severity;
    if (severity === 'off') {
      return;
    }
    const known = knownOf(rule);
    if (known?.length === 0) {
      return;
    }
    const run = createRun(rule, index, severity, isWrong, { onRuleError, limit });
    runs.push(run);
    if (known === undefined) {
      asked.push(run);
    }
    run.take(() => known ?? rule.check?.(context) ?? []);
  });
  checkTemplates(context, asked, rules);
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  return runs
    .flatMap((run) => run.findings())
    .sort((a, b) => a.start - b.start || a.end - b.end || (order.get(a.ruleId) ?? 0) - (order.get(b.ruleId) ?? 0));
}

/** One rule's part of an analysis. */
interface Run {
  readonly rule: Rule;
  /** Its place on the list of rules, as a bit of a number. */
  readonly bit: number;
  /** Whether it has found all that is wanted, or has failed. */
  readonly isDone: () => boolean;
  /** @returns whether it found anything; undefined where it failed */
  readonly take: (check: () => Iterable<Problem>) => boolean | undefined;
  readonly findings: () => readonly Finding[];
}

function createRun(
  rule: Rule,
  index: number,
  severity: Finding['severity'],
  isWrong: (edit: Edit) => boolean,
  { onRuleError, limit }: Required<Pick<AnalysisOptions, 'onRuleError' | 'limit'>>,
): Run {
  const problems: Problem[] = [];
  const href = ruleHref(rule.id);
  let isDone = false;
  let hasMore = false;
  const kept = (fix: Fix) => (rule.mendsSyntax ? fix : keepOff(fix, isWrong));
  const toFinding = (problem: Problem): Finding => {
    let fixes: readonly Fix[] | undefined;
    const more = hasMore && problem.start === problems.at(-1)?.start ? tellOfMore(problems.length) : '';
    return {
      ...problem,
      message: problem.message + more,
      ruleId: rule.id,
      severity,
      href,
      fixes: problem.fixes === undefined ? noFixes : () => (fixes ??= problem.fixes?.().map(kept) ?? []),
    };
  };
  return {
    rule,
    bit: 1 << index,
    isDone: () => isDone,
    take(check) {
      let hasFound = false;
      try {
        for (const problem of check()) {
          hasFound = true;
          if (problems.length >= limit) {
            hasMore = true;
            isDone = true;
            break;
          }
          problems.push(problem);
        }
        return hasFound;
      } catch (error) {
        isDone = true;
        onRuleError(rule, error);
        return undefined;
      }
    },
    findings: () => problems.map(toFinding),
  };
}

/** One for all, since a finding may be kept for longer than the text. */
const noFixes = (): readonly Fix[] => [];

function tellOfMore(amount: number): string {
  return `\n${l10n.t('There are more of these: they show once some of the {0} are mended.', amount)}`;
}

/** Asks each rule about the templates in which it has not found nothing before. */
function checkTemplates(context: RuleContext, runs: readonly Run[], rules: readonly Rule[]): void {
  let asking = runs.filter(({ rule }) => rule.checkTemplate !== undefined);
  let bits = bitsOf(asking);
  if (bits === 0) {
    // Nobody needs the templates, and so the text is not read for them.
    return;
  }
  for (const template of context.document.templates) {
    const known = knownOf(template.values, context, rules);
    if ((bits & ~known.silent) === 0) {
      continue;
    }
    for (const { rule, bit, take } of asking) {
      if ((known.silent & bit) === 0 && take(() => rule.checkTemplate?.(template, context) ?? []) === false) {
        known.silent |= bit;
      }
    }
    if (asking.some(({ isDone }) => isDone())) {
      asking = asking.filter(({ isDone }) => !isDone());
      bits = bitsOf(asking);
    }
  }
}

function bitsOf(runs: readonly Run[]): number {
  return runs.reduce((bits, { bit }) => bits | bit, 0);
}

/** Has a fix do nothing where it would touch what is no JSON: that must be mended first. */
function keepOff(fix: Fix, isWrong: (edit: Edit) => boolean): Fix {
  return {
    ...fix,
    edits() {
      const edits = fix.edits();
      return edits.some(isWrong) ? [] : edits;
    },
  };
}

/** Tells whether an edit touches one of the syntax problems, of which there may be as many as there are fixes. */
function wrongPlaces(document: JsonDocument): (edit: Edit) => boolean {
  let starts: readonly number[] | undefined;
  /** How far those reach that begin up to each of the starts. */
  const ends: number[] = [];
  return (edit) => {
    if (starts === undefined) {
      const problems = document.json.problems.toSorted((a, b) => a.start - b.start);
      starts = problems.map(({ start }) => start);
      for (const { end } of problems) {
        ends.push(Math.max(end, ends.at(-1) ?? 0));
      }
    }
    const reach = ends[countBefore(starts, (start) => start <= edit.end) - 1];
    return reach !== undefined && reach >= edit.start;
  };
}
