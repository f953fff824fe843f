import { describe, expect, test } from 'vitest';
import { codeLenses, type LensCommands } from '../../server/src/features/code-lenses.ts';
import { configWith, OPTIONAL, openConfig, requiredConfig } from '../support/configs.ts';

/** Each lens: the line that it stands over, its words, and its command with the arguments. */
function lensesOf(text: string, commands: LensCommands = {}) {
  return codeLenses(openConfig(text), commands).map(({ range, command }) => [
    range.start.line,
    command?.title,
    ...(command?.command ? [command.command, ...(command.arguments ?? [])] : []),
  ]);
}

describe('the lens over each template', () => {
  test('sends it, and tells its size', () => {
    const file = openConfig(requiredConfig);
    const lenses = codeLenses(file, { send: 'send' }).slice(1);
    expect(lenses.map(({ command }) => command?.arguments)).toEqual(
      [0, 1, 2, 3].map((index) => [file.textDocument.uri, index]),
    );
    expect(lenses[0]?.command).toMatchObject({
      command: 'send',
      title: 'Send test SMS (GSM-7, 20 characters, 1 segment)',
    });
    expect(lenses[0]?.range.start.line).toBe(5);
  });

  test('tells its size where nothing can be sent', () => {
    expect(lensesOf('{\n"templates": [\n{ "content": "é {{code}}" }, {}, 1,\n{ "content": "😀').slice(1)).toEqual([
      [2, 'GSM-7, 8 characters, 1 segment'],
      [3, 'UCS-2, 1 character, 1 segment'],
    ]);
  });
});

describe('the lens over the list', () => {
  const overList = (text: string, commands?: LensCommands) => lensesOf(text, commands)[0];

  test('names the required templates that are missing', () => {
    const text = configWith('', { without: ['Register', 'Generic'] });
    expect(overList(text)).toEqual([4, 'Missing templates: Register, Generic']);
  });

  test('mends that, where there is a command for it', () => {
    const text = configWith('', { without: ['SignIn'] });
    expect(overList(text, { fixTemplates: 'add' })).toEqual([
      4,
      'Fix missing templates: SignIn',
      'add',
      'file:///twilio-sms.json',
    ]);
  });

  test('leads to the preview, where there is one', () => {
    expect(lensesOf(requiredConfig, { preview: 'preview' })[1]).toEqual([
      ...[4, 'Preview messages', 'preview', 'file:///twilio-sms.json'],
    ]);
  });

  test('tells how many types go without a text of their own, and which', () => {
    expect(overList(requiredConfig)).toEqual([4, '4 templates · 5 usage types fall back to Generic']);
    const [lens] = codeLenses(openConfig(configWith('', { without: OPTIONAL.slice(0, -1) })), {});
    expect(lens?.command?.tooltip).toBe(OPTIONAL.slice(0, -1).join(', '));
    expect(overList(configWith('', { without: OPTIONAL.slice(0, 1) }))).toEqual([
      4,
      '8 templates · 1 usage type falls back to Generic',
    ]);
    expect(overList(configWith(''))).toEqual([4, '9 templates, one for each usage type']);
  });

  test.each(['', '{', '{ "templates"', '{ "templates": {} }', '[]'])('is not over what is no list: %s', (text) => {
    expect(lensesOf(text)).toEqual([]);
  });
});
