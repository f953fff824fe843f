/** What is to be known of a config besides what the rules find. */
import * as l10n from '@vscode/l10n';
import type { ConfigFile } from './config-file.ts';

/** @param name of the file, as it is told @returns undefined where there is nothing to know */
export function remarkOn({ document }: ConfigFile, name: string): string | undefined {
  return document.json.isUnread
    ? l10n.t('"{0}" is too large to be looked at in full: only whether Logto takes it is checked.', name)
    : undefined;
}
