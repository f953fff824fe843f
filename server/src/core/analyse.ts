/** Runs the rules over a document. */
import type { JsonDocument } from './document.ts';
import type { Edit } from './edit.ts';
import type { Finding, Fix } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const DOCUMENTATION = 'https://github.com/logto-community/logto-connector-config/blob/main/docs/rules';

/** The page that documents a rule. */
export function ruleHref(ruleId: string): string {
  return `${DOCUMENTATION}/${ruleId}.md`;
}

/**
 * @param onRuleError told of a rule that threw; the other rules' findings are returned all the same
 * @returns the findings in the order of the text
 */
export function analyse(
  context: RuleContext,
  rules: readonly Rule[],
  onRuleError: (rule: Rule, error: unknown) => void,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = context.settings.rules[rule.id] ?? rule.severity;
    if (severity === 'off') {
      continue;
    }
    try {
      for (const problem of rule.check(context)) {
        const fixes = rule.mendsSyntax ? problem.fixes : problem.fixes?.map((fix) => keepOff(fix, context.document));
        const finding = { ...problem, ruleId: rule.id, severity, href: ruleHref(rule.id) };
        findings.push(fixes ? { ...finding, fixes } : finding);
      }
    } catch (error) {
      onRuleError(rule, error);
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Has a fix do nothing where it would touch what is no JSON: that must be mended first. */
function keepOff(fix: Fix, document: JsonDocument): Fix {
  const isWrong = (edit: Edit) =>
    document.json.problems.some(({ start, end }) => edit.start <= end && edit.end >= start);
  return {
    ...fix,
    edits() {
      const edits = fix.edits();
      return edits.some(isWrong) ? [] : edits;
    },
  };
}
