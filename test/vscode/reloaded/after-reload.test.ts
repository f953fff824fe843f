/** A window that is loaded anew. It ends whoever runs in it, these tests, too: they begin anew. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { accept, answer, choices, notification, press, question, showsInWebview } from '../driven/window.ts';
import { closeAll, openFixture, replace } from '../suite/support.ts';

const REMEMBERED = join(process.env['VSCODE_TEST_ARTIFACTS'] ?? '', 'reloaded');

const NUMBER = '+1 415 555 2671';

/** Up to the question for a number. */
async function sendTo(): Promise<void> {
  void vscode.commands.executeCommand('logtoConnector.sendTestSms');
  await choices('SignIn');
  await accept('Send Test SMS: Template');
  await question('Send Test SMS: Phone Number');
}

describe('a window that is loaded anew', () => {
  before(async () => {
    if (!existsSync(REMEMBERED)) {
      await openFixture('acme.twilio-sms.json');
      await vscode.commands.executeCommand('logtoConnector.previewTemplates');
      await showsInWebview('.bubble', '000000 signs you in.');
      await sendTo();
      await answer('Send Test SMS: Phone Number', NUMBER);
      await accept('Send Test SMS to the Simulator');
      await notification('Simulator: ');
      writeFileSync(REMEMBERED, '');
      void vscode.commands.executeCommand('workbench.action.reloadWindow');
      // The end comes from outside, or the test is out of time.
      await new Promise(() => {});
    }
  });

  after(closeAll);

  it('has the preview again, which follows its file', async () => {
    await showsInWebview('h1', 'acme.twilio-sms.json');
    await showsInWebview('.bubble', '000000 signs you in.');
    assert.deepEqual(
      vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label)),
      [['acme.twilio-sms.json'], ['Preview acme.twilio-sms.json']],
    );
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, 'signs you in', 'lets you in');
    await showsInWebview('.bubble', '000000 lets you in.');
  });

  it('has all commands again, where something of the setup was done before', async () => {
    await openFixture('acme.twilio-sms.json');
    await vscode.commands.executeCommand('logtoConnector.openWalkthrough');
    await eventually(
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.includes('Welcome'),
    );
  });

  it('remembers whom a test was sent to', async () => {
    await openFixture('acme.twilio-sms.json');
    await sendTo();
    await choices(NUMBER);
    await press('Escape');
  });
});
