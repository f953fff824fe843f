/** Reads files, judges those that are connector configs, and writes those that were fixed. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../../language-service.ts';
import type { Settings } from '../../settings.ts';
import { createSilentConfigs } from '../../silent-config.ts';
import type { Host } from '../host.ts';
import { environmentReferencesIn, originsOf } from '../references.ts';
import type { FolderContext } from '../settings.ts';
import { reasonOf, unreadable } from '../unreadable.ts';
import type { FoundFile } from './find-files.ts';
import { type Judgement, judge } from './judge.ts';

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
  /** Called where something is to be said: most configs have nothing wrong with them. */
  readonly createService: () => Promise<LanguageService>;
  /** What holds for the files in a folder. */
  readonly contextOf: (folder: string) => Promise<FolderContext>;
  readonly fix: boolean;
  readonly env: Host['env'];
}

export async function lintFiles(
  files: readonly FoundFile[],
  { createService, contextOf, fix, env }: LintFilesOptions,
): Promise<LintResult> {
  const reports: FileReport[] = [];
  const failures: string[] = [];
  const remarks: string[] = [];
  const folders = new Map<string, Folder>();
  let service: LanguageService | undefined;
  for (const { path, name, named } of files) {
    // By hand: `dirname` and `basename` look at each character.
    const cut = path.lastIndexOf(sep) + 1;
    const inFolder = path.slice(0, cut);
    const folder = folders.get(inFolder) ?? { context: await contextOf(dirname(path)), known: new Map() };
    folders.set(inFolder, folder);
    const ignoredBy = folder.context.ignoredBy(path);
    if (ignoredBy !== undefined) {
      if (named) {
        remarks.push(ignoredRemark(name, ignoredBy));
      }
      continue;
    }
    try {
      // One after the other: a small file is read in less time than it takes to wait for it.
      const { bom, text } = splitBom(readFileSync(path, 'utf8'));
      const { settings, isSilent } = await settingsFor(text, folder, path, env);
      // What is not in UTF-8 is read as this character, which may as well stand there.
      const isDoubtful = text.includes('\ufffd');
      if (!isDoubtful && isSilent(path.slice(cut), text)) {
        reports.push({ name, path, ...NOTHING });
        continue;
      }
      service ??= await createService();
      const judgement = judge(pathToFileURL(path).href, text, { name, service, settings, isConfig: named, fix });
      if (judgement === undefined) {
        continue;
      }
      if (isDoubtful && !isUtf8(readFileSync(path))) {
        failures.push(l10n.t('"{0}" cannot be read: it is not in UTF-8. Save it so.', name));
        continue;
      }
      if (judgement.remark !== undefined) {
        remarks.push(judgement.remark);
      }
      if (judgement.fixed > 0) {
        const { writeText } = await import('./write-text.ts');
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

/** What holds for the files of a folder. */
interface Folder {
  readonly context: FolderContext;
  /** By the references that stand in a file. */
  readonly known: Map<string, KnownSettings>;
}

interface KnownSettings {
  /** With what references lead to. */
  readonly settings: Settings;
  readonly isSilent: ReturnType<typeof createSilentConfigs>;
}

/** Each reference is looked up once a folder. */
async function settingsFor(
  text: string,
  { context, known }: Folder,
  path: string,
  env: Host['env'],
): Promise<KnownSettings> {
  const written = environmentReferencesIn(text);
  const key = written.join();
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const origins = written.length > 0 && { references: await originsOf(written, path, env) };
  const settings = { ...context.settings, ...origins };
  const made = { settings, isSilent: createSilentConfigs(settings) };
  known.set(key, made);
  return made;
}

/** Nobody asks for places in a text of which there is nothing to say: it is not kept. */
const NOTHING: Judgement = { textDocument: TextDocument.create('', 'json', 1, ''), findings: [], fixed: 0 };

/** A byte order mark is no part of a text, though it stays in the file. */
export function splitBom(content: string): { readonly bom: string; readonly text: string } {
  const length = content.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { bom: content.slice(0, length), text: content.slice(length) };
}

export function ignoredRemark(name: string, settingsFile: string): string {
  return l10n.t('"{0}" is left alone, because "ignore" in {1} says so.', name, settingsFile);
}
