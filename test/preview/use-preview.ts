/** A browser for the tests of a file, and in each test the preview in a page of it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../../tools/vscode/chromium.mjs';
import { configWith } from '../support/configs.ts';
import { openPreview, type PageOptions, type PreviewPage } from './page.ts';
import { themes } from './themes.ts';

/** With one of everything that can be said of a message. */
export const RICH = configWith(
  [
    { usageType: 'SignIn', content: '{{code}} is your code.' },
    { usageType: 'Register', content: `“{{code}}”\u200b ${'is your code. '.repeat(12)}` },
    { usageType: 'ForgotPassword', content: 'رمز التحقق هو {{code}}' },
    { usageType: 'MfaVerification', content: 'Hi {name}, {{link}} {{{code}}}' },
    { usageType: 'BindMfa', content: '' },
    { usageType: 'Login', content: '{{code}}' },
  ]
    .map((template) => JSON.stringify(template))
    .join(', '),
  { without: ['SignIn', 'Register', 'ForgotPassword', 'OrganizationInvitation', 'UserPermissionValidation'] },
);

export interface PreviewUse {
  /** Opens the preview, in a dark theme unless another is wished for. */
  readonly start: (options?: Partial<PageOptions>) => Promise<PreviewPage>;
  /** Evaluates in the page, where the policy holds for what is written there, too. */
  readonly evaluate: <T>(code: string) => Promise<T>;
}

/** Closes the page after each test, which fails where the page complained of something. */
export function usePreview(): PreviewUse {
  const [dark] = Object.values(themes);
  let browser: Browser;
  let open: PreviewPage;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(open.takeComplaints()).toEqual([]);
    await open.page.close();
  });

  return {
    async start(options = {}) {
      if (dark === undefined) {
        throw new Error('There are no themes.');
      }
      open = await openPreview(browser, { theme: dark, ...options });
      return open;
    },
    evaluate: (code) => open.page.evaluate(code),
  };
}
