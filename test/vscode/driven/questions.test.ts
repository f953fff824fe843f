/** What VS Code asks, and what comes of the answers. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, codes, diagnosticsWhen, openFixture, openText, replace } from '../suite/support.ts';
import {
  accept,
  answer,
  choices,
  click,
  decide,
  dialog,
  fieldType,
  notification,
  press,
  question,
  remark,
} from './window.ts';

const NAME = 'MY_TOKEN';
const VALUE = '89abcdef0123456789abcdef01234567';
const TO = '+14155552671';
const ACME_TOKEN = '00112233445566778899aabbccddeeff';

const run = (command: string, ...args: readonly unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(`logtoConnector.${command}`, ...args));

async function store(name: string, value: string): Promise<void> {
  const done = run('storeSecret', name);
  await answer(`Secret "${name}"`, value);
  await done;
}

async function tidy(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await closeAll();
}

describe('a secret', () => {
  afterEach(tidy);

  it('is typed unseen, and an empty one is refused in words', async () => {
    const done = run('storeSecret');
    await answer('Store Secret', NAME);
    await question(`Store Secret "${NAME}"`);
    assert.equal(await fieldType(), 'password');
    await answer(`Store Secret "${NAME}"`, '  ');
    await remark('Enter the value.');
    await answer(`Store Secret "${NAME}"`, VALUE);
    await done;
    await notification(`The secret "${NAME}" is stored. Refer to it with \${secret:${NAME}}.`);
  });

  it('has a name that a reference can have, and says so where that one is taken', async () => {
    await store(NAME, VALUE);
    const done = run('storeSecret');
    await answer('Store Secret', 'my token');
    await remark('A name begins with a letter or "_"');
    await answer('Store Secret', NAME);
    await question(`Replace Secret "${NAME}"`);
    await press('Escape');
    await done;
  });

  it('is replaced where it is there, and leads to what it is now', async () => {
    await store(NAME, 'another');
    const done = run('storeSecret', NAME);
    await answer(`Replace Secret "${NAME}"`, VALUE);
    await done;
    await notification(`The secret "${NAME}" is replaced.`);
    await copyReferring();
    await decide('Copy the Auth Token', 'Copy');
    await eventually(
      async () => vscode.env.clipboard.readText(),
      (text) => text.includes(VALUE),
    );
  });

  it('is deleted only by who says yes, and what refers to it is warned then', async () => {
    await store(NAME, VALUE);
    const { document } = await openReferring();
    await diagnosticsWhen(document, (found) => !codes(found).includes('unresolved-reference'));
    const kept = run('deleteSecret', NAME);
    const asked = await dialog(`Delete the secret "${NAME}"?`);
    assert.ok(asked.includes(`What refers to it with \${secret:${NAME}} has no value any more.`), asked);
    await press('Escape');
    await kept;
    const deleted = run('deleteSecret');
    await accept('Delete Secret');
    await decide(`Delete the secret "${NAME}"?`, 'Delete');
    await deleted;
    await notification(`The secret "${NAME}" is deleted.`);
    await diagnosticsWhen(document, (found) => codes(found).includes('unresolved-reference'));
  });
});

/** A config whose auth token is the secret. */
async function openReferring(): Promise<vscode.TextEditor> {
  const { document } = await openFixture('acme.twilio-sms.json');
  return openText(document.getText().replace(ACME_TOKEN, `\${secret:${NAME}}`));
}

/** Asks for a copy of it; the question is then open. */
async function copyReferring(): Promise<void> {
  await vscode.env.clipboard.writeText('as before');
  await openReferring();
  void run('copyForConsole');
}

describe('the copy of a config whose auth token is elsewhere', () => {
  before(() => store(NAME, VALUE));
  afterEach(tidy);

  it('is not made where the user does not want the token on the clipboard', async () => {
    await copyReferring();
    const asked = await dialog('Copy the Auth Token to the clipboard?');
    assert.ok(asked.includes('Whatever reads the clipboard can read it there'), asked);
    assert.ok(!asked.includes(VALUE));
    await press('Escape');
    await notification('Nothing was copied.');
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });

  it('has the token itself where the user says so', async () => {
    await copyReferring();
    await decide('Copy the Auth Token to the clipboard?', 'Copy');
    await notification('Twilio SMS');
    const copied: { authToken?: string } = JSON.parse(await vscode.env.clipboard.readText());
    assert.equal(copied.authToken, VALUE);
  });
});

describe('a token in a file', () => {
  afterEach(tidy);

  it('is moved to a secret by the quick fix, and one step of Undo brings it back', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const text = document.getText();
    const done = run('moveSecret', document.uri.toString(), { key: 'authToken' });
    await answer('Store Secret', 'MOVED');
    await done;
    await notification('The value of "authToken" is now the secret "MOVED".');
    assert.equal(document.getText(), text.replace(ACME_TOKEN, '${secret:MOVED}'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});

describe('sending', () => {
  afterEach(tidy);
  const followFor = (seconds: number | undefined) =>
    vscode.workspace
      .getConfiguration('logtoConnector.twilio')
      .update('followFor', seconds, vscode.ConfigurationTarget.Global);

  it('all templates states how many messages and segments there will be, and sends none to who leaves', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '{{code}} signs you in.', `{{code}} ${'signs you in. '.repeat(12)}`);
    const done = run('sendAllTemplates', { to: TO });
    await question('Send All Templates to the Simulator');
    await choices('Send all to +1 415 555 2671');
    await choices('4 messages, 5 segments');
    await press('Escape');
    await done;
    const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    assert.deepEqual(outputs.filter((output) => output.getText().includes('signs you in. signs')).map(String), []);
  });

  it('can be left once the message is taken, and says that it is on its way', async () => {
    await followFor(60);
    try {
      await openFixture('acme.twilio-sms.json');
      const done = run('sendTestSms', { usageType: 'Generic', to: TO });
      await accept('Send Test SMS to the Simulator');
      await notification('Test SMS to +1 415 555 2671: queued');
      await click('.notification-list-item .monaco-button:has-text("Cancel")');
      await done;
      const text = await notification('It is followed no further; the message itself is on its way.');
      assert.match(text, /^Simulator: Twilio .+ the message: SM\w+, status (?:queued|sending|sent), 1 segment\./);
    } finally {
      await followFor(undefined);
    }
  });
});
