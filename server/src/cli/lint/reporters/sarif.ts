/** Findings for code scanning: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { homepage, version } from '../../../../../package.json';
import { ruleHref } from '../../../core/analyse.ts';
import type { Finding, Severity } from '../../../core/finding.ts';
import type { Span } from '../../../core/json-node.ts';
import { masked, type PrintableFix, printableFixes } from '../../../core/mask.ts';
import { rangeOf } from '../../../features/config-file.ts';
import { languageTag } from '../../../l10n/prose.ts';
import { rules } from '../../../rules/index.ts';
import type { FileReport } from '../lint-files.ts';
import type { Findings } from './index.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

export function reportSarif({ reports }: Findings): string {
  const run = {
    tool: {
      driver: {
        name: 'logto-connector',
        semanticVersion: version,
        informationUri: homepage,
        rules: rules.map(({ id, severity, description }) => ({
          id,
          shortDescription: { text: description() },
          helpUri: ruleHref(id),
          defaultConfiguration: { level: LEVELS[severity] },
        })),
      },
    },
    language: languageTag(),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: l10n.t('The folder that the command ran in.') } } },
    results: reports.flatMap((report) => report.findings.map((finding) => resultOf(report, finding))),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function resultOf(report: FileReport, finding: Finding) {
  const { ruleId, severity, message, related } = finding;
  const fixes = printableFixes(finding);
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: LEVELS[severity],
    message: { text: masked(message) },
    locations: [locationOf(report, finding)],
    ...(related && {
      relatedLocations: [{ id: 0, message: { text: related.message }, ...locationOf(report, related) }],
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(report, fix)) }),
  };
}

function locationOf(report: FileReport, span: Span) {
  return { physicalLocation: { artifactLocation: artifactOf(report), region: regionOf(report.textDocument, span) } };
}

function fixOf(report: FileReport, { title, edits }: PrintableFix) {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(report.textDocument, edit),
    ...(edit.newText !== '' && { insertedContent: { text: edit.newText } }),
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(report), replacements }] };
}

/** By its place in the folder; a file that lies outside of it, by its whole address. */
function artifactOf({ name, path }: FileReport) {
  const isInside = !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(name);
  return isInside
    ? { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT }
    : { uri: pathToFileURL(path).href };
}

/** Lines and columns from 1; the end is the column behind. */
function regionOf(textDocument: TextDocument, span: Span) {
  const { start, end } = rangeOf(textDocument, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
