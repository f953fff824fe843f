/** What VS Code loads to measure: opens a document of each extension, and waits for what is said of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Milliseconds from the opening of a document, which activates the extension, to its first diagnostics. */
export type ActivationTimes = Readonly<Record<string, number>>;

const SUBJECTS: Readonly<Record<string, { readonly extension: string; readonly file: string }>> = {
  ours: { extension: 'logto-community.logto-connector-config', file: 'ours.twilio-sms.json' },
  json: { extension: 'vscode.json-language-features', file: 'json.code-snippets' },
};
const DEADLINE = 30_000;
/** Between the two, in milliseconds: so that the first is done with what it does in the background. */
const REST = 3000;

/** @throws where an extension is active before its time, or says nothing */
export async function run(): Promise<void> {
  const times: Record<string, number> = {};
  for (const who of (process.env['BENCH_ORDER'] ?? '').split(',')) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    times[who] = await activate(who);
  }
  writeFileSync(process.env['BENCH_REPORT'] ?? '', JSON.stringify(times));
}

async function activate(who: string): Promise<number> {
  const subject = SUBJECTS[who];
  const extension = subject && vscode.extensions.getExtension(subject.extension);
  if (subject === undefined || extension === undefined) {
    throw new Error(`"${who}" is not there.`);
  }
  if (extension.isActive) {
    throw new Error(`"${who}" is active before anything asks for it.`);
  }
  const uri = vscode.Uri.file(join(process.env['BENCH_DOCUMENTS'] ?? '', subject.file));
  const said = firstDiagnostics(uri);
  const start = performance.now();
  await vscode.window.showTextDocument(uri);
  await said;
  return performance.now() - start;
}

function firstDiagnostics(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing was said of ${uri.path}.`)), DEADLINE);
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(uri).length > 0) {
        clearTimeout(timer);
        subscription.dispose();
        resolve();
      }
    });
  });
}
