/** The preview in a real browser: hostile texts are shown as they stand, and the policy holds what might slip. */
import { describe, expect, test } from 'vitest';
import { configWith, openConfig, service } from '../support/configs.ts';
import { HOSTILE } from './hostile-texts.ts';
import { usePreview } from './use-preview.ts';

const { start, evaluate } = usePreview();

describe('a hostile template', () => {
  test.each(HOSTILE)('is shown as it stands: %j', async (hostile) => {
    const { page, show } = await start();
    const content = `x${hostile} {{code}}`;
    const own = JSON.stringify({ usageType: 'SignIn', content });
    const unsent = JSON.stringify({ usageType: hostile, content });
    const text = configWith(`${own}, ${unsent}`, { without: ['SignIn'] });
    await show(text);
    const { messages } = service.preview(openConfig(text));
    const bodies = messages.map(({ template }) => template?.message?.parts.map((part) => part.text).join(''));
    const shown = page.locator('.bubble');
    expect(await shown.evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual(
      bodies.map((body) => body?.replaceAll('\0', '\ufffd')),
    );
    expect(await shown.locator('*').evaluateAll((all) => all.filter(({ nodeName }) => nodeName !== 'MARK'))).toEqual(
      [],
    );
    expect(await page.locator('script, img, iframe, link, style, base, a').count()).toBe(2);
    await page.locator('.name').last().focus();
    await page.locator('.name').last().hover();
    expect(await evaluate('typeof taken')).toBe('undefined');
  });

  test('turns nothing around but itself', async () => {
    const { page, show } = await start();
    const place = () => page.locator('h2').first().boundingBox();
    const config = (usageType: string) =>
      configWith(`{ "usageType": "${usageType}", "content": "a" }`, { without: ['SignIn'] });
    await show(config('SignIn'));
    const before = await place();
    await show(config('\u202eSignIn'));
    expect((await place())?.x).toBe(before?.x);
    expect(await page.locator('.unsent .tag').textContent()).toBe('never sent');
  });

  test.each([
    [
      'a script',
      "const e = document.createElement('script'); e.textContent = 'taken = true'; document.body.append(e);",
    ],
    ['an image', "const e = new Image(); e.src = 'https://evil.test/x.png'; document.body.append(e);"],
    [
      'a style',
      "const e = document.createElement('style'); e.textContent = 'p { color: red }'; document.body.append(e);",
    ],
    ['a request', "fetch('https://evil.test/').catch(() => undefined);"],
    [
      'an address of its own',
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.test/' }));",
    ],
  ])('is held by the policy, should one slip: %s', async (_, code) => {
    const { takeComplaints } = await start();
    const directive = await evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      ${code}
    })`);
    expect(directive).toMatch(/-src/);
    expect(await evaluate('typeof taken')).toBe('undefined');
    // What the browser says of the violation is what was wished for.
    expect(takeComplaints().filter((complaint) => complaint.startsWith('asked for'))).toEqual([]);
  });
});
