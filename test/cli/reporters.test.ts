import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { NO_COLORS } from '../../server/src/cli/colors.ts';
import type { FileReport } from '../../server/src/cli/lint/lint-files.ts';
import { reportGithub } from '../../server/src/cli/lint/reporters/github.ts';
import { reportJson } from '../../server/src/cli/lint/reporters/json.ts';
import { reportSarif } from '../../server/src/cli/lint/reporters/sarif.ts';
import { reportText } from '../../server/src/cli/lint/reporters/text.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { rules } from '../../server/src/rules/index.ts';
import schema from '../fixtures/sarif/sarif-2.1.0-rtm.5.json';
import { openConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

const colors = NO_COLORS;
const ruleId = rules[0]?.id ?? '';

/** A file with a finding at each mark, the severities in turn. */
function reportOf(marked: string, overrides: Partial<Finding> = {}, name = 'a/b.json'): FileReport {
  const { text, ranges } = parseMarks(marked);
  const severities = ['warning', 'error', 'hint', 'information'] as const;
  const findings = ranges.map((range, index) => ({
    ...range,
    ruleId,
    severity: severities[index % severities.length] ?? 'error',
    message: `Finding ${index + 1}.`,
    fixes: () => [],
    href: 'https://example.org/rule',
    ...overrides,
  }));
  return { name, path: `/work/${name}`, textDocument: openConfig(text).textDocument, findings, fixed: 0 };
}

const rename = { title: 'Rename it', automatic: true, edits: () => [{ start: 1, end: 3, newText: 'x' }] };
const remove = { title: 'Remove it', automatic: false, edits: () => [{ start: 0, end: 3, newText: '' }] };

describe('text', () => {
  /** The line of the source and the mark below it. */
  const excerpt = (marked: string) =>
    reportText({ reports: [reportOf(marked)], colors })
      .split('\n')
      .slice(1, 3);

  test.each([
    ['abc «de» f', 'abc de f', '    ^^'],
    ['\t"x": «"y"»', '\t"x": "y"', '\t     ^^^'],
    ['日本 «語» x', '日本 語 x', '     ^^'],
    ['👩‍👩‍👧 é «x»', '👩‍👩‍👧 é x', '     ^'],
    ['ab«»', 'ab', '  ^'],
    ['ab «cd\nef»', 'ab cd', '   ^^'],
  ])('%j is marked in its place, however wide it is', (marked, line, mark) => {
    expect(excerpt(marked)).toEqual([`1 | ${line}`, `  | ${mark}`]);
  });

  test('a long line is cut around the place', () => {
    const [line = '', mark = ''] = excerpt(`${'a'.repeat(5000)}«b»${'c'.repeat(5000)}`);
    expect(line.length).toBeLessThan(120);
    expect(line[mark.indexOf('^')]).toBe('b');
  });

  test('what a terminal would obey is not sent to it', () => {
    expect(excerpt('a\u001b[31m «b»')[0]).toBe('1 | a\uFFFD[31m b');
  });

  test('says what would mend it, and what --fix does', () => {
    const text = reportText({ reports: [reportOf('«a»', { fixes: () => [rename, remove] })], colors });
    expect(text).toContain('  = help: Rename it (--fix does it)\n');
    expect(text).toContain('1 warning in 1 config.\n--fix mends all of them.\n');
    const asks = reportText({ reports: [reportOf('«a»', { fixes: () => [remove] })], colors });
    expect(asks).toContain('  = help: Remove it\n');
    expect(asks).not.toContain('--fix');
  });

  test('says what was fixed', () => {
    const reports = [
      { ...reportOf('a'), fixed: 2 },
      { ...reportOf('b'), fixed: 1 },
    ];
    expect(reportText({ reports, colors })).toBe('Fixed 3 problems in 2 files.\n2 configs checked, nothing found.\n');
  });
});

describe('GitHub annotations', () => {
  test('have errors first, whatever the file', () => {
    const reports = [reportOf('«a» «b» «c» «d»', {}, 'a.json'), reportOf('«a»\n«b»', {}, 'b.json')];
    const lines = reportGithub({ reports, colors }).split('\n');
    expect(lines.slice(0, 6).map((line) => /^::(\w+) file=([ab])/.exec(line)?.slice(1).join(' '))).toEqual([
      'error a',
      'error b',
      'warning a',
      'warning b',
      'notice a',
      'notice a',
    ]);
    expect(lines[6]).toBe('2 errors, 2 warnings, 1 information, 1 hint in 2 configs.');
  });

  test('are escaped as GitHub reads them', () => {
    const report = reportOf('«ab»', { message: '100 %\r\nsure, yes: so' }, 'a,b:c%/d.json');
    expect(reportGithub({ reports: [report], colors }).split('\n')[0]).toBe(
      `::warning file=a%2Cb%3Ac%25/d.json,line=1,endLine=1,col=1,endColumn=3,title=${ruleId}::100 %25%0D%0Asure, yes: so`,
    );
  });

  test('have no columns where they go over lines', () => {
    expect(reportGithub({ reports: [reportOf('«a\nb»')], colors })).toContain(`line=1,endLine=2,title=${ruleId}::`);
  });
});

test('JSON has the fixes with their edits', () => {
  const [file] = JSON.parse(reportJson({ reports: [reportOf('«ab\ncd»', { fixes: () => [rename] })], colors }));
  expect(file.findings[0].fixes).toEqual([
    {
      title: 'Rename it',
      automatic: true,
      edits: [{ range: { start: { line: 0, character: 1 }, end: { line: 1, character: 0 } }, newText: 'x' }],
    },
  ]);
});

describe('SARIF', () => {
  const { $schema: _draft4, id: _id, ...body } = schema;
  const isAddress = (text: string) => URL.canParse(text);
  const validate = new Ajv({
    strict: false,
    // One of its patterns is none that ECMAScript takes in Unicode mode.
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      uri: isAddress,
      'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[^\w%./:?#@!$&'()*+,;=~-]/.test(text),
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    },
  }).compile(body);
  const sarif = (reports: readonly FileReport[]) => JSON.parse(reportSarif({ reports, colors }));

  test.each<readonly [string, readonly FileReport[]]>([
    ['nothing', []],
    ['no finding', [reportOf('{}')]],
    ['findings of each severity', [reportOf('«a» «b»\n«c» «d»')]],
    ['fixes', [reportOf('«abcd»', { fixes: () => [rename, remove] })]],
    ['a related place', [reportOf('«abcd»', { related: { start: 1, end: 2, message: 'Here.' } })]],
    ['odd names', [reportOf('«a»', {}, 'ä b/100%#?.json'), reportOf('«a»', {}, '../out side.json')]],
  ])('of %s is what the published schema asks for', (_what, reports) => {
    validate(sarif(reports));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('is judged: the schema refuses what is wrong', () => {
    expect(validate({ ...sarif([]), version: '3' })).toBe(false);
    const log = sarif([reportOf('«a»')]);
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b.json';
    expect(validate(log)).toBe(false);
  });

  test('has the place in UTF-16 columns from 1, relative to the folder', () => {
    const { runs } = sarif([reportOf('"😀«bc»"', {}, 'ä b/c.json')]);
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    expect(runs[0].language).toBe('en-GB');
    expect(runs[0].results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: '%C3%A4%20b/c.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 6 },
        },
      },
    ]);
  });

  test('names the rules, each result its own', () => {
    const { runs } = sarif([reportOf('«a»')]);
    const { driver } = runs[0].tool;
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(driver.rules[runs[0].results[0].ruleIndex].id).toBe(runs[0].results[0].ruleId);
  });

  test('has the fixes as replacements', () => {
    const { runs } = sarif([reportOf('«abcd»', { fixes: () => [rename] })]);
    expect(runs[0].results[0].fixes[0]).toMatchObject({
      description: { text: 'Rename it' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'a/b.json' },
          replacements: [{ deletedRegion: { startColumn: 2, endColumn: 4 }, insertedContent: { text: 'x' } }],
        },
      ],
    });
  });
});
