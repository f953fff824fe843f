/** `logto-connector rules`. */
import * as l10n from '@vscode/l10n';
import { ruleHref } from '../../core/analyse.ts';
import { tableLines } from '../../l10n/columns.ts';
import { rules } from '../../rules/index.ts';
import type { Colors } from '../colors.ts';
import { type Call, CallError, EXIT } from '../command.ts';
import type { Host } from '../host.ts';
import { severityText } from '../severity.ts';

export async function listRules(call: Call, host: Host): Promise<number> {
  const format = call.value('format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new CallError(l10n.t('--format must be text or json, not "{0}".', format));
  }
  host.print(format === 'json' ? asJson() : asText(await host.colors('stdout')));
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

function asText(colors: Colors): string {
  const fix = l10n.t({ message: 'fix', comment: 'In a list of rules: there is a fix for it' });
  const rows = rules.map(({ id, severity, fixable, description }) => [
    id,
    severityText(severity),
    fixable ? fix : ' - ',
    description(),
  ]);
  const painters = [colors.bold, undefined, undefined, colors.dim];
  const lines = tableLines(rows, (cell, column) => painters[column]?.(cell) ?? cell);
  return `${lines.join('\n')}\n`;
}
