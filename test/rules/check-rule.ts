/** Holds what one rule finds against the ranges marked in a text. */
import { expect } from 'vitest';
import type { AnalysisSettings } from '../../server/src/core/rule.ts';
import { findingsOf } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

/**
 * @param marked a config with `«…»` around each place that the rule must find, and no other
 * @param messages what each message, in the order of the text, must contain
 */
export function checkRule(
  ruleId: string,
  marked: string,
  messages: readonly string[] = [],
  settings: Partial<AnalysisSettings> = {},
): void {
  const { text, ranges } = parseMarks(marked);
  const findings = findingsOf(text, settings).filter((finding) => finding.ruleId === ruleId);
  const show = (range: { start: number; end: number }) =>
    `${range.start}-${range.end} ${text.slice(range.start, range.end)}`;
  expect(findings.map(show)).toEqual(ranges.map(show));
  messages.forEach((message, index) => {
    expect(findings[index]?.message).toContain(message);
  });
}
