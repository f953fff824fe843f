import * as vscode from 'vscode';
import { failureNotice, type Notice, reasonOf } from '../notice.ts';
import { readArguments } from '../send/arguments.ts';
import { tell } from '../tell.ts';
import { documentOf } from './document-of.ts';

export interface DocumentCommand {
  readonly id: string;
  /** Says that it failed. @param reason a sentence */
  readonly failure: (reason: string) => string;
  readonly log: vscode.LogOutputChannel;
  /**
   * @param document undefined where there is none
   * @param values what the command was called with
   * @returns undefined where there is nothing to tell
   */
  readonly run: (document: vscode.TextDocument | undefined, values: readonly unknown[]) => Promise<Notice | undefined>;
}

/** A command about the document that a menu names, or else about the one in the active editor, that ends in a notice. */
export function registerDocumentCommand({ id, failure, log, run }: DocumentCommand): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...values: unknown[]) => {
    let document: vscode.TextDocument | undefined;
    let notice: Notice | undefined;
    try {
      document = await documentOf(readArguments(values).uri);
      notice = await run(document, values);
    } catch (error) {
      log.error(`${id} failed. ${error instanceof Error ? error.stack : String(error)}`);
      notice = failureNotice(failure(reasonOf(error)));
    }
    if (notice) {
      tell(notice, { document, log });
    }
  });
}
