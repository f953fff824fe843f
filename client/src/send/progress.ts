import * as vscode from 'vscode';
import { withoutLinks } from '../uninterpreted.ts';

export interface SendProgress {
  /** Aborts when the user cancels. */
  readonly signal: AbortSignal;
  /** Shows in a few words what is going on. */
  readonly onProgress: (what: string) => void;
}

/** Runs what sends, with a progress that can be cancelled. */
export function withProgress<T>(title: string, work: (progress: SendProgress) => Promise<T>): Promise<T> {
  const appearance = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const run = vscode.window.withProgress(appearance, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    return work({
      signal: controller.signal,
      onProgress: (what) => progress.report({ message: withoutLinks(`${what} …`) }),
    });
  });
  return Promise.resolve(run);
}
