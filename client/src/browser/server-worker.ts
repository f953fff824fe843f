/** The language server in a web worker: where there is no Node, and so no process. */
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Connect } from '../language-client.ts';

declare class Worker {
  constructor(script: string);
  terminate(): void;
}

/** @param script the address of the bundled server */
export function connectToWorker(script: string): Connect {
  return (id, name, options) => {
    let worker: Worker | undefined;
    // The library would do it for a worker, and takes VS Code's for none: it is of a class of VS Code's own.
    const start = () => {
      // One that does not answer any more does not end by itself either.
      worker?.terminate();
      worker = new Worker(script);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient(id, name, start, options);
  };
}
