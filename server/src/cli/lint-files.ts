/** Reads files and judges those that are connector configs. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding.ts';
import type { AnalysisSettings } from '../core/rule.ts';
import { createLanguageService } from '../language-service.ts';
import { LANGUAGE_ID } from '../lsp/protocol.ts';
import type { FoundFile } from './find-files.ts';

export interface FileReport {
  readonly name: string;
  readonly textDocument: TextDocument;
  readonly findings: readonly Finding[];
}

export interface LintResult {
  /** The configs, with or without findings; other files are left out. */
  readonly reports: readonly FileReport[];
  /** What could not be read or judged, in words. */
  readonly unreadable: readonly string[];
}

export async function lintFiles(files: readonly FoundFile[], settings: AnalysisSettings): Promise<LintResult> {
  const reports: FileReport[] = [];
  const unreadable: string[] = [];
  const service = createLanguageService({
    onError: (message, error) => unreadable.push(`${message} ${String(error)}`),
  });
  for (const { path, name, named } of files) {
    const text = await readText(path);
    if (text === undefined) {
      unreadable.push(`"${name}" cannot be read.`);
      continue;
    }
    const textDocument = TextDocument.create(pathToFileURL(path).href, named ? LANGUAGE_ID : 'json', 1, text);
    const file = service.open(textDocument, settings);
    if (file) {
      reports.push({ name, textDocument, findings: service.findings(file) });
    }
  }
  return { reports, unreadable };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // Named to the user by the caller; the system's own words add nothing that helps.
    return undefined;
  }
}
