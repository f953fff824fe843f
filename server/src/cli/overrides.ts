/** Settings that the command line gives, which win over those of files. */
import * as l10n from '@vscode/l10n';
import { type FileSettings, readSettingsFile } from '../settings-file.ts';
import { CallError } from './command.ts';

/** An option is judged as the same setting in a file. */
export function overridesOf(placeholderStyle: string | undefined): FileSettings {
  const { settings, problems } = readSettingsFile(JSON.stringify({ placeholderStyle }), []);
  if (problems.length > 0) {
    throw new CallError(
      l10n.t('--placeholder-style must be "{{code}}" or "<<code>>", not "{0}".', String(placeholderStyle)),
    );
  }
  return settings;
}
