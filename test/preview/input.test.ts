/** The preview in a real browser: what becomes of keys and clicks. */
import { describe, expect, test } from 'vitest';
import { requiredConfig } from '../support/configs.ts';
import { RICH, usePreview } from './use-preview.ts';

const { start, evaluate } = usePreview();

describe('keys', () => {
  test('lead through all that there is, in its order', async () => {
    const { page, show } = await start();
    await show(RICH);
    const wanted = await page.locator('select, button').count();
    const seen: unknown[] = [];
    for (let index = 0; index < wanted; index += 1) {
      await page.keyboard.press('Tab');
      seen.push(await evaluate('[...document.querySelectorAll("select, button")].indexOf(document.activeElement)'));
      const outline = await evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline, 'The focus can be seen').toBe('solid');
    }
    expect(seen).toEqual([...seen.keys()]);
  });

  test('do what the buttons say', async () => {
    const { page, item, show, actions } = await start();
    await show(RICH);
    await item('MfaVerification').locator('.name').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await actions()).toEqual(
      ['select', 'send', 'fix'].map((action) => ({ type: 'act', action, key: 'type:MfaVerification' })),
    );
  });

  test('with arrows go from message to message', async () => {
    const { page, item, show } = await start();
    await show(requiredConfig);
    const focused = () => evaluate('document.activeElement.closest("li")?.dataset.key');
    await item('SignIn').locator('.name').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('type:Register');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('type:SignIn');
  });
});

describe('clicks', () => {
  test('on a bubble select its template', async () => {
    const { item, show, actions } = await start();
    await show(RICH);
    await item('Register').locator('.bubble').click();
    expect(await actions()).toEqual([{ type: 'act', action: 'select', key: 'type:Register' }]);
  });

  test('that mark a text, to be copied, are none', async () => {
    const { page, item, show, actions } = await start();
    await show(RICH);
    const box = await item('Register').locator('.bubble').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 100, y, { steps: 5 });
    await page.mouse.up();
    expect(await evaluate('String(getSelection()).length')).toBeGreaterThan(3);
    expect(await actions()).toEqual([]);
  });

  test('on what cannot be sent do nothing, and why can be read', async () => {
    const { item, show, actions } = await start();
    await show(RICH, { hindrance: 'This workspace is not trusted.' });
    const button = item('Register').getByRole('button', { name: 'Send test: Register' });
    await button.click({ force: true });
    expect(await button.getAttribute('title')).toBe('This workspace is not trusted.');
    expect(await actions()).toEqual([]);
  });

  test('on an option are told, and remembered', async () => {
    const { page, show, posted } = await start();
    await show(RICH);
    await page.getByLabel('Code').selectOption('8 digits');
    await page.getByLabel('Direction').selectOption('Right to left');
    const options = { codeLength: 8, direction: 'rtl' };
    expect((await posted()).at(-1)).toEqual({ type: 'options', options });
    await page.reload();
    expect(await posted()).toEqual([{ type: 'options', options }]);
    expect(JSON.parse(await evaluate('sessionStorage.getItem("state")'))).toMatchObject({ uri: 'file:///acme.json' });
  });
});
