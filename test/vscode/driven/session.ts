/** A session in VS Code that uses every command, with auth tokens planted wherever they can be. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { validConfig } from '../../support/configs.ts';
import { eventually } from '../../support/eventually.ts';
import { placeCursor, replace } from '../suite/support.ts';
import { accept, answer, decide, leaveDialog, notification, recordTexts, textsInWebview } from './window.ts';

/** The name of the extension's own output channel. */
export const LOG = 'Logto Connector Config';
/** Each is somewhere else. */
const IN_FILE = 'c0ffee00c0ffee11c0ffee22c0ffee33';
const IN_ENV_FILE = 'decade00decade11decade22decade33';
const STORED_FIRST = 'facade00facade11facade22facade33';
const STORED = 'deface00deface11deface22deface33';
const CANARIES = [IN_FILE, IN_ENV_FILE, STORED_FIRST, STORED];
const ACCOUNT = 'AC0123456789abcdef0123456789abcdef';
/** As they are, and as a request carries them. */
export const NEEDLES = CANARIES.flatMap((token) => [token, Buffer.from(`${ACCOUNT}:${token}`).toString('base64')]);

const TO = '+14155552671';
/** The number that the simulator fails for, as Twilio's own test number does. */
const FAILING = '+15005550009';

/** The commands, as they were used. */
export const used = new Set<string>();
/** What VS Code's providers gave, such as hovers. */
export const answers: unknown[] = [];

async function use(command: string, ...args: readonly unknown[]): Promise<void> {
  used.add(command);
  await vscode.commands.executeCommand(command, ...args);
}

/** Uses a command whose question is answered while it runs. */
async function useAnswering(answering: () => Promise<unknown>, command: string, ...args: readonly unknown[]) {
  const done = use(command, ...args);
  await answering();
  await done;
}

export function folder(): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace);
  return vscode.Uri.joinPath(workspace.uri, 'canary');
}

/** Writes a config whose auth token, or reference to it, is this. */
async function writeConfig(name: string, token: string): Promise<void> {
  const text = validConfig
    .replace('"authToken": "0123456789abcdef0123456789abcdef"', `"authToken": "${token}"`)
    .replaceAll('is your code', 'is your code, [pay](command:x) $(trash) <b>');
  assert.ok(text.includes(token) && text.includes(ACCOUNT));
  await write(`${name}.twilio-sms.json`, text);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
}

async function open(name: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder(), `${name}.twilio-sms.json`);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** What VS Code shows about the auth token of a document. */
async function lookAt({ document }: vscode.TextEditor): Promise<void> {
  const place = document.positionAt(document.getText().indexOf('"authToken": "') + 17);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  for (const [provider, ...args] of [
    ['vscode.executeHoverProvider', place],
    ['vscode.executeCompletionItemProvider', place],
    ['vscode.executeCodeLensProvider'],
    ['vscode.executeDocumentSymbolProvider'],
    ['vscode.executeInlayHintProvider', all],
    ['vscode.executeLinkProvider'],
  ] as const) {
    answers.push(await vscode.commands.executeCommand(provider, document.uri, ...args));
  }
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** What a language model is told of a config. */
export async function askModelTool(input: object): Promise<string> {
  const asked = vscode.lm.invokeTool('logto_check_connector_config', { input, toolInvocationToken: undefined });
  await decide('Check Logto connector config', 'Yes');
  const { content } = await asked;
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

const send = (to: string) =>
  useAnswering(() => accept('Send Test SMS to the Simulator'), 'logtoConnector.sendTestSms', {
    usageType: 'SignIn',
    to,
  });

/** All that is done with one config, whose token may be anywhere. */
async function sendFrom(name: string, isReference: boolean): Promise<void> {
  const editor = await open(name);
  placeCursor(editor, '"authToken": "');
  await lookAt(editor);
  answers.push(await askModelTool({ file: editor.document.uri.toString() }));
  answers.push(await askModelTool({ text: editor.document.getText() }));
  await use('logtoConnector.previewTemplates');
  answers.push(
    await eventually(
      () => textsInWebview('body'),
      ([text = '']) => text.includes(`${name}.twilio-sms.json`),
    ),
  );
  await use('logtoConnector.verifyCredentials');
  await send(isReference ? TO : FAILING);
  await useAnswering(
    async () => isReference && (await decide('Copy the Auth Token', 'Copy')),
    'logtoConnector.copyForConsole',
  );
}

async function useSecrets(): Promise<void> {
  const store = (title: string, value: string) =>
    useAnswering(() => answer(title, value), 'logtoConnector.storeSecret', 'CANARY');
  await store('Store Secret "CANARY"', STORED_FIRST);
  await store('Replace Secret "CANARY"', STORED);
  await notification('The secret "CANARY" is replaced.');
}

async function useHistory(): Promise<void> {
  await open('in-file');
  await useAnswering(() => accept('Send All Templates to the Simulator'), 'logtoConnector.sendAllTemplates', {
    to: TO,
  });
  await vscode.commands.executeCommand('logtoConnector.history.focus');
  await useAnswering(() => accept('Send Test SMS to the Simulator'), 'logtoConnector.resendTestSms');
  // Nothing: what was sent to the simulator has no page at Twilio.
  await use('logtoConnector.openInTwilioConsole');
  // VS Code asks whether to leave for the page of one that has.
  const atTwilio = { sid: `SM${'0'.repeat(32)}`, target: 'live' };
  await useAnswering(() => leaveDialog('www.twilio.com/console'), 'logtoConnector.openInTwilioConsole', atTwilio);
  await use('logtoConnector.clearHistory');
}

/** The fix of `plain-secret`, and what VS Code says where the token is wrong. */
async function mendTheFile(): Promise<void> {
  const editor = await open('in-file');
  await replace(editor, IN_FILE, ` ${IN_FILE} `);
  await use('logtoConnector.verifyCredentials');
  await lookAt(editor);
  await use('logtoConnector.fixAll');
  await useAnswering(() => accept('Choose Messaging Service'), 'logtoConnector.chooseService');
  const place = placeCursor(editor, '"authToken": "');
  const actions = await eventually(
    async () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(place, place),
        'quickfix',
      ),
    (found) => found.some(({ command }) => command?.command === 'logtoConnector.moveSecret'),
  );
  answers.push(actions);
  const move = actions.find(({ command }) => command?.command === 'logtoConnector.moveSecret')?.command;
  await useAnswering(() => answer('Store Secret', 'MOVED'), move?.command ?? '', ...(move?.arguments ?? []));
  await notification('is now the secret "MOVED"');
  await send(TO);
  await lookAt(editor);
}

/** Writes the configs, and does all that can be done with them. */
export async function session(): Promise<void> {
  await writeConfig('in-file', IN_FILE);
  await writeConfig('in-env', '${env:CANARY_TOKEN}');
  await writeConfig('in-secret', '${secret:CANARY}');
  await write('.env', `CANARY_TOKEN=${IN_ENV_FILE}\n`);
  await recordTexts();
  const show = (await vscode.commands.getCommands()).find((id) => id.includes('output.show') && id.includes(LOG));
  assert.ok(show, 'There is no way to the log');
  await vscode.commands.executeCommand(show);
  await vscode.commands.executeCommand('workbench.action.output.activeOutputLogLevel.1');
  await vscode.commands.executeCommand('notifications.showList');

  await useSecrets();
  await sendFrom('in-file', false);
  await sendFrom('in-env', true);
  await sendFrom('in-secret', true);
  await useHistory();
  await mendTheFile();
  await use('logtoConnector.switchTarget');
  await use('logtoConnector.switchTarget');
  await use('logtoConnector.restartServer');
  await use('logtoConnector.newConfig');
  await useAnswering(async () => {
    await accept('Delete Secret');
    await decide('Delete the secret', 'Delete');
  }, 'logtoConnector.deleteSecret');
  // Last: it takes the focus when it is loaded, and with it a question would be gone.
  await use('logtoConnector.openWalkthrough');
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.commands.executeCommand(show);
}
