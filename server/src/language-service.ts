/**
 * All that the product knows to say of a config, behind plain functions: the language server and the command line both
 * stand on this, so that they say the same.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { connectors } from './connectors/index.ts';
import { createReader, isJson } from './connectors/reader.ts';
import { createDocument } from './core/document.ts';
import type { Finding } from './core/finding.ts';
import { automaticFix, type FixedText, fixAll } from './core/fix-all.ts';
import { referencesIn } from './core/reference.ts';
import type { Rule } from './core/rule.ts';
import { type CodeActionQuery, codeActions, firstFix, workspaceEdit } from './features/code-actions.ts';
import { codeLenses, type LensCommands } from './features/code-lenses.ts';
import { complete } from './features/completion/index.ts';
import type { ConfigFile, FileSettings } from './features/config-file.ts';
import { consoleText } from './features/console-text.ts';
import { credentialEdit } from './features/credential-edit.ts';
import { toDiagnostic } from './features/diagnostics.ts';
import { documentHighlights } from './features/document-highlights.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols, flatSymbols } from './features/document-symbols.ts';
import { fixReport } from './features/fix-report.ts';
import { foldingRanges } from './features/folding-ranges.ts';
import { format } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { newConfig } from './features/new-config.ts';
import { preview, templateFix } from './features/preview.ts';
import { remarkOn } from './features/remark.ts';
import { selectionRange } from './features/selection-ranges.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { testPlan } from './features/test-plan.ts';
import { verdict } from './features/verdict.ts';
import { createFindings } from './findings.ts';
import type { Preview } from './lsp/preview-protocol.ts';
import {
  type ConsoleText,
  type CredentialEdit,
  type FixReport,
  LANGUAGE_ID,
  type NewConfig,
  type TestPlan,
  type Verdict,
} from './lsp/protocol.ts';
import { rules } from './rules/index.ts';
import { jsonSyntax } from './rules/json-syntax.ts';
import { missingUsageType } from './rules/missing-usage-type.ts';

export { FIX_ALL_KIND } from './features/code-actions.ts';
export { semanticTokensLegend } from './features/semantic-tokens.ts';

/** Of one rule in one file. Nobody reads more, and an editor must not wait for them at each keystroke. */
const MOST_SHOWN = 100;

export interface LanguageServiceOptions {
  /** Told of what should not happen, such as a rule that threw; the answers go without it. */
  readonly onError: (message: string, error: unknown) => void;
  /** Replaces the rules; for tests. */
  readonly rules?: readonly Rule[];
}

export interface LanguageService {
  /** The config that a document is; undefined where it is none of ours, and then nothing is said of it. */
  readonly open: (textDocument: TextDocument, settings: FileSettings) => ConfigFile | undefined;
  /** What the rules say, in the order of the text. */
  readonly findings: (file: ConfigFile) => readonly Finding[];
  /** The same for an editor: of each rule the first hundred. */
  readonly diagnostics: (file: ConfigFile) => Diagnostic[];
  /** The same for a reader that has no editor, with auth tokens masked. */
  readonly verdict: (file: ConfigFile) => Omit<Verdict, 'ignored'>;
  /**
   * @param snippets whether the client takes tab stops
   * @param trigger the character that was typed, where that asks and not the user
   */
  readonly completions: (file: ConfigFile, position: Position, snippets: boolean, trigger?: string) => CompletionItem[];
  readonly hover: (file: ConfigFile, position: Position) => Hover | null;
  readonly codeLenses: (file: ConfigFile, commands: LensCommands) => CodeLens[];
  /**
   * Adds the required templates that are missing, or takes those that were meant; undefined where none is missing.
   *
   * @param versioned whether the client takes edits for a version of a document
   * @param usageType the only one to get a template, required or not
   */
  readonly fixTemplates: (file: ConfigFile, versioned: boolean, usageType?: string) => WorkspaceEdit | undefined;
  readonly codeActions: (file: ConfigFile, query: CodeActionQuery) => CodeAction[];
  /** Applies every automatic fix, or every first fix of one rule, until nothing is left to fix. */
  readonly fixAll: (file: ConfigFile, ruleId?: string) => FixedText;
  /** The same, with what is left then. */
  readonly fixReport: (file: ConfigFile, ruleId?: string) => FixReport;
  /** The references that are written in it. */
  readonly references: (file: ConfigFile) => readonly string[];
  readonly testPlan: (file: ConfigFile) => TestPlan;
  /** What is to be known of a file besides its findings; undefined where that is nothing. @param nameOf its name, as it is told */
  readonly remark: (file: ConfigFile, nameOf: (uri: string) => string) => string | undefined;
  /** @param codeLength how many digits are filled in as the code; those of Logto's own test where it is left out */
  readonly preview: (file: ConfigFile, codeLength?: number) => Preview;
  readonly consoleText: (file: ConfigFile) => ConsoleText;
  /** A credential under its key; null where there is no place for it. */
  readonly credentialEdit: (file: ConfigFile, key: string, value: string) => CredentialEdit | null;
  /** @param indentation of one level */
  readonly newConfig: (file: ConfigFile, indentation: string) => NewConfig;
  /** @param tree whether the client takes symbols within symbols */
  readonly symbols: (file: ConfigFile, tree: boolean) => DocumentSymbol[] | SymbolInformation[];
  /** @param limit how many the client takes */
  readonly foldingRanges: (file: ConfigFile, limit?: number) => FoldingRange[];
  /** @returns one for each position */
  readonly selectionRanges: (file: ConfigFile, positions: readonly Position[]) => SelectionRange[];
  readonly links: (file: ConfigFile) => DocumentLink[];
  readonly highlights: (file: ConfigFile, position: Position) => DocumentHighlight[];
  /** By {@link semanticTokensLegend}, in the whole text or in a part of it. */
  readonly semanticTokens: (file: ConfigFile, range?: Range) => SemanticTokens;
  /** None unless the settings ask for them. */
  readonly inlayHints: (file: ConfigFile, range: Range) => InlayHint[];
  /** @param range what is to be formatted, in whole lines; by default the whole text */
  readonly format: (file: ConfigFile, options: FormattingOptions, range?: Range) => TextEdit[];
}

export function createLanguageService({ onError, rules: list = rules }: LanguageServiceOptions): LanguageService {
  const read = createReader();
  const findingsUpTo = (limit: number) =>
    createFindings({
      rules: list,
      limit,
      onRuleError(rule, error, { textDocument }) {
        onError(`The rule "${rule.id}" failed on ${textDocument.uri}. Its findings are left out.`, error);
      },
    });
  const findings = findingsUpTo(Number.POSITIVE_INFINITY);
  const shown = findingsUpTo(MOST_SHOWN);

  const fixAllOf = (file: ConfigFile, ruleId?: string) =>
    fixAll(
      file.document.text,
      (text) => findings(text === file.document.text ? file : { ...file, document: createDocument(text) }),
      (finding) =>
        ruleId === undefined ? automaticFix(finding) : finding.ruleId === ruleId ? firstFix(finding) : undefined,
    );

  const fixesTemplates = (file: ConfigFile) =>
    shown(file).some((finding) => finding.ruleId === missingUsageType.id && firstFix(finding));

  return {
    open(textDocument, settings) {
      const { document, detected, named } = read(textDocument);
      const isOurLanguage = textDocument.languageId === LANGUAGE_ID;
      // A document of our language is a config, even while it is empty; which one is settled once it says more.
      const byContent = isOurLanguage || (isJson(textDocument) && settings.detectByContent !== false);
      const connector = (byContent ? detected : named) ?? (isOurLanguage ? connectors[0] : undefined);
      return connector && { textDocument, document, connector, settings };
    },
    findings,
    diagnostics: (file) => shown(file).map((finding) => toDiagnostic(finding, file.textDocument)),
    verdict: (file) => verdict(file, shown(file)),
    completions: (file, position, snippets, trigger) =>
      complete(file, { offset: file.textDocument.offsetAt(position), snippets, trigger }, (document) =>
        findings(document === file.document ? file : { ...file, document }).flatMap(({ ruleId, severity, message }) =>
          severity === 'error' && ruleId !== jsonSyntax.id ? [message] : [],
        ),
      ),
    hover: (file, position) => hover(file, file.textDocument.offsetAt(position)),
    codeLenses: (file, commands) =>
      codeLenses(file, fixesTemplates(file) ? commands : { ...commands, fixTemplates: undefined }),
    fixTemplates(file, versioned, usageType) {
      const edits =
        usageType === undefined
          ? fixAllOf(file, missingUsageType.id).edits
          : (templateFix(shown(file), usageType)?.edits() ?? []);
      return edits.length === 0 ? undefined : workspaceEdit(file, edits, { versioned });
    },
    codeActions: (file, query) => codeActions(file, query, { findings: shown, fixAll: fixAllOf }),
    fixAll: fixAllOf,
    fixReport(file, ruleId) {
      const fixed = fixAllOf(file, ruleId);
      return fixReport(file, fixed, findings({ ...file, document: createDocument(fixed.text) }));
    },
    references: ({ document }) => referencesIn(document),
    testPlan: (file) => testPlan(file, findings(file)),
    remark: remarkOn,
    preview: (file, codeLength) => preview(file, shown(file), codeLength),
    consoleText(file) {
      const strict = { ...file, settings: { ...file.settings, rules: {} } };
      return consoleText(file, findings(file), findings(strict));
    },
    credentialEdit,
    newConfig,
    symbols: (file, tree) => (tree ? documentSymbols(file) : flatSymbols(file)),
    foldingRanges,
    selectionRanges: (file, positions) =>
      positions.map((position) => selectionRange(file, file.textDocument.offsetAt(position))),
    links: documentLinks,
    semanticTokens,
    inlayHints,
    format,
    highlights: (file, position) => documentHighlights(file, file.textDocument.offsetAt(position)),
  };
}
