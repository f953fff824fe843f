import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import {
  closeAll,
  codes,
  diagnosticsWhen,
  mistakes,
  openFixture,
  placeCursor,
  replace,
  runPressingEnter,
} from './support.ts';

const TOKEN = '89abcdef0123456789abcdef01234567';

describe('credentials that stand elsewhere', () => {
  afterEach(closeAll);

  /** A folder of the workspace with a config whose account is in the file beside it. */
  async function withEnvFile(content: string, run: () => Promise<void>): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const own = vscode.Uri.joinPath(folder.uri, 'referring');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, name), new TextEncoder().encode(text));
    const acme = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, 'acme.twilio-sms.json'));
    const config = new TextDecoder().decode(acme).replace(/"accountSID": "[^"]*"/, '"accountSID": "${env:MY_ACCOUNT}"');
    await write('acme.twilio-sms.json', config);
    await write('.env', content);
    try {
      await run();
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(own, { recursive: true });
    }
  }

  it('are copied for the Logto Console as the values that they lead to', async () => {
    await withEnvFile(`MY_ACCOUNT=AC${TOKEN}`, async () => {
      await openFixture('referring', 'acme.twilio-sms.json');
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('logtoConnector.copyForConsole');
      const { accountSID } = JSON.parse(await vscode.env.clipboard.readText());
      assert.equal(accountSID, `AC${TOKEN}`);
    });
  });

  it('are warned of where they lead nowhere, until the file beside them has the value', async () => {
    await withEnvFile('', async () => {
      const { document } = await openFixture('referring', 'acme.twilio-sms.json');
      await diagnosticsWhen(document, (found) => codes(found).includes('unresolved-reference'));
      const file = vscode.Uri.joinPath(document.uri, '..', '.env');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`MY_ACCOUNT=AC${TOKEN}`));
      await diagnosticsWhen(document, (found) => !codes(found).includes('unresolved-reference'));
    });
  });

  it('are not copied where one leads nowhere', async () => {
    await withEnvFile('', async () => {
      await openFixture('referring', 'acme.twilio-sms.json');
      await vscode.env.clipboard.writeText('as before');
      await vscode.commands.executeCommand('logtoConnector.copyForConsole');
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
    });
  });
});

describe('a token in a config', () => {
  before('nothing here may reach Twilio itself', () => {
    assert.equal(vscode.workspace.getConfiguration('logtoConnector.twilio').get('target'), 'simulator');
  });
  afterEach(closeAll);

  it('is moved to a secret by a quick fix, and still found by who asks Twilio', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    const { document } = editor;
    const text = document.getText();
    const position = placeCursor(editor, '"authToken": "0');
    const actions = await eventually(
      async () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(position, position),
          'quickfix',
        ),
      (found) => found.some(({ command }) => command?.command === 'logtoConnector.moveSecret'),
    );
    const command = actions.find((action) => action.command?.command === 'logtoConnector.moveSecret')?.command;
    assert.ok(command);
    await runPressingEnter(command.command, ...(command.arguments ?? []));
    const moved = text.replace('00112233445566778899aabbccddeeff', '${secret:TWILIO_AUTH_TOKEN}');
    assert.equal(document.getText(), moved);

    // A token that leads nowhere would be told of, and one that is wrong refused.
    await vscode.commands.executeCommand('logtoConnector.verifyCredentials');
    await diagnosticsWhen(document, (found) => mistakes(found).length === 0);

    await replace(editor, 'TWILIO_AUTH_TOKEN', 'NONE');
    await diagnosticsWhen(document, (found) => codes(found).includes('unresolved-reference'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});

describe('questions to Twilio', () => {
  before('nothing here may reach Twilio itself', () => {
    assert.equal(vscode.workspace.getConfiguration('logtoConnector.twilio').get('target'), 'simulator');
  });
  afterEach(closeAll);

  it('mark the value that is wrong, and take the mark away where all is right', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '00112233445566778899aabbccddeeff', 'not the token');
    await vscode.commands.executeCommand('logtoConnector.verifyCredentials');
    const isRefused = ({ code }: { code: unknown }) => code === 20003;
    await diagnosticsWhen(editor.document, (found) => found.some(isRefused));

    await replace(editor, 'not the token', '00112233445566778899aabbccddeeff');
    await vscode.commands.executeCommand('logtoConnector.verifyCredentials');
    await diagnosticsWhen(editor.document, (found) => !found.some(isRefused));
  });

  it('find the Messaging Services, and the one that is chosen is written, as one step of Undo', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    const text = editor.document.getText();
    await runPressingEnter('logtoConnector.chooseService');
    assert.equal(editor.document.getText(), text.replace(/MG[0-9a-f]{32}/, 'MGfedcba9876543210fedcba9876543210'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });
});
