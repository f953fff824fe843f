/** Judges one text, and mends it where that is wanted. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/finding.ts';
import { automaticFix } from '../../core/fix-all.ts';
import type { AnalysisSettings } from '../../core/rule.ts';
import type { LanguageService } from '../../language-service.ts';
import { LANGUAGE_ID } from '../../lsp/protocol.ts';

export interface Judgement {
  /** The text that the findings are about: the fixed one, where it was fixed. */
  readonly textDocument: TextDocument;
  readonly findings: readonly Finding[];
  /** How many findings were fixed. */
  readonly fixed: number;
  /** What is to be known besides; undefined where that is nothing. */
  readonly remark?: string | undefined;
}

export interface JudgeOptions {
  /** As it is printed. */
  readonly name: string;
  readonly service: LanguageService;
  readonly settings: AnalysisSettings;
  /** Whether the text is a config, whatever it looks like. */
  readonly isConfig: boolean;
  readonly fix: boolean;
}

/** @returns undefined where the text is no config */
export function judge(
  uri: string,
  text: string,
  { name, service, settings, isConfig, fix }: JudgeOptions,
): Judgement | undefined {
  const open = (content: string, languageId: string) =>
    service.open(TextDocument.create(uri, languageId, 1, content), settings);
  const file = open(text, isConfig ? LANGUAGE_ID : 'json');
  if (file === undefined) {
    return undefined;
  }
  const findings = service.findings(file);
  const remark = service.remark(file, () => name);
  if (!fix || !findings.some(automaticFix)) {
    return { textDocument: file.textDocument, findings, fixed: 0, remark };
  }
  const result = service.fixAll(file);
  const fixedFile = open(result.text, LANGUAGE_ID) ?? file;
  return { textDocument: fixedFile.textDocument, findings: service.findings(fixedFile), fixed: result.fixed, remark };
}
