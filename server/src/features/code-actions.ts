/** The fixes of findings as actions that an editor offers: one at a time, all of a kind, and all that need no asking. */
import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Edit } from '../core/edit.ts';
import type { Finding, Fix } from '../core/finding.ts';
import { fixesAtOnce } from '../core/fix-all.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';
import { toDiagnostic } from './diagnostics.ts';

/** The kind of "fix all". With a rule's id behind it, as in `source.fixAll.logtoConnector.unknown-key`, only that rule's. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.logtoConnector`;

export interface CodeActionQuery {
  readonly range: Range;
  /** The kinds that are wanted, with what is below them; all where it is undefined. */
  readonly only?: readonly string[] | undefined;
  /** Whether a person asked, and not an editor that only wants to know whether to show that there is something. */
  readonly invoked: boolean;
  /** Whether the client takes edits for a version of a document. */
  readonly versioned: boolean;
  /** The client's command that keeps a secret elsewhere; undefined where it has none. */
  readonly moveSecret?: string | undefined;
}

/** What the query needs of the language service. */
export interface FixingService {
  readonly findings: (file: ConfigFile) => readonly Finding[];
  /** Every automatic fix, or every first fix of one rule, applied until nothing is left. */
  readonly fixAll: (file: ConfigFile, ruleId?: string) => { readonly edits: readonly Edit[] };
}

export function codeActions(file: ConfigFile, query: CodeActionQuery, service: FixingService): CodeAction[] {
  const quick = wants(query.only, CodeActionKind.QuickFix) ? quickFixes(file, query, service.findings(file)) : [];
  return [...quick, ...sourceActions(file, query, service)];
}

function quickFixes(file: ConfigFile, query: CodeActionQuery, findings: readonly Finding[]): CodeAction[] {
  const start = file.textDocument.offsetAt(query.range.start);
  const end = file.textDocument.offsetAt(query.range.end);
  const here = findings.filter((finding) => finding.start <= end && finding.end >= start);
  const actions = new Map<string, CodeAction>();
  const preferred = here.filter((finding) => firstFix(finding)?.automatic).length;
  for (const finding of here) {
    for (const fix of finding.fixes()) {
      const edits = fix.edits();
      const diagnostic = toDiagnostic(finding, file.textDocument);
      // Two rules may speak of one mistake, and propose the same.
      const known = actions.get(fix.title);
      if (known) {
        known.diagnostics?.push(diagnostic);
        // What is for several stands behind what is for one.
        actions.delete(fix.title);
        actions.set(fix.title, known);
      } else if (edits.length > 0) {
        actions.set(fix.title, {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          // What is preferred is applied by one key; that must not be a guess which of several mistakes is meant.
          ...(fix.automatic && preferred === 1 && { isPreferred: true }),
          edit: workspaceEdit(file, edits, query),
        });
      }
    }
  }
  return [...actions.values(), ...movesOf(file, query, here), ...fixesOfAKind(file, query, here, findings)];
}

/** What only the client can do: a secret goes where it keeps secrets, and a reference takes its place. */
function movesOf(file: ConfigFile, { moveSecret }: CodeActionQuery, here: readonly Finding[]): CodeAction[] {
  return here.flatMap((finding) => {
    if (moveSecret === undefined || finding.movable === undefined) {
      return [];
    }
    const title = l10n.t('Move the value of "{0}" to a secret of the editor', finding.movable);
    const command = { title, command: moveSecret, arguments: [file.textDocument.uri, { key: finding.movable }] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, file.textDocument)], command }];
  });
}

/** For each rule that found something here and more of it elsewhere: one action that mends it all. */
function fixesOfAKind(
  file: ConfigFile,
  query: CodeActionQuery,
  here: readonly Finding[],
  findings: readonly Finding[],
): CodeAction[] {
  const ruleIds = [...new Set(here.map(({ ruleId }) => ruleId))];
  return ruleIds.flatMap((ruleId) => {
    const alike = findings.filter((finding) => finding.ruleId === ruleId);
    const { edits, amount } = fixesAtOnce(alike, firstFix);
    return amount < 2
      ? []
      : [
          {
            title: l10n.t('Fix all {0} of "{1}" in this file', amount, ruleId),
            kind: CodeActionKind.QuickFix,
            diagnostics: alike.map((finding) => toDiagnostic(finding, file.textDocument)),
            edit: workspaceEdit(file, edits, query),
          },
        ];
  });
}

function sourceActions(file: ConfigFile, query: CodeActionQuery, service: FixingService): CodeAction[] {
  const kinds = new Set(
    (query.only ?? (query.invoked ? [FIX_ALL_KIND] : [])).flatMap((kind) => {
      if (kind.startsWith(`${FIX_ALL_KIND}.`)) {
        return [kind];
      }
      return isBelow(FIX_ALL_KIND, kind) ? [FIX_ALL_KIND] : [];
    }),
  );
  return [...kinds].flatMap((kind) => {
    const ruleId = kind === FIX_ALL_KIND ? undefined : kind.slice(FIX_ALL_KIND.length + 1);
    const { edits } = service.fixAll(file, ruleId);
    const title = ruleId === undefined ? l10n.t('Fix all that can be fixed') : l10n.t('Fix all of "{0}"', ruleId);
    return edits.length === 0 ? [] : [{ title, kind, edit: workspaceEdit(file, edits, query) }];
  });
}

/** The fix that "fix all of a kind" applies: the best one, even where it takes away what its author may need. */
export function firstFix(finding: Finding): Fix | undefined {
  return finding.fixes()[0];
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => isBelow(kind, wanted));
}

/** Kinds are names within names, parted by dots (Language Server Protocol, `CodeActionKind`). */
function isBelow(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

/** @param versioned whether the client takes edits for a version of a document */
export function workspaceEdit(
  file: ConfigFile,
  edits: readonly Edit[],
  { versioned }: Pick<CodeActionQuery, 'versioned'>,
): WorkspaceEdit {
  const { uri, version } = file.textDocument;
  const textEdits = edits.map((edit): TextEdit => ({ range: rangeOf(file.textDocument, edit), newText: edit.newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
