/** What `lint` was asked to do. */
import * as l10n from '@vscode/l10n';
import { namesText } from '../../l10n/prose.ts';
import type { FileSettings } from '../../settings-file.ts';
import { type Call, CallError } from '../command.ts';
import { overridesOf } from '../overrides.ts';
import { type Format, formats } from './reporters/index.ts';

export interface LintOptions {
  /** Paths and globs; none where standard input is checked. */
  readonly targets: readonly string[];
  /** The name of what stands on standard input; undefined where files are checked. */
  readonly input: string | undefined;
  readonly format: Format;
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly maxWarnings: number;
  /** What wins over the settings of files. */
  readonly overrides: FileSettings;
}

/** @throws {CallError} where a value is not one that there is */
export function readLintOptions(call: Call): LintOptions {
  const format = call.value('format') ?? 'text';
  if (!isFormat(format)) {
    throw new CallError(l10n.t('--format must be {0}, not "{1}".', namesText(Object.keys(formats)), format));
  }
  const maxWarnings = call.value('max-warnings') ?? '0';
  if (!/^\d+$/.test(maxWarnings)) {
    throw new CallError(l10n.t('--max-warnings must be a whole number, not "{0}".', maxWarnings));
  }
  const fromInput = call.has('stdin');
  if (!fromInput && call.has('stdin-filename')) {
    throw new CallError(l10n.t('--stdin-filename goes with --stdin.'));
  }
  const [path] = call.arguments;
  if (fromInput && path !== undefined) {
    throw new CallError(l10n.t('With --stdin there can be no path, such as {0}.', path));
  }
  return {
    targets: fromInput || call.arguments.length > 0 ? call.arguments : ['.'],
    input: fromInput ? (call.value('stdin-filename') ?? 'stdin') : undefined,
    format,
    fix: call.has('fix'),
    quiet: call.has('quiet'),
    maxWarnings: Number(maxWarnings),
    overrides: overridesOf(call.value('placeholder-style')),
  };
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
