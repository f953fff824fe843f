/**
 * Tells when a workspace has configs that nobody has opened, so that the server can list their problems.
 *
 * VS Code itself looks for files of these names when a window opens (`workspaceContains` in the manifest): one search of
 * names by its own search program, in the background, that ends with the first hit and after seven seconds in any case.
 * The server starts where there is one, and else with the first config that is opened. To find configs that only their
 * content tells, every JSON file would have to be read in every window; once the server runs, it does that.
 */
import * as vscode from 'vscode';
import { CONFIG_FILES, FOREIGN_FILES } from './config-glob.ts';

/** @param onFound called where there is a config, now or later; more than once, too */
export function watchForConfigs(onFound: () => void, log: vscode.LogOutputChannel): vscode.Disposable {
  const search = async () => {
    const [file] = await vscode.workspace.findFiles(CONFIG_FILES, FOREIGN_FILES, 1);
    if (file) {
      onFound();
    }
  };
  const start = () => {
    search().catch((error: unknown) => log.warn(`The workspace could not be searched for configs. ${String(error)}`));
  };
  start();
  const watcher = vscode.workspace.createFileSystemWatcher(CONFIG_FILES, false, true, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(onFound),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => {
      if (added.length > 0) {
        start();
      }
    }),
  );
}
