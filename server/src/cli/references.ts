/** What references lead to on the command line. */
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseReference } from '../core/reference.ts';
import { readTextIfThereSync } from '../files/read-text.ts';
import { ENV_FILE, type Environment, findInEnvironment } from '../send/environment.ts';
import type { Lookup } from '../send/references.ts';
import type { Host } from './host.ts';
import { reasonOf } from './unreadable.ts';

/** @param path of the config. @throws where there is a file `.env` beside it that cannot be read */
export function environmentOf(path: string, env: Host['env']): Environment {
  return { process: env, file: readTextIfThereSync(join(dirname(path), ENV_FILE)) };
}

/** @param path of the config */
export function createLookup(path: string, env: Host['env']): Lookup {
  return async ({ source, name }) => {
    if (source === 'secret') {
      const problem = l10n.t(
        'The secret "{0}" is kept by VS Code, out of reach of the command line: write "{1}", and set it in the environment.',
        name,
        `\${env:${name}}`,
      );
      return { ok: false, problem };
    }
    // The file is read only where it matters.
    const found = findInEnvironment(name, { process: env, file: undefined });
    try {
      return found.ok ? found : findInEnvironment(name, environmentOf(path, env));
    } catch (error) {
      const problem = l10n.t('The file "{0}" beside the config cannot be read: {1}', ENV_FILE, reasonOf(error));
      return { ok: false, problem };
    }
  };
}

/** What may be references to the environment in a text. Of secrets nothing is known here. */
export function environmentReferencesIn(text: string): readonly string[] {
  return (text.includes('${env:') && text.match(/\$\{env:[^{}]*\}/g)) || [];
}

/**
 * Where the values of references stand, null where there is none.
 *
 * @param written what may be references to the environment
 * @param path of the config
 */
export async function originsOf(
  written: readonly string[],
  path: string,
  env: Host['env'],
): Promise<ReadonlyMap<string, string | null>> {
  const lookup = createLookup(path, env);
  const origins = new Map<string, string | null>();
  for (const whole of new Set(written)) {
    const reference = parseReference(whole);
    if (reference) {
      const found = await lookup(reference);
      origins.set(whole, found.ok ? found.origin : null);
    }
  }
  return origins;
}
