import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openConfig, service, validConfig } from '../support/configs.ts';

const SERVICE = `MG${'9'.repeat(32)}`;

function written(text: string, key = 'fromMessagingServiceSID', value = SERVICE): string | null {
  const answer = service.credentialEdit(openConfig(text), key, value);
  return answer && TextDocument.applyEdits(TextDocument.create('file:///x', 'json', 1, text), [answer.edit]);
}

describe('a credential', () => {
  test.each([
    ['another value', '"MG0123456789abcdef0123456789abcdef"'],
    ['an empty one', '""'],
    ['one of the wrong type', 'false'],
  ])('takes the place of %s, and nothing else changes', (_, old) => {
    const text = validConfig.replace('"MG0123456789abcdef0123456789abcdef"', old);
    expect(written(text)).toBe(text.replace(old, `"${SERVICE}"`));
  });

  test('comes behind those that stand in front of it, in the layout of the file', () => {
    const text = validConfig.replace(/ *"fromMessagingServiceSID".*\n/, '');
    expect(written(text)).toBe(validConfig.replace('MG0123456789abcdef0123456789abcdef', SERVICE));
    expect(written(text.replaceAll('\n', '\r\n'))).toContain(`",\r\n  "fromMessagingServiceSID": "${SERVICE}",\r\n`);
  });

  test.each(['', '[]', '{ "accountSID": ', '{ "accountSID": "" "templates": [] }'])('has no place in %j', (text) => {
    expect(written(text)).toBeNull();
  });

  test('replaces the value in a text that is broken elsewhere', () => {
    expect(written('{ "fromMessagingServiceSID": "", }')).toBe(`{ "fromMessagingServiceSID": "${SERVICE}", }`);
  });

  test('is none under any other key', () => {
    expect(written(validConfig, 'templates')).toBeNull();
  });

  test('says whether it takes the place of a string, and of which version', () => {
    expect(service.credentialEdit(openConfig(validConfig), 'authToken', 'x')).toMatchObject({
      version: 1,
      replaces: true,
    });
    expect(service.credentialEdit(openConfig('{}'), 'authToken', 'x')).toMatchObject({ replaces: false });
    expect(service.credentialEdit(openConfig('{ "authToken": 1 }'), 'authToken', 'x')).toMatchObject({
      replaces: false,
    });
  });
});
