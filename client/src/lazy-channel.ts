import * as vscode from 'vscode';

export interface LazyChannel extends vscode.Disposable {
  /** Puts a text in the place of the one before, and brings it to view. */
  readonly show: (text: string) => void;
}

/** An output channel that is not there before it has something to show. */
export function lazyChannel(name: string): LazyChannel {
  let channel: vscode.OutputChannel | undefined;
  return {
    show(text) {
      channel ??= vscode.window.createOutputChannel(name);
      channel.replace(text);
      channel.show(true);
    },
    dispose: () => channel?.dispose(),
  };
}
