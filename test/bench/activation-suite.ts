/** Our extension beside VS Code's own for JSON, in one window: from what activates it to the first diagnostics. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { PLAIN_SETTINGS } from '../../tools/vscode/plain-settings.mjs';
import { chooseVsCode } from '../vscode/choose-vscode.mjs';
import { splitOutput } from '../vscode/output.mjs';
import type { ActivationTimes } from './activation-probe.ts';
import { makeDocument } from './documents.ts';
import { BENCH, OUTPUT, SCHEMA } from './paths.ts';
import type { Recorder } from './record.ts';
import { stageExtension } from './size-suite.ts';

/** @param windows how many are opened, one after the other: an extension is activated once in each */
export async function measureActivation(
  programs: string,
  windows: number,
  { add }: Recorder,
  report: (line: string) => void,
): Promise<void> {
  const vscode = await chooseVsCode();
  const extension = stageExtension(programs);
  const probe = join(OUTPUT, 'activation-probe.js');
  await build({
    ...{ entryPoints: [join(BENCH, 'activation-probe.ts')], outfile: probe },
    ...{ bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] },
  });
  for (let round = 0; round < windows; round += 1) {
    report(`window ${round + 1} of ${windows}`);
    // Whoever comes second finds the window at rest, and its code warm: both do, in turn.
    const order = round % 2 === 0 ? ['ours', 'json'] : ['json', 'ours'];
    const times = await openWindow({ executable: vscode.executable, extension, probe, order });
    for (const [who, time] of Object.entries(times)) {
      add({ measure: 'activation to first diagnostics', subject: 'VS Code', who, unit: 'ms' }, round, [time]);
    }
  }
}

interface WindowOptions {
  readonly executable: string;
  readonly extension: string;
  readonly probe: string;
  readonly order: readonly string[];
}

async function openWindow({ executable, extension, probe, order }: WindowOptions): Promise<ActivationTimes> {
  const temp = mkdtempSync(join(tmpdir(), 'logto-connector-bench-'));
  const path = (...names: readonly string[]) => join(temp, ...names);
  const output = splitOutput(join(OUTPUT, 'vscode.log'));
  const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const settings = { ...PLAIN_SETTINGS, 'json.schemas': [{ fileMatch: ['*.jsonc'], schema }] };
  try {
    for (const folder of [path('user', 'User'), path('workspace'), path('documents')]) {
      mkdirSync(folder, { recursive: true });
    }
    writeFileSync(path('user', 'User', 'settings.json'), JSON.stringify(settings));
    // Outside of the workspace, where our extension would be activated by the file's name alone.
    const wrong = makeDocument(9).text.replace(/"content": "[^"]*"/, '"content": 42');
    writeFileSync(path('documents', 'ours.twilio-sms.json'), wrong);
    // No plain JSON, which would activate ours as well.
    writeFileSync(path('documents', 'json.jsonc'), wrong);
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: probe,
      launchArgs: [path('workspace'), `--user-data-dir=${path('user')}`, `--extensions-dir=${path('extensions')}`],
      extensionTestsEnv: {
        BENCH_DOCUMENTS: path('documents'),
        BENCH_ORDER: order.join(),
        BENCH_REPORT: path('report.json'),
        VSCODE_TEST_ARTIFACTS: temp,
      },
      stdout: output.stream,
      stderr: output.stream,
    });
    return JSON.parse(readFileSync(path('report.json'), 'utf8'));
  } finally {
    await output.finish();
    rmSync(temp, { recursive: true, force: true, maxRetries: 3 });
  }
}
