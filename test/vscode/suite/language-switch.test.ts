import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsWhen, languageBecomes, openFixture, openText, replace, withSetting } from './support.ts';

const CONFIG = '{ "accountSID": "", "authToken": "" }';

/** Everything that was asked of VS Code before is done when this is: requests keep their order. */
async function settle(): Promise<void> {
  const { document } = await openText('', 'plaintext');
  await vscode.languages.setTextDocumentLanguage(document, 'markdown');
}

describe('the language of a document', () => {
  afterEach(closeAll);

  it('is told by the name of the file', async () => {
    assert.equal((await openFixture('acme.twilio-sms.json')).document.languageId, 'logto-connector');
    assert.equal((await openFixture('mistakes.logto-connector.json')).document.languageId, 'logto-connector');
  });

  it('is told by the content of a JSON file, which is then checked', async () => {
    const editor = await openFixture('plain', 'by-content.json');
    await languageBecomes(editor.document.uri, 'logto-connector');
    await replace(editor, '"Generic"', '"Genric"');
    await diagnosticsWhen(editor.document, (list) => list.some(({ code }) => code === 'unknown-usage-type'));
  });

  it('is told by a text that is pasted into a new JSON document', async () => {
    const editor = await openText('', 'json');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), CONFIG));
    await languageBecomes(editor.document.uri, 'logto-connector');
  });

  it('stays JSON for all else', async () => {
    const { document } = await openFixture('plain', 'other.json');
    await settle();
    assert.equal(document.languageId, 'json');
  });

  it('stays what the user has set it back to, while it is edited and when it is opened again', async () => {
    const { document } = await openFixture('plain', 'by-content.json');
    await languageBecomes(document.uri, 'logto-connector');
    await vscode.languages.setTextDocumentLanguage(document, 'json');

    const editor = await vscode.window.showTextDocument(document);
    await replace(editor, '{\n', '{\n\n');
    // Changes are looked at together: when this one was, the one above was too.
    const other = await openText('', 'json');
    await other.edit((edit) => edit.insert(new vscode.Position(0, 0), CONFIG));
    await languageBecomes(other.document.uri, 'logto-connector');
    assert.equal(document.languageId, 'json');

    await closeAll();
    const again = await openFixture('plain', 'by-content.json');
    await settle();
    assert.equal(again.document.languageId, 'json');

    // Putting it back by hand ends that.
    await vscode.languages.setTextDocumentLanguage(again.document, 'logto-connector');
    await languageBecomes(again.document.uri, 'logto-connector');
  });

  it('is left alone where the setting says so', async () => {
    const editor = await withSetting('detectByContent', false, async () => {
      const opened = await openText(CONFIG, 'json');
      await settle();
      assert.equal(opened.document.languageId, 'json');
      return opened;
    });
    await languageBecomes(editor.document.uri, 'logto-connector');
  });
});
