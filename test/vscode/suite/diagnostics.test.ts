import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codes,
  diagnosticsWhen,
  type Found,
  mistakes,
  openFixture,
  openText,
  rangeOf,
  replace,
  withSetting,
} from './support.ts';

const has =
  (...wanted: readonly string[]) =>
  (found: readonly Found[]): boolean =>
    wanted.every((code) => codes(found).includes(code));

describe('diagnostics', () => {
  afterEach(closeAll);

  it('name every mistake of a file, each at its place', async () => {
    const { document } = await openFixture('mistakes.logto-connector.json');
    const found = await diagnosticsWhen(document, (list) => list.length > 0);
    const expected = [
      { code: 'schema', severity: 'Error', text: '{' },
      { code: 'schema', severity: 'Error', text: '42' },
      { code: 'missing-usage-type', severity: 'Error', text: '"templates"' },
      { code: 'missing-usage-type', severity: 'Error', text: '"templates"' },
      { code: 'missing-usage-type', severity: 'Error', text: '"templates"' },
      { code: 'unreplaced-placeholder', severity: 'Warning', text: '<<app>>' },
      { code: 'duplicate-usage-type', severity: 'Warning', text: '"SignIn"' },
      { code: 'unknown-usage-type', severity: 'Warning', text: '"Registr"' },
      { code: 'missing-code-placeholder', severity: 'Warning', text: '"Your code: {code}"' },
      { code: 'unreplaced-placeholder', severity: 'Warning', text: '{code}' },
      { code: 'json-syntax', severity: 'Error', text: ',' },
    ];
    const sorted = (list: readonly object[]) => list.map((item) => JSON.stringify(item)).sort();
    assert.deepEqual(sorted(found), sorted(expected));
  });

  it('link to what documents them, and come from one voice', async () => {
    const { document } = await openFixture('mistakes.logto-connector.json');
    await diagnosticsWhen(document, (list) => list.length > 0);
    for (const { code, source } of vscode.languages.getDiagnostics(document.uri)) {
      assert.equal(source, 'logto');
      assert.ok(typeof code === 'object' && code.target.path.includes(String(code.value)), JSON.stringify(code));
    }
  });

  it('keep up with the text as it is typed', async () => {
    const editor = await openFixture('acme.twilio-sms.json');
    await replace(editor, '{{code}} signs', 'This signs');
    await diagnosticsWhen(editor.document, has('missing-code-placeholder'));

    const { start } = rangeOf(editor.document, 'This signs');
    editor.selection = new vscode.Selection(start, start);
    for (const key of '{{code}} ') {
      await vscode.commands.executeCommand('type', { text: key });
    }
    await diagnosticsWhen(editor.document, (list) => mistakes(list).length === 0);
    assert.ok(editor.document.getText().includes('"{{code}} This signs'), editor.document.getText());
  });

  it('come for a document without a file', async () => {
    const { document } = await openText('{ "templates": [] }');
    const found = await diagnosticsWhen(document, has('schema', 'missing-usage-type'));
    assert.equal(codes(found).filter((code) => code === 'missing-usage-type').length, 4);
  });

  it('obey the severities in the settings', async () => {
    const { document } = await openText('{ "templates": [] }');
    await diagnosticsWhen(document, has('schema', 'missing-usage-type'));
    await withSetting('rules', { schema: 'off', 'missing-usage-type': 'hint' }, async () => {
      const found = await diagnosticsWhen(document, (list) => list.every(({ severity }) => severity === 'Hint'));
      assert.deepEqual(new Set(codes(found)), new Set(['missing-usage-type']));
    });
    await diagnosticsWhen(document, has('schema'));
  });

  it('obey the placeholder style in the settings', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    await withSetting('placeholderStyle', '<<code>>', async () => {
      const found = await diagnosticsWhen(document, has('unreplaced-placeholder', 'missing-code-placeholder'));
      assert.ok(found.some(({ text }) => text === '{{code}}'));
    });
    await diagnosticsWhen(document, (list) => mistakes(list).length === 0);
  });
});
