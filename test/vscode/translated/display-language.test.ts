/** VS Code in another display language, in which every word of ours stands in brackets: one outside of them was forgotten. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { unmarked } from '../../support/brackets.mjs';
import { eventually } from '../../support/eventually.ts';
import { answer, choices, click, decide, notification, press, question, remark } from '../driven/window.ts';
import { closeAll, openFixture } from '../suite/support.ts';

const NAME = 'MY_TOKEN';
const run = (command: string, ...args: readonly unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(`logtoConnector.${command}`, ...args));

describe('in another display language', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('VS Code speaks it', () => assert.equal(vscode.env.language, 'pt-br'));

  it('so does the manifest', () => {
    const { contributes } = vscode.extensions.getExtension('logto-community.logto-connector-config')?.packageJSON ?? {};
    // VS Code keeps the English titles of commands too, to find them by.
    const commands: readonly { title: { value: string } }[] = contributes.commands;
    const settings: readonly { markdownDescription: string }[] = Object.values(contributes.configuration.properties);
    const texts = [
      ...commands.map(({ title }) => title.value),
      ...settings.map(({ markdownDescription }) => markdownDescription),
    ];
    assert.ok(texts.length > 20);
    assert.deepEqual(
      texts.flatMap((text) => unmarked(text)),
      [],
    );
  });

  it('so does the server', async () => {
    const { document } = await openFixture('mistakes.logto-connector.json');
    const mistakes = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (found) => found.length > 0,
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const texts = [...mistakes.map(({ message }) => message), ...lenses.map(({ command }) => command?.title ?? '')];
    assert.deepEqual(
      texts.filter((text) => !text.includes('⟦')),
      [],
    );
  });

  it('so do questions and remarks', async () => {
    const done = run('storeSecret');
    await answer('⟦Store Secret⟧', NAME);
    await answer(`⟦Store Secret "⟧${NAME}⟦"⟧`, ' ');
    await remark('⟦Enter the value.⟧');
    await press('Escape');
    await done;
  });

  it('buttons do what they say', async () => {
    const done = run('storeSecret', NAME);
    await answer(`⟦Store Secret "⟧${NAME}⟦"⟧`, 'value');
    await done;
    await notification(`⟦The secret "⟧${NAME}⟦" is stored.`);
    await vscode.env.clipboard.writeText('');
    await click('.monaco-button:has-text("⟦Copy Reference⟧")');
    await eventually(
      async () => vscode.env.clipboard.readText(),
      (text) => text === `\${secret:${NAME}}`,
    );
    const deleted = run('deleteSecret', NAME);
    await decide('⟦Delete the secret', '⟦Delete⟧');
    await deleted;
    await notification(`⟦The secret "⟧${NAME}⟦" is deleted.⟧`);
  });

  it('so does a test SMS, from the question to what became of it', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const done = run('sendTestSms', document.uri.toString(), { usageType: 'Generic', to: '+14155552671' });
    await question('⟦Send Test SMS to the Simulator⟧');
    await choices('⟦simulator: nothing leaves this machine⟧');
    await press('Enter');
    await done;
    await notification('⟦Simulator: ⟧⟦');
  });
});
