/** How grave a finding is, in words and in colour. */
import * as l10n from '@vscode/l10n';
import type { Severity } from '../core/finding.ts';
import type { Colors } from './colors.ts';

export function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

/** Such as `1 error` or `2 errors`. */
export function severityCount(severity: Severity, amount: number): string {
  const isOne = amount === 1;
  switch (severity) {
    case 'error':
      return isOne ? l10n.t('1 error') : l10n.t('{0} errors', amount);
    case 'warning':
      return isOne ? l10n.t('1 warning') : l10n.t('{0} warnings', amount);
    case 'information':
      return isOne ? l10n.t('1 information') : l10n.t('{0} information', amount);
    case 'hint':
      return isOne ? l10n.t('1 hint') : l10n.t('{0} hints', amount);
  }
}

export function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') {
    return colors.red;
  }
  return severity === 'warning' ? colors.yellow : colors.cyan;
}
