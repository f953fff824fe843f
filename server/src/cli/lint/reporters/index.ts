/** The forms in which findings are printed. */
import type { Colors } from '../../colors.ts';
import type { FileReport } from '../lint-files.ts';

export interface Findings {
  /** The configs that were checked, by name. */
  readonly reports: readonly FileReport[];
  /** Those of where it is printed. */
  readonly colors: Colors;
}

/** Each is loaded where it is asked for. */
export const formats = {
  text: async () => (await import('./text.ts')).reportText,
  json: async () => (await import('./json.ts')).reportJson,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  github: async () => (await import('./github.ts')).reportGithub,
} as const satisfies Record<string, () => Promise<(findings: Findings) => string>>;

export type Format = keyof typeof formats;
