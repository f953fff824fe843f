/** Judges open documents a moment after their last change, and never says of an old version what the new one may not be. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { uriKey } from './uris.ts';

/** How long a document must be left alone, in milliseconds: shorter than a pause between words, longer than a key. */
const DELAY = 150;

export interface DelayedRuns {
  readonly schedule: (textDocument: TextDocument) => void;
  readonly cancel: (textDocument: TextDocument) => void;
}

/**
 * @param run is told by `isCurrent` whether the document was left alone since
 * @param onError told where `run` fails
 */
export function createDelayedRuns(
  run: (textDocument: TextDocument, isCurrent: () => boolean) => Promise<void>,
  onError: (textDocument: TextDocument, error: unknown) => void,
): DelayedRuns {
  /** The last run that was asked for of each document: waiting for its time, at work, or done. */
  const runs = new Map<string, ReturnType<typeof setTimeout>>();

  const cancel = ({ uri }: TextDocument) => {
    clearTimeout(runs.get(uriKey(uri)));
    runs.delete(uriKey(uri));
  };

  return {
    schedule(textDocument) {
      cancel(textDocument);
      const key = uriKey(textDocument.uri);
      const timer = setTimeout(() => {
        run(textDocument, () => runs.get(key) === timer).catch((error: unknown) => onError(textDocument, error));
      }, DELAY);
      runs.set(key, timer);
    },
    cancel,
  };
}
