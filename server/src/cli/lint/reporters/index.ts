/** The forms in which findings are printed. */
import type { Colors } from 'picocolors/types';
import type { FileReport } from '../lint-files.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';
import { reportText } from './text.ts';

export interface Findings {
  /** The configs that were checked, by name. */
  readonly reports: readonly FileReport[];
  /** Those of where it is printed. */
  readonly colors: Colors;
}

export const formats = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
} as const satisfies Record<string, (findings: Findings) => string>;

export type Format = keyof typeof formats;
