import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { closeAll, openFixture, openText, rangeOf, withSetting } from './support.ts';

const { executeCommand } = vscode.commands;

/** Asks a provider until it has something to say. */
function ask<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return eventually(
    async () => (await executeCommand<T[] | undefined>(command, ...args)) ?? [],
    (found) => found.length > 0,
  );
}

describe('the structure of a config', () => {
  afterEach(closeAll);

  it('is an outline with the templates by their usage types', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    const templates = symbols.find(({ name }) => name === 'templates');
    assert.deepEqual(
      templates?.children.map(({ name }) => name),
      ['Register', 'SignIn', 'ForgotPassword', 'Generic'],
    );
  });

  it('folds', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const ranges = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(ranges.some(({ start }) => start === rangeOf(document, '"templates"').start.line));
  });

  it('lets a selection grow from a placeholder to its text', async () => {
    const editor = await openText('{ "templates": [{ "content": "Your code: {{code}}" }] }');
    const at = rangeOf(editor.document, 'code}}').start;
    editor.selection = new vscode.Selection(at, at);
    const selected: string[] = [];
    await eventually(
      async () => {
        await executeCommand('editor.action.smartSelect.expand');
        selected.push(editor.document.getText(editor.selection));
        return selected;
      },
      (texts) => texts.includes('Your code: {{code}}'),
    );
    assert.ok(selected.includes('{{code}}'), selected.join('\n'));
  });

  it('is formatted as the editor indents, a mistake or not', async () => {
    const editor = await openText('{"templates":[{"usageType":"SignIn" "content":"{{code}}"}],"a":{}}\n');
    editor.options = { tabSize: 3, insertSpaces: true };
    await eventually(
      async () => {
        await executeCommand('editor.action.formatDocument');
        return editor.document.getText();
      },
      (text) => text.includes('\n'),
    );
    assert.equal(
      editor.document.getText(),
      '{\n   "templates": [\n      {\n         "usageType": "SignIn" "content": "{{code}}"\n      }\n   ],\n   "a": {}\n}\n',
    );
  });
});

describe('the texts of the templates', () => {
  afterEach(closeAll);

  it('have placeholders in two kinds of colours', async () => {
    const { document } = await openText('{ "templates": [{ "content": "{{code}} {code}" }] }');
    const [legend, tokens] = await eventually(
      () =>
        Promise.all([
          executeCommand<vscode.SemanticTokensLegend | undefined>(
            'vscode.provideDocumentSemanticTokensLegend',
            document.uri,
          ),
          executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
        ]),
      ([, found]) => (found?.data.length ?? 0) > 0,
    );
    const types = [...(tokens?.data ?? [])].filter((_, index) => index % 5 === 3);
    assert.deepEqual(
      types.map((type) => legend?.tokenTypes[type]),
      ['variable', 'unreplacedPlaceholder'],
    );
  });

  it('have their sizes behind them once the setting is on', async () => {
    const { document } = await openFixture('acme.twilio-sms.json');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(await executeCommand('vscode.executeInlayHintProvider', document.uri, all), []);
    await withSetting('inlayHints', true, async () => {
      const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, all);
      assert.equal(hints.length, 4);
      assert.match(String(hints[0]?.label), /^GSM-7 · 1 segment$/);
    });
  });

  it('have links', async () => {
    const { document } = await openText('{ "templates": [{ "content": "See https://acme.com/help." }] }');
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      ['https://acme.com/help'],
    );
  });
});

describe('the lens over the list of templates', () => {
  afterEach(closeAll);

  it('adds the ones that are missing', async () => {
    const { document } = await openText('{\n  "templates": [\n  ]\n}\n');
    const [lens] = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri);
    assert.equal(lens?.command?.title, 'Fix missing templates: SignIn, Register, ForgotPassword, Generic');
    await executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const text = await eventually(
      () => document.getText(),
      (now) => now.includes('Generic'),
    );
    assert.equal(text.match(/"usageType"/g)?.length, 4, text);
    assert.doesNotThrow(() => JSON.parse(text));
  });
});
