/** What is to be known of a config besides what the rules find. */
import * as l10n from '@vscode/l10n';
import { MOST_VALUES } from '../core/too-large.ts';
import type { ConfigFile } from './config-file.ts';

/** @param nameOf the file's name, as it is told @returns undefined where there is nothing to know */
export function remarkOn({ document, textDocument }: ConfigFile, nameOf: (uri: string) => string): string | undefined {
  // A shorter text is never too large, and is not parsed to find that out: of most a glance has told all.
  return document.text.length > MOST_VALUES && document.json.isUnread
    ? l10n.t(
        '"{0}" is too large to be looked at in full: only whether Logto takes it is checked.',
        nameOf(textDocument.uri),
      )
    : undefined;
}
