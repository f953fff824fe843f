/** The config that a test SMS is sent from, and what the language service says of it. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readTextIfThereSync } from '../../files/read-text.ts';
import { createLanguageService } from '../../language-service.ts';
import { LANGUAGE_ID } from '../../lsp/protocol.ts';
import type { Snapshot } from '../../send/flow.ts';
import type { FileSettings } from '../../settings-file.ts';
import { CallError } from '../command.ts';
import type { Host } from '../host.ts';
import { nameOf } from '../name-of.ts';
import { createContexts } from '../settings.ts';
import { unreadable } from '../unreadable.ts';
import { type FilledIn, fillIn } from './environment.ts';

export interface ReadConfig extends Snapshot, FilledIn {
  readonly path: string;
  /** As it is printed. */
  readonly name: string;
}

/** @throws {CallError} where the file or its settings cannot be read */
export async function readConfig(file: string, overrides: FileSettings, host: Host): Promise<ReadConfig> {
  const path = resolve(host.cwd, file);
  const name = nameOf(path, host.cwd);
  const { settings } = await createContexts(overrides, (other) => nameOf(other, host.cwd))(dirname(path));
  const service = createLanguageService({
    onError: (message, error) => host.complain(`${message} ${String(error)}`),
  });
  const open = (text: string) =>
    service.open(TextDocument.create(pathToFileURL(path).href, LANGUAGE_ID, 1, text), settings);

  const written = await readText(path, name);
  const filled = fillIn(written, open(written)?.document.json.root, host.env);
  const config = open(filled.text);
  if (config === undefined) {
    throw new CallError(l10n.t('"{0}" is no connector config.', name));
  }
  return { path, name, ...filled, plan: service.testPlan(config) };
}

async function readText(path: string, name: string): Promise<string> {
  let text: string | undefined;
  try {
    text = readTextIfThereSync(path);
  } catch (error) {
    throw new CallError(unreadable(name, error));
  }
  if (text === undefined) {
    throw new CallError(l10n.t('There is no file "{0}".', name));
  }
  return text;
}
