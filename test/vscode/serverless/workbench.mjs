// VS Code as vscode.dev has it: nothing but files for a browser, and so extensions in a web worker alone.
//
// The npm package `code-server` brings the workbench of VS Code for a window that is connected to its server. Two words in it
// make it so: where it says that there is such a server, and where it keeps its user's settings. Without them it is the
// workbench that needs none.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, posix, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEMORY_FILES = join(dirname(fileURLToPath(import.meta.url)), 'memory-files');
const WORKBENCH = 'out/vs/code/browser/workbench/workbench';

/** What VS Code's own page and scripts are served as; anything else is only fetched. @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** What code-server says of its server, and what VS Code says where there is none. */
const CHANGES = /** @type {const} */ ([
  ['remoteAuthority:location.host', 'remoteAuthority:undefined'],
  ['.with({scheme:J.vscodeRemote}),"User")', '.with({scheme:J.vscodeUserData}),"User")'],
]);

/** @param {string} script @returns {string} @throws {Error} where that release has other words */
const withoutServer = (script) =>
  CHANGES.reduce((text, [old, changed]) => {
    if (text.split(old).length !== 2) throw new Error(`This VS Code has not, or not once: ${old}`);
    return text.replace(old, changed);
  }, script);

/** @param {string} folder @returns {Promise<string>} as JSON, what each file below it holds, by its path */
const filesOf = async (folder) => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map(async (path) => [
    path.slice(folder.length + 1).replaceAll(sep, '/'),
    await readFile(path, 'utf8'),
  ]);
  return JSON.stringify(Object.fromEntries(await Promise.all(texts)));
};

/**
 * @typedef {object} Content
 * @property {string} vscode the folder `lib/vscode` of code-server
 * @property {string[]} extensions folders of extensions that are installed
 * @property {string} development folder of the extension that the tests come with
 * @property {string} tests the module whose `run` is the tests
 * @property {string} workspace folder whose files are those of the virtual workspace
 * @property {Record<string, unknown>} settings what users would have set
 * @property {Record<string, string | undefined>} env what the tests take from their environment, of which a browser has none
 */

/** @param {Content} content @param {string} origin @returns {Promise<string>} the page */
const page = async ({ vscode, extensions, settings }, origin) => {
  /** @param {string} path */
  const address = (path) => ({ scheme: 'http', authority: new URL(origin).host, path });
  const configuration = {
    additionalBuiltinExtensions: [...extensions.map((_, index) => `/extensions/${index}`), '/memory-files'].map(
      address,
    ),
    configurationDefaults: settings,
    developmentOptions: {
      extensions: [address('/development')],
      extensionTestsPath: address('/development/tests/index.js'),
      enableSmokeTestDriver: true,
    },
    productConfiguration: { extensionEnabledApiProposals: { 'test.memory-files': ['fileSearchProvider'] } },
    webviewEndpoint: `${origin}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    // What code-server's page is told by its server.
    ...{
      userDataPath: '/',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
    },
  };
  /** @type {Record<string, string>} */
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: `${origin}/vscode`,
    WORKBENCH_NLS_FALLBACK_URL: `${origin}/vscode/out/nls.messages.js`,
    WORKBENCH_NLS_URL: `${origin}/vscode/out/nls.messages.js`,
    BASE: `${origin}/vscode`,
    VS_BASE: `${origin}/vscode`,
  };
  const html = await readFile(join(vscode, `${WORKBENCH}.html`), 'utf8');
  return html.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
};

/** @param {Content} content @param {string} pathname @param {string} origin @returns {Promise<string | Buffer>} */
const answer = async (content, pathname, origin) => {
  if (pathname === '/') return page(content, origin);
  if (pathname === '/workspace.json') return filesOf(content.workspace);
  const [, place = '', ...rest] = pathname.split('/');
  const folders = /** @type {Record<string, string | undefined>} */ ({
    vscode: content.vscode,
    extensions: content.extensions[Number(rest[0])],
    'memory-files': MEMORY_FILES,
    development: content.development,
  });
  const folder = folders[place];
  if (folder === undefined) throw new Error(`There is no ${pathname}`);
  const file = posix.join('/', ...(place === 'extensions' ? rest.slice(1) : rest));
  const isTests = pathname === '/development/tests/index.js';
  const data = await readFile(isTests ? content.tests : resolve(folder, `.${file}`));
  if (pathname === `/vscode/${WORKBENCH}.js`) return withoutServer(data.toString('utf8'));
  if (isTests) return `var process = ${JSON.stringify({ env: content.env })};\n${data}`;
  return data;
};

/**
 * @param {Content} content
 * @returns {Promise<{ url: string, close: () => void }>} the address of a window with the workspace open
 */
export const serveWorkbench = async (content) => {
  const server = createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    const { pathname } = new URL(request.url ?? '/', origin);
    try {
      const body = await answer(content, decodeURIComponent(pathname), origin);
      response.setHeader(
        'content-type',
        pathname === '/' ? 'text/html' : (TYPES[extname(pathname)] ?? 'application/octet-stream'),
      );
      response.end(body);
    } catch {
      // VS Code asks for files that are not there, such as translations, and does without.
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `http://127.0.0.1:${port}/?${new URLSearchParams({ folder: 'memory:///workspace' })}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};
