/** `logto-connector rules`. */
import { ruleHref } from '../../core/analyse.ts';
import { rules } from '../../rules/index.ts';
import { type Call, CallError, EXIT } from '../command.ts';
import type { Host } from '../host.ts';

export function listRules(call: Call, host: Host): number {
  const format = call.value('format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new CallError(`--format must be text or json, not "${format}".`);
  }
  host.print(format === 'json' ? asJson() : asText(host));
  return EXIT.done;
}

function asJson(): string {
  const list = rules.map(({ id, severity, fixable, description }) => ({
    id,
    severity,
    fixable,
    description: description(),
    href: ruleHref(id),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function asText({ colors }: Host): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, fixable, description }) =>
      `${colors.bold(id.padEnd(width))}  ${severity.padEnd('information'.length)}  ${fixable ? 'fix' : ' - '}  ${colors.dim(description())}`,
  );
  return `${lines.join('\n')}\n`;
}
