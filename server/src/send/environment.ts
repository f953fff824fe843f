/** `${env:NAME}`: the environment of a process, and over-ruled by that the file `.env` beside a config. */
import * as l10n from '@vscode/l10n';
import { parse } from 'dotenv';
import type { Found } from './references.ts';

/** The name of the file beside a config. */
export const ENV_FILE = '.env';

export interface Environment {
  readonly process: Readonly<Record<string, string | undefined>>;
  /** What is in {@link ENV_FILE}; undefined where there is none. */
  readonly file: string | undefined;
}

/** What is set to nothing counts as not set. */
export function findInEnvironment(name: string, { process, file }: Environment): Found {
  const own = Object.hasOwn(process, name) ? process[name] : undefined;
  if (own) {
    return { ok: true, value: own, origin: l10n.t('the environment') };
  }
  const value = new Map(Object.entries(parse(file ?? ''))).get(name);
  return value
    ? { ok: true, value, origin: l10n.t('the file "{0}"', ENV_FILE) }
    : {
        ok: false,
        problem: l10n.t(
          'Neither the environment nor a file "{0}" beside the config has "{1}": set it there.',
          ENV_FILE,
          name,
        ),
      };
}

/** The names that are set to something in a file of that kind. @param file its text */
export function namesInFile(file: string | undefined): readonly string[] {
  return Object.entries(parse(file ?? '')).flatMap(([name, value]) => (value === '' ? [] : [name]));
}
