/** The extension in a VS Code without Node, and what it does not do there. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { validConfig } from '../../support/configs.ts';
import { eventually } from '../../support/eventually.ts';
import { isDone } from '../driven/steps.ts';
import { frameTexts, notification, shownTexts } from '../driven/window.ts';
import { ask } from '../suite/ask-window.ts';
import { closeAll, codes, diagnosticsWhen, openFixture, openText } from '../suite/support.ts';

const extension = vscode.extensions.getExtension('logto-community.logto-connector-config');

describe('the extension in a browser', () => {
  afterEach(closeAll);

  it('runs in a web worker, with no server behind it', async () => {
    await extension?.activate();
    assert.equal(extension?.isActive, true);
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    assert.equal('WorkerGlobalScope' in globalThis, true);
  });

  it('has every command that it offers', async () => {
    const offered: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(offered.length > 1);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      offered.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('starts its server again where that does not answer any more', async () => {
    const { document } = await openText('{ "templates": [] }');
    await diagnosticsWhen(document, (found) => codes(found).includes('missing-usage-type'));
    await ask({ wish: 'end-worker', selector: '/dist/web/server.js' });
    await vscode.commands.executeCommand('logtoConnector.restartServer');
    const { document: next } = await openText('{ "accountSID": 1 }');
    await diagnosticsWhen(next, (found) => codes(found).includes('schema'));
  });
});

describe('the preview in a browser', () => {
  afterEach(closeAll);

  it('shows the messages, with fixes, and no button to send', async () => {
    await openFixture('mistakes.logto-connector.json');
    await vscode.commands.executeCommand('logtoConnector.previewTemplates');
    const [first = ''] = await eventually(
      () => frameTexts('article.message .bubble'),
      (bubbles) => bubbles.length > 0,
    );
    assert.match(first, /^0{6} signs you in to/);
    const buttons = await frameTexts('article.message button');
    assert.equal(
      buttons.some((text) => /Fix/.test(text)),
      true,
    );
    assert.deepEqual(
      buttons.filter((text) => /Send/.test(text)),
      [],
    );
  });
});

describe('the walkthrough in a browser', () => {
  beforeEach(() => vscode.commands.executeCommand('notifications.clearAll'));
  afterEach(closeAll);

  it('has no step that needs more than a browser, and says where those are gone', async () => {
    const { document } = await openText(validConfig);
    // The deeds are done before VS Code has had a walkthrough to show.
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length,
      (count) => count > 0,
    );
    await vscode.commands.executeCommand('logtoConnector.openWalkthrough');
    const titles = await eventually(
      () => shownTexts('.getting-started-step .step-title'),
      (shown) => shown.length > 0,
    );
    assert.deepEqual(titles, [
      'Create a Twilio account',
      'Set up a sender',
      'Find the credentials',
      'Write the config',
      'Send from elsewhere',
      'Hand it to Logto',
    ]);
    await eventually(
      () => Promise.all(['credentialsInBrowser', 'config'].map(isDone)),
      (done) => done.every(Boolean),
    );
  });
});

describe('in a browser', () => {
  const call = (command: string) => vscode.commands.executeCommand(`logtoConnector.${command}`);
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await openFixture('acme.twilio-sms.json');
  });
  afterEach(closeAll);

  for (const command of ['sendTestSms', 'sendAllTemplates', 'resendTestSms', 'switchTarget']) {
    it(`${command} says why nothing is sent, and where it is`, async () => {
      await call(command);
      const text = await notification('No test SMS is sent from a browser.');
      assert.match(text, /takes no requests from web pages/);
      assert.match(text, /on your machine or in a codespace/);
    });
  }

  for (const command of ['verifyCredentials', 'chooseService']) {
    it(`${command} says why nothing is asked`, async () => {
      await call(command);
      assert.match(await notification('Twilio cannot be asked from a browser.'), /takes no requests from web pages/);
    });
  }

  for (const command of ['storeSecret', 'deleteSecret', 'moveSecret']) {
    it(`${command} says why nothing is kept`, async () => {
      await call(command);
      await notification('No secret is kept in a browser.');
    });
  }

  it('no button and no lens offers to send', async () => {
    const button = (name: string) => shownTexts(`.editor-actions [aria-label^="${name}"]`);
    await eventually(
      async () => (await button('Preview SMS Templates')).length,
      (count) => count > 0,
    );
    assert.deepEqual(await button('Send Test SMS'), []);
    const { document } = await openFixture('mistakes.logto-connector.json');
    const lenses = await eventually(
      async () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.command).filter((command) => command === 'logtoConnector.sendTestSms'),
      [],
    );
  });

  it('references are not said to lead nowhere, and a copy of them says where they do not', async () => {
    const { document } = await openText(
      JSON.stringify({ accountSID: '${env:TWILIO_ACCOUNT_SID}', authToken: '${secret:TOKEN}', templates: [] }, null, 2),
    );
    const found = await diagnosticsWhen(document, (all) => codes(all).includes('missing-usage-type'));
    assert.equal(codes(found).includes('unresolved-reference'), false);
    const { document: whole } = await openFixture('acme.twilio-sms.json');
    const text = whole.getText().replace(/("authToken": ")[^"]*/, '$1${env:TWILIO_AUTH_TOKEN}');
    assert.notEqual(text, whole.getText());
    const { document: referring } = await openText(text);
    await vscode.commands.executeCommand('logtoConnector.copyForConsole', referring.uri.toString());
    assert.match(await notification('Nothing was copied'), /A browser has no environment, and keeps no secrets/);
  });
});
