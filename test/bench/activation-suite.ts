/** Our extension beside VS Code's own for JSON, in one window: from what activates it to the first diagnostics. */
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { withDeadline } from '../../tools/deadline.mjs';
import { launchChromium } from '../../tools/vscode/chromium.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { PLAIN_SETTINGS } from '../../tools/vscode/plain-settings.mjs';
import { startServer } from '../../tools/vscode/server.mjs';
import { runTestsInWindow } from '../vscode/window.mjs';
import type { ActivationTimes } from './activation-probe.ts';
import { makeDocument } from './documents.ts';
import { BENCH, OUTPUT, SCHEMA } from './paths.ts';
import type { Recorder } from './record.ts';
import { stageExtension } from './size-suite.ts';
import { turns } from './turns.ts';

const DEADLINE = 120_000;
/** What the windows print. */
const LOG = join(OUTPUT, 'vscode.log');
/** Of VS Code's own extensions only these are there: others have work of their own when a window opens. */
const BUILTIN = ['json', 'theme-defaults'];

/** Whoever comes second in a window finds it at rest, and its code warm: in each round both do, each in a window of its own. */
export async function measureActivation(
  programs: string,
  rounds: number,
  { add }: Recorder,
  report: (line: string) => void,
): Promise<void> {
  const serverMain = await installVsCode(report);
  // VS Code's window itself opens JSON: neither is to be activated by that, but each by a document of its own.
  const extension = stageExtension(programs);
  setActivation(join(extension, 'package.json'), ['onLanguage:logto-connector']);
  const builtin = stageBuiltin(join(dirname(serverMain), '..', 'extensions'));
  const probe = join(OUTPUT, 'activation-probe.js');
  await build({
    ...{ entryPoints: [join(BENCH, 'activation-probe.ts')], outfile: probe },
    ...{ bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] },
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const order of [turns(['ours', 'json'], round), turns(['ours', 'json'], round + 1)]) {
      report(`round ${round + 1} of ${rounds}: ${order.join(' before ')}`);
      const times = await openWindow({ serverMain, builtin, extension, probe, order });
      for (const [who, time] of Object.entries(times)) {
        add({ measure: 'activation to first diagnostics', subject: 'VS Code', who, unit: 'ms' }, round, [time]);
      }
    }
  }
}

interface WindowOptions {
  readonly serverMain: string;
  /** Folders. */
  readonly builtin: string;
  readonly extension: string;
  /** The module that VS Code runs. */
  readonly probe: string;
  readonly order: readonly string[];
}

async function openWindow({ serverMain, builtin, extension, probe, order }: WindowOptions): Promise<ActivationTimes> {
  const temp = mkdtempSync(join(tmpdir(), 'logto-connector-bench-'));
  const path = (...names: readonly string[]) => join(temp, ...names);
  writeDocuments(path('documents'), path('workspace'), path('user', 'User'));
  const token = randomUUID();
  const server = await startServer(serverMain, {
    profile: { userData: path('user'), extensions: path('extensions') },
    port: 0,
    token,
    log: join(OUTPUT, 'vscode-server.log'),
    env: {
      ...process.env,
      BENCH_DOCUMENTS: path('documents'),
      BENCH_ORDER: order.join(),
      BENCH_REPORT: path('report.json'),
    },
    args: ['--enable-smoke-test-driver', '--builtin-extensions-dir', builtin],
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const { code } = await withDeadline(
      runTestsInWindow(page, {
        ...{ server, token, folder: path('workspace'), development: extension, tests: probe },
        print: (line) => appendFileSync(LOG, `${line}\n`),
      }),
      DEADLINE,
      'The window of VS Code',
    );
    if (code !== 0) {
      throw new Error(`The measuring in VS Code failed: what it printed is in ${LOG}.`);
    }
    return JSON.parse(readFileSync(path('report.json'), 'utf8'));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 3 });
  }
}

function writeDocuments(documents: string, workspace: string, user: string): void {
  for (const folder of [documents, workspace, user]) {
    mkdirSync(folder, { recursive: true });
  }
  const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const settings = { ...PLAIN_SETTINGS, 'json.schemas': [{ fileMatch: ['*.code-snippets'], schema }] };
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings));
  const wrong = makeDocument(9).text.replace(/"content": "[^"]*"/, '"content": 42');
  writeFileSync(join(documents, 'ours.twilio-sms.json'), wrong);
  // JSON to VS Code's extension, and to no other.
  writeFileSync(join(documents, 'json.code-snippets'), wrong);
}

/** VS Code's own extensions, as far as they are wanted. @returns the folder of theirs */
function stageBuiltin(extensions: string): string {
  const stage = join(OUTPUT, 'builtin');
  const json = 'json-language-features';
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, json), { recursive: true });
  for (const name of BUILTIN) {
    symlinkSync(join(extensions, name), join(stage, name));
  }
  for (const name of readdirSync(join(extensions, json))) {
    if (name === 'package.json') {
      writeFileSync(join(stage, json, name), readFileSync(join(extensions, json, name)));
    } else {
      symlinkSync(join(extensions, json, name), join(stage, json, name));
    }
  }
  setActivation(join(stage, json, 'package.json'), ['onLanguage:snippets']);
  return stage;
}

function setActivation(path: string, activationEvents: readonly string[]): void {
  const manifest: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, activationEvents }));
}
