/** Reads files, judges those that are connector configs, and writes those that were fixed. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { LanguageService } from '../../language-service.ts';
import type { Host } from '../host.ts';
import { referencesIn } from '../references.ts';
import type { FileContext } from '../settings.ts';
import { reasonOf, unreadable } from '../unreadable.ts';
import type { FoundFile } from './find-files.ts';
import { type Judgement, judge } from './judge.ts';
import { writeText } from './write-text.ts';

export interface FileReport extends Judgement {
  readonly name: string;
  readonly path: string;
}

export interface LintResult {
  /** The configs, with or without findings; other files are left out. */
  readonly reports: readonly FileReport[];
  /** What could not be read, judged or written, in words. */
  readonly failures: readonly string[];
  /** What was named but is left alone, in words. */
  readonly remarks: readonly string[];
}

export interface LintFilesOptions {
  readonly service: LanguageService;
  readonly contextOf: (path: string) => Promise<FileContext>;
  readonly fix: boolean;
  readonly env: Host['env'];
}

export async function lintFiles(
  files: readonly FoundFile[],
  { service, contextOf, fix, env }: LintFilesOptions,
): Promise<LintResult> {
  const reports: FileReport[] = [];
  const failures: string[] = [];
  const remarks: string[] = [];
  for (const { path, name, named } of files) {
    const { settings, ignoredBy } = await contextOf(path);
    if (ignoredBy !== undefined) {
      if (named) {
        remarks.push(ignoredRemark(name, ignoredBy));
      }
      continue;
    }
    try {
      // One after the other: a small file is read in less time than it takes to wait for it.
      const bytes = readFileSync(path);
      const { bom, text } = splitBom(bytes.toString('utf8'));
      const references = await referencesIn(text, path, env);
      const options = { service, settings: { ...settings, references }, isConfig: named, fix };
      const judgement = judge(pathToFileURL(path).href, text, options);
      if (judgement === undefined) {
        continue;
      }
      if (!isUtf8(bytes)) {
        failures.push(l10n.t('"{0}" cannot be read: it is not in UTF-8. Save it so.', name));
        continue;
      }
      if (judgement.fixed > 0) {
        await writeText(path, bom + judgement.textDocument.getText());
      }
      reports.push({ name, path, ...judgement });
    } catch (error) {
      failures.push(
        fix ? l10n.t('"{0}" cannot be read or written: {1}', name, reasonOf(error)) : unreadable(name, error),
      );
    }
  }
  return { reports, failures, remarks };
}

/** A byte order mark is no part of a text, though it stays in the file. */
export function splitBom(content: string): { readonly bom: string; readonly text: string } {
  const length = content.startsWith('\uFEFF') ? 1 : 0;
  return { bom: content.slice(0, length), text: content.slice(length) };
}

export function ignoredRemark(name: string, settingsFile: string): string {
  return l10n.t('"{0}" is left alone, because "ignore" in {1} says so.', name, settingsFile);
}
