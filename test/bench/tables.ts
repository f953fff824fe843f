/** The figures for people: a table a measure, a row a subject, a column a program. */
import type { Measurement } from './record.ts';
import { summarize } from './statistics.ts';

export function printTables(measurements: readonly Measurement[], print: (line: string) => void): void {
  for (const measure of new Set(measurements.map((one) => one.measure))) {
    const ofMeasure = measurements.filter((one) => one.measure === measure);
    const columns = [...new Set(ofMeasure.map(({ who }) => who))];
    const rows = [...new Set(ofMeasure.map(({ subject }) => subject))].map((subject) => [
      subject,
      ...columns.map((column) => cell(ofMeasure.find((one) => one.subject === subject && one.who === column))),
    ]);
    const unit = ofMeasure[0]?.unit ?? '';
    print('');
    for (const line of align([[`${measure}, ${unit}`, ...columns], ...rows])) {
      print(line);
    }
  }
}

function cell(measurement: Measurement | undefined): string {
  if (measurement === undefined) {
    return '';
  }
  const { median, quartiles } = summarize(measurement.rounds.flat());
  return `${figure(median)} (${quartiles.map(figure).join(' to ')})`;
}

/** Three digits that count. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) {
    return '-';
  }
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value >= 10 ? 3 : 2);
}

export function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}
