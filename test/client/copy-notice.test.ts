import { describe, expect, test } from 'vitest';
import { copyNotice } from '../../client/src/copy-notice.ts';
import { openConfig, service, validConfig } from '../support/configs.ts';

const noticeFor = (text: string) => copyNotice(service.consoleText(openConfig(text)));

describe('after a copy for the Logto Console the user is told', () => {
  test('what is on the clipboard, and where it goes', () => {
    expect(noticeFor(validConfig)).toEqual({
      severity: 'information',
      text: 'The Twilio SMS config is on the clipboard. Paste it into the connector in the Logto Console.',
      actions: [],
    });
  });

  test.each([
    [1, 'There is 1 warning.'],
    [2, 'There are 2 warnings.'],
  ])('of %i warnings', (amount, words) => {
    const templates = Array.from(
      { length: amount },
      (_, index) => `{ "usageType": "None${index}", "content": "{{code}}" }`,
    );
    const { severity, text, actions } = noticeFor(validConfig.replace('[', `[${templates.join()},`));
    expect(severity).toBe('warning');
    expect(text.endsWith(words)).toBe(true);
    expect(actions.map(({ kind }) => kind)).toEqual(['show-problems']);
  });

  test('that nothing was copied, how many errors there are, and where the first one is', () => {
    const { severity, text, actions } = noticeFor('{}');
    expect(severity).toBe('error');
    expect(text).toMatch(/^Nothing was copied, because the config has \d+ errors\. .*accountSID.* And \d+ more\.$/);
    expect(actions.map(({ kind }) => kind)).toEqual(['go-to', 'show-problems']);
  });

  test('that there is no config', () => {
    expect(copyNotice(undefined)).toMatchObject({ severity: 'warning', text: expect.stringContaining('Open one') });
  });
});
