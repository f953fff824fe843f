/** What the rules say of a config, in plain data: for a reader that has no editor, such as a language model. */
import type { Finding } from '../core/finding.ts';
import { masked } from '../core/mask.ts';
import type { Verdict, VerdictFinding } from '../lsp/protocol.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

export function verdict(file: ConfigFile, findings: readonly Finding[]): Omit<Verdict, 'ignored'> {
  return {
    connector: file.connector.name,
    findings: findings.map((finding) => describe(file, finding)),
  };
}

function describe({ textDocument }: ConfigFile, finding: Finding): VerdictFinding {
  const { ruleId, severity, message, href } = finding;
  return {
    ruleId,
    severity,
    range: rangeOf(textDocument, finding),
    message: masked(message),
    href,
    fixes: finding.fixes().map(({ title }) => masked(title)),
  };
}
