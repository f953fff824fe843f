import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeActionQuery } from '../../server/src/features/code-actions.ts';
import { configWith, openConfig, service, validConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

/** The actions at the cursor of a marked text. */
function actionsAt(marked: string, query: Partial<CodeActionQuery> = {}) {
  const { text, cursor } = parseMarks(marked);
  const file = openConfig(text);
  const position = file.textDocument.positionAt(cursor);
  return service
    .codeActions(file, { range: { start: position, end: position }, invoked: false, versioned: true, ...query })
    .map((action) => {
      const [change] = action.edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits : (action.edit?.changes?.[file.textDocument.uri] ?? []);
      const textEdits = edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      return { ...action, edits: textEdits, text: TextDocument.applyEdits(file.textDocument, textEdits) };
    });
}

const FIX_ALL = 'source.fixAll.logtoConnector';
const bare = configWith('').replace('"{{code}} is your code." }', "'{{code}} is your code.' },");
const twice = bare.replace('"Generic", "content": "{{code}}', '"Generic", "content": "{code}');

describe('a quick fix', () => {
  const trailing = validConfig.replace('your code." }\n  ]', 'your code." }█,\n  ]');

  test('stands where its finding does, and mends it', () => {
    const [action, ...others] = actionsAt(trailing);
    expect(others.map(({ title }) => title)).toEqual([]);
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'json-syntax' }] });
    expect(action?.text).toBe(validConfig);
  });

  test('is not offered elsewhere', () => {
    expect(actionsAt(trailing.replace('█', '').replace('"authToken"', '"auth█Token"'))).toEqual([]);
  });

  test('is for the version that it was made from, where the client takes that', () => {
    const [versioned] = actionsAt(trailing);
    const [plain] = actionsAt(trailing, { versioned: false });
    expect(versioned?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(versioned?.edit?.changes).toBeUndefined();
    expect(Object.keys(plain?.edit?.changes ?? {})).toEqual(['file:///twilio-sms.json']);
    expect(plain?.text).toBe(versioned?.text);
  });

  test('that two findings propose is one action for both', () => {
    const actions = actionsAt(validConfig.replace('"{{code}} is your code." }', '"{co█de} is your code." }'));
    expect(actions.map(({ title }) => title)).toEqual(['Write {{code}}']);
    expect(actions[0]?.diagnostics?.map(({ code }) => code).toSorted()).toEqual([
      'missing-code-placeholder',
      'unreplaced-placeholder',
    ]);
  });

  test('can mend all of its kind', () => {
    const text = validConfig.replaceAll('is your code', 'is “your” code').replace('“your” code', '█“your” code');
    const all = actionsAt(text).find(({ title }) => title === 'Fix all 9 of "sms-encoding" in this file');
    expect(all?.diagnostics).toHaveLength(9);
    expect(all?.text).toBe(validConfig.replaceAll('is your code', 'is "your" code').replaceAll('"your"', '\\"your\\"'));
  });
});

describe('fix all', () => {
  test('is offered to who asks for its kind, or for a kind above it', () => {
    for (const only of [[FIX_ALL], ['source.fixAll'], ['source'], ['']]) {
      expect(actionsAt(twice, { only }).map(({ kind }) => kind)).toContain(FIX_ALL);
    }
    for (const only of [['quickfix'], ['refactor'], ['source.organizeImports'], ['source.fixAll.eslint']]) {
      expect(actionsAt(twice, { only }).map(({ kind }) => kind)).not.toContain(FIX_ALL);
    }
  });

  test('is offered to a person who asks for everything, and not to an editor that only looks', () => {
    expect(actionsAt(twice, { invoked: true }).map(({ kind }) => kind)).toContain(FIX_ALL);
    expect(actionsAt(twice).map(({ kind }) => kind)).not.toContain(FIX_ALL);
  });

  test('mends one thing after another, in edits of their own', () => {
    const [action] = actionsAt(twice, { only: [FIX_ALL] });
    expect(action?.text).toBe(validConfig);
    expect(action?.edits.length).toBeGreaterThan(2);
  });

  test('is not offered where there is nothing to fix', () => {
    expect(actionsAt(validConfig, { only: [FIX_ALL] })).toEqual([]);
  });
});
