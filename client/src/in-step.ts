import * as l10n from '@vscode/l10n';

/** How often an answer is asked for while the user types on. */
const ATTEMPTS = 20;

/**
 * Asks about a document until the answer is of the version that the document has by then.
 *
 * @param ask gives null where the document is no config
 * @throws where the document does not stop changing
 */
export async function inStep<T extends { readonly version: number }>(
  document: { readonly version: number },
  ask: () => Promise<T | null>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await ask();
    if (answer === null) {
      return undefined;
    }
    if (answer.version === document.version) {
      return answer;
    }
  }
  throw new Error(l10n.t('the file did not stop changing. Try again.'));
}
