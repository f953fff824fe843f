/** Completion inside of texts: what Logto fills in, and what stands for a credential. */
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../support/completions.ts';
import { syntaxOf } from '../support/configs.ts';

describe('placeholders in a text', () => {
  const inContent = (content: string) => `{ "templates": [{ "usageType": "SignIn", "content": "${content}" }] }`;

  test.each([
    ['in an empty text', '█', '{{code}}'],
    ['between words', 'Your code is █.', 'Your code is {{code}}.'],
    ['for the start of its name', 'Your cod█', 'Your {{code}}'],
    ['behind one brace', 'is {█', 'is {{code}}'],
    ['behind two braces', 'is {{█', 'is {{code}}'],
    ['inside braces that the editor closed', 'is {{█}}', 'is {{code}}'],
    ['inside one brace that the editor closed', 'is {█}.', 'is {{code}}.'],
    ['for a name that is half there', 'is {{co█}} now', 'is {{code}} now'],
    ['in the middle of a wrong name', 'is {{ c█ods }} now', 'is {{code}} now'],
  ])('%s', (_, content, expected) => {
    expect(completionsAt(inContent(content)).accept('{{code}}')).toBe(inContent(expected));
  });

  test('none in a word without quotes: a text takes its place', () => {
    const marked = '{ "templates": [{ "content": co█ }] }';
    expect(completionsAt(marked).labels).toEqual(['Text with the code']);
    expect(syntaxOf(completionsAt(marked).accept('Text with the code'))).toEqual([]);
  });

  test('behind braces all that Logto can fill in, the code first', () => {
    expect(completionsAt(inContent('{{█')).labels.slice(0, 2)).toEqual(['{{code}}', '{{link}}']);
    expect(completionsAt(inContent('█')).labels).toEqual(['{{code}}']);
  });

  test('as the settings write them', () => {
    const angle = { placeholderStyle: '<<code>>' } as const;
    expect(completionsAt(inContent('is <<█'), angle).accept('<<code>>')).toBe(inContent('is <<code>>'));
    expect(completionsAt(inContent('is <█>'), angle).accept('<<code>>')).toBe(inContent('is <<code>>'));
  });

  test('what is typed selects them', () => {
    expect(completionsAt(inContent('{{ c█')).item('{{code}}').filterText).toBe('{{ code');
  });
});

describe('references', () => {
  const offeredReferences = [
    { reference: '${secret:twilio}', origin: "VS Code's secrets" },
    { reference: '${env:MY_MESSAGING_SID}', origin: 'the file ".env"' },
    { reference: '${env:TWILIO_AUTH_TOKEN}', origin: 'the environment' },
  ];

  test.each([
    ['{ "accountSID": █ }', '${env:TWILIO_ACCOUNT_SID}', '{ "accountSID": "${env:TWILIO_ACCOUNT_SID}" }'],
    ['{ "authToken": "█" }', '${env:TWILIO_AUTH_TOKEN}', '{ "authToken": "${env:TWILIO_AUTH_TOKEN}" }'],
    ['{ "authToken": "${se█" }', '${secret:twilio}', '{ "authToken": "${secret:twilio}" }'],
  ])('%s', (text, label, accepted) => {
    expect(completionsAt(text, { offeredReferences }).accept(label)).toBe(accepted);
  });

  test('have those first that fit, and are there', () => {
    const labels = (text: string) => completionsAt(text, { offeredReferences }).labels;
    expect(labels('{ "authToken": "█" }')[0]).toBe('${env:TWILIO_AUTH_TOKEN}');
    expect(labels('{ "fromMessagingServiceSID": "█" }')[0]).toBe('${env:MY_MESSAGING_SID}');
    expect(labels('{ "accountSID": "█" }').at(-1)).toBe('${env:TWILIO_ACCOUNT_SID}');
  });

  test('are for credentials alone', () => {
    for (const text of ['{ "$schema": "█" }', '{ "templates": [{ "content": "█" }] }', '{ "disableRiskCheck": █ }']) {
      expect(completionsAt(text, { offeredReferences }).labels.join()).not.toContain('${');
    }
  });
});
