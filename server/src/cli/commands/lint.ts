import * as l10n from '@vscode/l10n';
import type { Command } from '../command.ts';

export const lint = (): Command => ({
  name: 'lint',
  parameters: l10n.t('[paths or globs …]'),
  takes: [0, Number.POSITIVE_INFINITY],
  summary: l10n.t('Check connector configs as the editor does'),
  details: [
    l10n.t(
      'Checks Logto connector configs; without a path, those in this folder and below. In a folder or a glob they are the files that the editor would take for one, by name, "$schema" or content. A file that is named itself is always checked.',
    ),
    l10n.t('The nearest logto-connector.config.json, beside a file or above it, holds its settings.'),
  ].join('\n'),
  options: [
    {
      name: 'format',
      value: 'text|json|sarif|github',
      description: l10n.t('What to print (default: text); hints are in json alone'),
    },
    { name: 'fix', description: l10n.t('Write the fixes that need no decision into the files') },
    { name: 'max-warnings', value: 'N', description: l10n.t('Take up to N warnings (default: 0)') },
    { name: 'quiet', description: l10n.t('Errors only: nothing else is printed or counted') },
    {
      name: 'placeholder-style',
      value: 'STYLE',
      description: l10n.t('"{{code}}" or "<<code>>", whatever the settings say'),
    },
    {
      name: 'stdin',
      description: l10n.t(
        'Check what stands on standard input; with --fix, print it fixed, and the findings on standard error',
      ),
    },
    {
      name: 'stdin-filename',
      value: 'NAME',
      description: l10n.t('Its name, for its settings and for what is printed'),
    },
  ],
  exits: l10n.t(
    '0 no error and no more than N warnings; 1 otherwise; 2 it could not run, or something could not be read or written.',
  ),
  run: async (call, host) => (await import('../lint/run.ts')).runLint(call, host),
});
