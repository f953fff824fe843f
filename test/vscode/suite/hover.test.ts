import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, openFixture, rangeOf } from './support.ts';

/** The text of what shows when the pointer is over the first `text`. */
async function hoverOver(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await eventually(
    async () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        rangeOf(document, text).start,
      ),
    (list) => list.length > 0,
  );
  assert.equal(hovers.length, 1, 'One voice');
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join();
}

describe('hover', () => {
  afterEach(closeAll);

  it('documents a key', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    assert.match(await hoverOver(document, 'accountSID'), /AC.*32 hexadecimal digits/s);
  });

  it('documents a usage type', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    assert.match(await hoverOver(document, 'ForgotPassword'), /forgotten password/);
  });

  it('shows a text as the phone will, with its encoding and segments', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const text = await hoverOver(document, 'is your “code”');
    assert.ok(text.includes('000000 is your “code”.'), text);
    assert.match(text, /UCS-2.*1 segment/s);
  });
});
