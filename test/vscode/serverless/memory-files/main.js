// A virtual file system, as that of github.dev is one: the files of the workspace, fetched once, and kept in memory.
const vscode = require('vscode');

/** @typedef {import('vscode').Uri} Uri */
/** @typedef {Uint8Array | undefined} Content undefined for a folder */

/** By their paths, without a slash at the end. @type {Map<string, { content: Content, time: number }>} */
const entries = new Map();
/** @type {import('vscode').EventEmitter<import('vscode').FileChangeEvent[]>} */
const changed = new vscode.EventEmitter();

/** @param {Uri} uri */
const keyOf = ({ path }) => path.replace(/\/+$/, '');
/** @param {string} key */
const parentOf = (key) => key.slice(0, key.lastIndexOf('/'));

/** @param {Uri} uri */
const entryAt = (uri) => {
  const entry = entries.get(keyOf(uri));
  if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return entry;
};

/** @param {string} key @param {Content} content */
const put = (key, content) => {
  if (key !== '' && !entries.has(parentOf(key))) put(parentOf(key), undefined);
  entries.set(key, { content, time: Date.now() });
};

/** @param {Content} content */
const typeOf = (content) => (content === undefined ? vscode.FileType.Directory : vscode.FileType.File);

/** @param {string} key @returns {[string, { content: Content, time: number }][]} what is at that path, and below */
const under = (key) => [...entries].filter(([other]) => other === key || other.startsWith(`${key}/`));

/** @param {import('vscode').FileChangeType} type @param {Uri} uri */
const tell = (type, uri) => changed.fire([{ type, uri }]);

/** @type {import('vscode').FileSystemProvider} */
const provider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => {}),
  stat(uri) {
    const { content, time } = entryAt(uri);
    return { type: typeOf(content), ctime: time, mtime: time, size: content?.length ?? 0 };
  },
  readDirectory(uri) {
    entryAt(uri);
    const key = keyOf(uri);
    const children = under(key).filter(([other]) => other !== key && parentOf(other) === key);
    return children.map(([other, { content }]) => [other.slice(key.length + 1), typeOf(content)]);
  },
  readFile(uri) {
    const { content } = entryAt(uri);
    if (content === undefined) throw vscode.FileSystemError.FileIsADirectory(uri);
    return content;
  },
  createDirectory(uri) {
    put(keyOf(uri), undefined);
    tell(vscode.FileChangeType.Created, uri);
  },
  writeFile(uri, content) {
    const isThere = entries.has(keyOf(uri));
    put(keyOf(uri), content);
    tell(isThere ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  },
  delete(uri) {
    entryAt(uri);
    for (const [key] of under(keyOf(uri))) entries.delete(key);
    tell(vscode.FileChangeType.Deleted, uri);
  },
  rename(from, to) {
    for (const [key, { content }] of under(keyOf(from))) put(keyOf(to) + key.slice(keyOf(from).length), content);
    this.delete(from, { recursive: true });
    tell(vscode.FileChangeType.Created, to);
  },
};

/** Gives all files of a folder; VS Code itself holds them against the pattern that is searched for. */
const search = {
  /** @param {unknown} _query @param {{ folder: Uri }} options */
  provideFileSearchResults: (_query, { folder }) =>
    under(keyOf(folder)).flatMap(([path, { content }]) => (content === undefined ? [] : [folder.with({ path })])),
};

/** @param {import('vscode').ExtensionContext} context */
exports.activate = async ({ extensionUri, subscriptions }) => {
  const response = await fetch(extensionUri.with({ path: '/workspace.json' }).toString(true));
  const files = /** @type {Record<string, string>} */ (await response.json());
  put('', undefined);
  for (const [path, text] of Object.entries(files)) put(`/workspace/${path}`, new TextEncoder().encode(text));
  const { workspace } = /** @type {{ workspace: { registerFileSearchProvider?: Function } }} */ (vscode);
  subscriptions.push(
    changed,
    vscode.workspace.registerFileSystemProvider('memory', provider, { isCaseSensitive: true }),
    workspace.registerFileSearchProvider?.('memory', search),
  );
};
