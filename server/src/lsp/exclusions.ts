/** Other people's files, and what an editor leaves out of its file list and its search, are not searched for configs. */
import type { Connection } from 'vscode-languageserver';
import { FOREIGN } from '../globs.ts';
import { createAnswers } from './answers.ts';

/** Settings of VS Code, and of those that are built like it; another editor answers null. */
export const EXCLUDING_SECTIONS = ['files.exclude', 'search.exclude'];

export interface Exclusions {
  /** The globs, against the folder. */
  readonly of: (folder: string) => Promise<readonly string[]>;
  /** The settings may have changed. @returns whether they have */
  readonly renew: () => Promise<boolean>;
}

/** @param asks whether the client answers `workspace/configuration` */
export function createExclusions(connection: Connection, asks: boolean): Exclusions {
  const ask = async (folder: string): Promise<readonly string[]> => {
    try {
      const items = EXCLUDING_SECTIONS.map((section) => ({ scopeUri: folder, section }));
      return [...FOREIGN, ...(await connection.workspace.getConfiguration(items)).flatMap(globsOf)];
    } catch (error) {
      connection.console.error(`The client did not say what it excludes in ${folder}. ${String(error)}`);
      return FOREIGN;
    }
  };

  const answers = createAnswers(ask);
  return { of: (folder) => (asks ? answers.of(folder) : Promise.resolve(FOREIGN)), renew: answers.renew };
}

/** Globs that are on; one that depends on a sibling file (`{ "when": … }`) names what is made from it, never a config. */
function globsOf(setting: unknown): readonly string[] {
  return typeof setting === 'object' && setting !== null
    ? Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []))
    : [];
}
