/** `logto-connector lint`: from its options to what it prints. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/finding.ts';
import { rules } from '../../rules/index.ts';
import { type Call, EXIT } from '../command.ts';
import type { Host } from '../host.ts';
import { nameOf } from '../name-of.ts';
import { environmentReferencesIn, originsOf } from '../references.ts';
import { createContexts } from '../settings.ts';
import { findFiles } from './find-files.ts';
import { judge } from './judge.ts';
import { type FileReport, ignoredRemark, type LintResult, lintFiles, splitBom } from './lint-files.ts';
import { type LintOptions, readLintOptions } from './options.ts';
import { formats } from './reporters/index.ts';

export async function runLint(call: Call, host: Host): Promise<number> {
  const options = readLintOptions(call);
  const failures: string[] = [];
  const createService = async () => {
    // Loaded here, since it takes as long as many a call.
    const { createLanguageService } = await import('../../language-service.ts');
    return createLanguageService({ onError: (message, error) => failures.push(`${message} ${String(error)}`) });
  };
  const contextOf = onlyShown(
    createContexts(options.overrides, (path) => nameOf(path, host.cwd)),
    options,
  );
  const parts = { createService, contextOf, fix: options.fix, env: host.env };
  const { input } = options;
  const result = input === undefined ? await lintTargets(options, parts, host) : await lintInput(input, parts, host);

  const reports = options.fix ? result.reports.map((report) => shown(report, options)) : result.reports;
  const toErrors = input !== undefined && options.fix;
  failures.push(...result.failures);
  const complaints = [...result.remarks, ...failures];
  // Where nothing was looked at, people read why; that there was nothing would be said twice.
  if (options.format !== 'text' || reports.length > 0 || complaints.length === 0) {
    const print = await formats[options.format]();
    const report = print({ reports, colors: await host.colors(toErrors ? 'stderr' : 'stdout') });
    (toErrors ? host.printError : host.print)(report);
  }
  complaints.forEach(host.complain);
  return failures.length > 0 ? EXIT.failed : verdict(reports, options);
}

type Parts = Parameters<typeof lintFiles>[1];

async function lintTargets({ targets }: LintOptions, parts: Parts, host: Host): Promise<LintResult> {
  const { files, missing } = await findFiles(targets, host.cwd);
  const result = await lintFiles(files, parts);
  return { ...result, failures: [...missing, ...result.failures] };
}

/** Checks what stands on standard input; where it is to be fixed, prints it, fixed or not. */
async function lintInput(name: string, { createService, contextOf, fix, env }: Parts, host: Host): Promise<LintResult> {
  const path = resolve(host.cwd, name);
  const { settings, ...context } = await contextOf(dirname(path));
  const ignoredBy = context.ignoredBy(path);
  const { bom, text } = splitBom(await host.readInput());
  const references = await originsOf(environmentReferencesIn(text), path, env);
  const service = await createService();
  const options = { name, service, settings: { ...settings, references }, isConfig: true, fix };
  const judgement = ignoredBy === undefined ? judge(pathToFileURL(path).href, text, options) : undefined;
  if (fix) {
    host.print(bom + (judgement?.textDocument.getText() ?? text));
  }
  return {
    reports: judgement ? [{ name: nameOf(path, host.cwd), path, ...judgement }] : [],
    failures: [],
    remarks: [ignoredBy && ignoredRemark(name, ignoredBy), judgement?.remark].filter((remark) => remark !== undefined),
  };
}

/** Hints are for editors, whose lists of problems leave them out, too: programs alone get them. */
const isShown = (severity: Severity | 'off', { quiet, format }: LintOptions): boolean =>
  quiet ? severity === 'error' : format === 'json' || severity !== 'hint';

function shown(report: FileReport, options: LintOptions): FileReport {
  return { ...report, findings: report.findings.filter(({ severity }) => isShown(severity, options)) };
}

/** Rules whose findings are not shown are not asked, unless they may have something to fix. */
function onlyShown(contextOf: Parts['contextOf'], options: LintOptions): Parts['contextOf'] {
  if (options.fix) {
    return contextOf;
  }
  return async (folder) => {
    const { settings, ignoredBy } = await contextOf(folder);
    const hidden = rules.filter(({ id, severity }) => !isShown(settings.rules[id] ?? severity, options));
    const off = Object.fromEntries(hidden.map(({ id }) => [id, 'off' as const]));
    return { settings: { ...settings, rules: { ...settings.rules, ...off } }, ignoredBy };
  };
}

function verdict(reports: readonly FileReport[], { maxWarnings }: LintOptions): number {
  const severities = reports.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? EXIT.found : EXIT.done;
}
