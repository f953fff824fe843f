import * as l10n from '@vscode/l10n';

/** Why a file could not be read. @param error Node's, which begins with its code, such as `EACCES: permission denied, …` */
export function unreadable(name: string, error: unknown): string {
  return l10n.t('"{0}" cannot be read: {1}', name, reasonOf(error));
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
