/** Holds a rule's fixes against what they promise: the finding is gone, no other has come, and the layout is kept. */
import { expect } from 'vitest';
import { applyEdits } from '../../server/src/core/edit.ts';
import type { Finding, Fix } from '../../server/src/core/finding.ts';
import type { AnalysisSettings } from '../../server/src/core/rule.ts';
import { findingsOf } from '../support/configs.ts';

/**
 * What each fix of a rule's first finding makes of a text, by its title.
 *
 * @param text a config in which the rule finds something
 */
export function fixesOf(
  ruleId: string,
  text: string,
  settings: Partial<AnalysisSettings> = {},
): Readonly<Record<string, string>> {
  const finding = findingsOf(text, settings).find((found) => found.ruleId === ruleId);
  expect(finding, `${ruleId} finds nothing in ${text}`).toBeDefined();
  return Object.fromEntries((finding?.fixes() ?? []).map((fix) => [fix.title, applyEdits(text, fix.edits())]));
}

/**
 * After these Logto reads what it dropped or could not read before, and so the rules judge it for the first time: a text
 * under the key `body` that has no code was of no account until it is the `content`.
 */
const UNCOVERS = /^(?:Rename to|Put it in quotes|Make it a list)/;

/** What is so judged for the first time: texts and usage types. A credential is judged under a wrong name too. */
const UNCOVERED = [
  ...['missing-usage-type', 'unknown-usage-type', 'duplicate-usage-type', 'usage-type-fallback', 'empty-content'],
  ...['missing-code-placeholder', 'unreplaced-placeholder', 'message-too-long', 'sms-encoding', 'sms-segments'],
];

/** Only as a text does a number have a form that can be wrong. */
const IN_QUOTES = ['sample-value', 'credential-format', 'plain-secret'];

/** What is whole only once its colon or its quote is there is judged only then, by rules that wait for the author. */
const WAITING = ['unknown-key', 'duplicate-key', 'sample-value', 'credential-format', 'plain-secret'];

/** Applies every fix of every finding of a text, one at a time, and fails where one does not keep what fixes promise. */
export function checkFixes(text: string, settings: Partial<AnalysisSettings> = {}): number {
  const before = findingsOf(text, settings);
  let checked = 0;
  for (const finding of before) {
    for (const fix of finding.fixes()) {
      const edits = fix.edits();
      if (edits.length === 0) {
        continue;
      }
      const after = applyEdits(text, edits);
      const context = `${finding.ruleId}: "${fix.title}" in\n${text}\ngives\n${after}`;
      const left = findingsOf(after, settings);
      expect(gone(finding, before, left), `The finding is still there.\n${context}`).toBe(true);
      const come = newOnes(finding, before, left, text, after).filter((id) => !uncovers(finding, fix).includes(id));
      expect(come, `A new finding has come.\n${context}`).toEqual([]);
      expect(lineEndsOf(after), `Line ends have been mixed.\n${context}`).toBeLessThanOrEqual(lineEndsOf(text));
      // What has no place at the end of the file may be all that there was behind a line.
      if (finding.ruleId !== 'json-syntax') {
        expect(endOf(after), `The end of the file is another.\n${context}`).toBe(endOf(text));
      }
      checked += 1;
    }
    expect(
      finding
        .fixes()
        .slice(1)
        .every(({ automatic }) => !automatic),
    ).toBe(true);
  }
  return checked;
}

/** The rules that judge for the first time what a fix has changed. */
function uncovers({ ruleId }: Finding, { title }: Fix): readonly string[] {
  if (ruleId === 'json-syntax') {
    return WAITING;
  }
  return [
    ...(UNCOVERS.test(title) ? UNCOVERED : []),
    ...(title === 'Put it in quotes' ? IN_QUOTES : []),
    // Nobody asks what is in a list under another name.
    ...(/^(?:Rename to "templates"|Make it a list)/.test(title) ? ['schema', 'unknown-key'] : []),
  ];
}

/** How many kinds of line ends a text has; of one that has none, what is put in makes one. */
function lineEndsOf(text: string): number {
  return Math.max(1, new Set(text.match(/\r\n|\n|\r/g)).size);
}

/** The white space behind all else. */
function endOf(text: string): string {
  return /\s*$/.exec(text)?.[0] ?? '';
}

const alike = (a: Finding) => (b: Finding) => a.ruleId === b.ruleId && a.message === b.message;

function gone(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  return after.filter(alike(finding)).length < before.filter(alike(finding)).length;
}

/**
 * Rules of which there is more than before. A credential that a fix has put in empty is not one: its author is told to
 * fill it in.
 */
function newOnes(
  fixed: Finding,
  before: readonly Finding[],
  after: readonly Finding[],
  text: string,
  fixedText: string,
): readonly string[] {
  const emptied = fixed.ruleId === 'schema' ? fixedText.split('""').length - text.split('""').length : 0;
  const amounts = (findings: readonly Finding[], ruleId: string) =>
    findings.filter((finding) => finding.ruleId === ruleId).length;
  return [...new Set(after.map(({ ruleId }) => ruleId))].filter((ruleId) => {
    // Only once there is a "Generic" template does Logto fall back to it, which is worth a hint and no mistake.
    const isNowThere = ruleId === 'usage-type-fallback' && amounts(before, ruleId) === 0;
    // What is filled in at last takes its room.
    const isFilledIn = fixed.ruleId.endsWith('-placeholder') && /^(?:sms-segments|message-too-long)$/.test(ruleId);
    const allowed = ruleId === 'sample-value' ? Math.max(0, emptied) : 0;
    return !isNowThere && !isFilledIn && amounts(after, ruleId) > amounts(before, ruleId) + allowed;
  });
}
