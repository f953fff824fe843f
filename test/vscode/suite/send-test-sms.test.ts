import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, diagnosticsWhen, openFixture, replace, runPressingEnter } from './support.ts';

const COMMAND = 'logtoConnector.sendTestSms';
const TO = '+14155552671';
/** The name of the extension's own output channel. */
const LOG = 'Logto Connector Config';

/** Runs the command, and takes what each of its questions proposes by pressing Enter, until it is done. */
async function sendPressingEnter(...args: readonly unknown[]): Promise<void> {
  await runPressingEnter(COMMAND, ...args);
}

/** The output channel in which a text stands, of those that have been shown. */
function outputWith(text: string): string {
  const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
  return outputs.map((document) => document.getText()).find((content) => content.includes(text)) ?? '';
}

/** The output channel of the simulator, which shows itself with the first message. */
const simulatorLog = () => outputWith('The simulator stands in for Twilio');

/** The lenses over the templates. */
async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const lenses = await eventually(
    async () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
    (found) => found.length > 0,
  );
  return lenses.filter(({ command }) => command?.command === COMMAND);
}

describe('the test SMS', () => {
  before('nothing here may reach Twilio itself', () => {
    assert.equal(vscode.workspace.getConfiguration('logtoConnector.twilio').get('target'), 'simulator');
  });
  afterEach(closeAll);

  it('is offered over each template', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const lenses = await lensesOf(document);
    assert.deepEqual(
      lenses.map(({ range }) => document.lineAt(range.start).text.match(/"(\w+)", "content/)?.[1]),
      ['Register', 'SignIn', 'ForgotPassword', 'Generic'],
    );
    assert.match(lenses[0]?.command?.title ?? '', /Send test SMS.*GSM-7.*1 segment/);
  });

  it('goes from a code lens to the simulator, with the text in the editor, saved or not', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, 'signs you in', 'lets you in (unsaved)');
    assert.ok(editor.document.isDirty);
    const lens = (await lensesOf(editor.document))[1];
    await sendPressingEnter(...(lens?.command?.arguments ?? []), { to: TO });

    const log = await eventually(simulatorLog, (text) => text.includes('delivered'));
    assert.ok(log.includes('000000 lets you in (unsaved).'), log);
    assert.ok(log.includes(`to ${TO}, GSM-7, 1 segment, RiskCheck=enable`), log);
    for (const status of ['queued', 'sent', 'delivered']) {
      assert.match(log, new RegExp(`SM[0-9a-f]{32} {2}${status}`));
    }
  });

  it('goes from the palette, with the first template and the number used last where Enter takes them', async () => {
    await openFixture('acme.twilio-sms.json');
    await sendPressingEnter();
    const log = await eventually(simulatorLog, (text) => text.includes('000000 creates your account.'));
    assert.equal(log.match(new RegExp(`to \\${TO}`, 'g'))?.length, 2, log);
  });

  it('shows on the field what Twilio refused, until that field changes', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '00112233445566778899aabbccddeeff', 'not the token');
    await sendPressingEnter({ usageType: 'Generic', to: TO });

    const found = await diagnosticsWhen(editor.document, (list) => list.some(({ code }) => code === 20003));
    const errors = found.filter(({ severity }) => severity === 'Error');
    assert.deepEqual(errors, [{ code: 20003, severity: 'Error', text: '"not the token"' }]);
    const refused = vscode.languages.getDiagnostics(editor.document.uri);
    const diagnostic = refused.find(({ source }) => source === 'Twilio');
    assert.ok(typeof diagnostic?.code === 'object');
    assert.equal(diagnostic.code.target.toString(), 'https://www.twilio.com/docs/api/errors/20003');

    await replace(editor, '"Generic"', '"Generic" ');
    await replace(editor, 'not the token', 'another token');
    await diagnosticsWhen(editor.document, (list) => list.every(({ severity }) => severity !== 'Error'));
  });

  it('takes the mark away when a send goes through', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, 'MG0123456789abcdef0123456789abcdef', 'not a service');
    await sendPressingEnter({ usageType: 'Generic', to: TO });
    await diagnosticsWhen(editor.document, (list) => list.some(({ severity }) => severity === 'Error'));
    await replace(editor, 'not a service', 'MG0123456789abcdef0123456789abcdef');
    await sendPressingEnter({ usageType: 'Generic', to: TO });
    await diagnosticsWhen(editor.document, (list) => list.every(({ severity }) => severity !== 'Error'));
  });

  it('is sent again from the history, as the text is now, until that is cleared', async () => {
    const taken = () => simulatorLog().match(/ queued$/gm)?.length ?? 0;
    const editor = await openFixture('acme.twilio-sms.json');
    await sendPressingEnter({ usageType: 'Generic', to: TO });
    const before = taken();
    await vscode.commands.executeCommand('logtoConnector.history.focus');
    await replace(editor, 'is your “code”.', 'comes again.');
    await runPressingEnter('logtoConnector.resendTestSms');
    const log = await eventually(simulatorLog, (text) => text.includes('000000 comes again.'));
    assert.equal(log.match(/ queued$/gm)?.length, before + 1, log);
    await vscode.commands.executeCommand('logtoConnector.clearHistory');
    await vscode.commands.executeCommand('logtoConnector.resendTestSms');
    assert.equal(taken(), before + 1);
  });

  it('is not sent while the config has errors', async () => {
    // Messages of earlier tests may still be on their way to being delivered: what counts is what was taken.
    const taken = () => simulatorLog().match(/ queued$/gm)?.length ?? 0;
    const before = taken();
    assert.ok(before > 0);
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '"Register"', '"MfaVerification"');
    await sendPressingEnter({ usageType: 'Generic', to: TO });
    assert.equal(taken(), before);
  });

  it('fails in the simulator as the user wishes', async () => {
    const simulator = () => vscode.workspace.getConfiguration('logtoConnector.simulator');
    await simulator().update('error', 21705, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openFixture('acme.twilio-sms.json');
      await sendPressingEnter({ usageType: 'Generic', to: TO });
      const found = await diagnosticsWhen(editor.document, (list) => list.some(({ code }) => code === 21705));
      assert.ok(found.some(({ text }) => text === '"MG0123456789abcdef0123456789abcdef"'));
    } finally {
      await simulator().update('error', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('goes where the user says, whatever the workspace says', () => {
    const twilio = vscode.workspace.getConfiguration('logtoConnector.twilio');
    assert.equal(twilio.get('target'), 'simulator');
    assert.equal(twilio.get('apiBaseUrl'), '');
    const http = vscode.workspace.getConfiguration('http');
    assert.equal(http.get('proxy'), '');
    assert.equal(http.get('proxyStrictSSL'), true);
    assert.equal(vscode.workspace.getConfiguration('logtoConnector.simulator').get('error'), 0);
  });

  it('leaves the auth token out of the log, even where that tells everything', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await sendPressingEnter({ usageType: 'Generic', to: TO });
    const show = (await vscode.commands.getCommands()).find((id) => id.includes('output.show') && id.includes(LOG));
    assert.ok(show, 'There is no way to the log');
    await vscode.commands.executeCommand(show);
    await eventually(
      () => outputWith('Test SMS ('),
      (text) => text !== '',
    );
    await vscode.commands.executeCommand('workbench.action.output.activeOutputLogLevel.1');

    await replace(editor, '00112233445566778899aabbccddeeff', 'ffeeddccbbaa99887766554433221100');
    const log = await eventually(
      () => outputWith('Test SMS ('),
      (text) => text.includes('textDocument/didChange'),
    );
    assert.ok(
      !log.includes('ffeeddccbbaa99887766554433221100') && !log.includes('00112233445566778899aabbccddeeff'),
      log,
    );
  });

  it('goes out for every template, with a table of what became of them', async () => {
    await openFixture('acme.twilio-sms.json');
    await runPressingEnter('logtoConnector.sendAllTemplates', { to: TO });
    const table = await eventually(
      () => outputWith('Test SMS to +1 415 555 2671 through the simulator'),
      (text) => text.includes('Generic'),
    );
    assert.deepEqual(
      [...table.matchAll(/^(\w+) +delivered +1 +SM[0-9a-f]{32}$/gm)].map(([, name]) => name),
      ['Register', 'SignIn', 'ForgotPassword', 'Generic'],
      table,
    );
  });
});
