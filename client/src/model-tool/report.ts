/** A verdict in words for a language model. They are English, and meant for nobody else. */
import type { Verdict, VerdictFinding } from '../../../server/src/lsp/protocol.ts';

/** As many as a model needs to get on; each change is worth a new question. */
const MOST = 50;

/** @param name what was judged, such as `deploy/twilio-sms.json`; @param verdict null where it is no config */
export function report(name: string, verdict: Verdict | null): string {
  if (verdict === null) {
    return `${name} is no config of a Logto connector: neither its name nor its content says so.`;
  }
  const { connector, findings, ignored } = verdict;
  const left = findings.length - MOST;
  return [
    `${name} is a config of Logto's ${connector} connector. ${summary(findings)}`,
    ...(ignored ? ['The settings of the workspace ignore this file, so the editor shows none of this.'] : []),
    ...findings.slice(0, MOST).map(describe),
    ...(left > 0 ? [`${left} more findings are left out. Mend some of these, then check again.`] : []),
  ].join('\n');
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

function summary(findings: readonly VerdictFinding[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return counts.length === 0
    ? 'Nothing is wrong with it.'
    : `Findings by severity: ${counts.map(({ severity, count }) => `${severity} ${count}`).join(', ')}.`;
}

/** Lines and columns count from 1, as editors show them. */
function describe({ ruleId, severity, range, message, href, fixes }: VerdictFinding): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  return [
    `${place} ${severity} ${ruleId}: ${message}`,
    ...fixes.map((title) => `  fix: ${title}`),
    `  see: ${href}`,
  ].join('\n');
}
