/** The editor's settings, asked of the client once for each scope and kept until they change. */
import type { Connection } from 'vscode-languageserver';
import { readSettings, type Settings } from '../settings.ts';
import { createAnswers } from './answers.ts';
import { SECTION } from './protocol.ts';

export interface SettingsStore {
  /** @param scope URI of the document or folder that they are for */
  readonly of: (scope: string | undefined) => Promise<Settings>;
  readonly forget: (scope: string) => void;
  /**
   * The settings may have changed.
   *
   * @param changed what the client sends along: sections by their names, or nothing
   * @returns whether they have
   */
  readonly change: (changed: unknown) => Promise<boolean>;
}

export interface SettingsStoreOptions {
  /** Whether the client answers `workspace/configuration`; else the settings are those that it sends. */
  readonly asks: boolean;
  /** The settings from the initialization options. */
  readonly initial: unknown;
  readonly ruleIds: readonly string[];
  /** Told of each setting that is wrong; the default holds there. */
  readonly onProblem: (problem: string) => void;
}

export function createSettingsStore(
  connection: Connection,
  { asks, initial, ruleIds, onProblem }: SettingsStoreOptions,
): SettingsStore {
  let sent = initial;

  const read = (value: unknown): Settings => {
    const { settings, problems } = readSettings(value, ruleIds);
    problems.forEach(onProblem);
    return settings;
  };

  const ask = async (scope: string | undefined): Promise<Settings> => {
    if (!asks) {
      return read(sent);
    }
    try {
      const item = { ...(scope && { scopeUri: scope }), section: SECTION };
      // Null: the client has nothing of ours; what it said at the start holds.
      return read((await connection.workspace.getConfiguration(item)) ?? sent);
    } catch (error) {
      connection.console.error(`The client gave no settings for ${scope}; the defaults hold. ${String(error)}`);
      return read(sent);
    }
  };

  const answers = createAnswers(ask);
  return {
    of: (scope) => answers.of(asks ? scope : undefined),
    forget: answers.forget,
    change(changed) {
      sent = sectionOf(changed) ?? sent;
      return answers.renew();
    },
  };
}

/** Of all sections, or of ours alone. */
function sectionOf(changed: unknown): unknown {
  return typeof changed === 'object' && changed !== null && SECTION in changed ? changed[SECTION] : undefined;
}
