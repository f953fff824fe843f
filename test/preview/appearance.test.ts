/** The preview in a real browser: what is to be seen, in each theme, by all, and in narrow panels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { renderEmptiness } from '../../client/src/preview/render.ts';
import { configWith, openConfig, service } from '../support/configs.ts';
import { themes } from './themes.ts';
import { RICH, usePreview } from './use-preview.ts';

const { start, evaluate } = usePreview();

describe('what is to be seen', () => {
  test('is each message, as the server says', async () => {
    const { page, show } = await start();
    await show(RICH);
    const { messages } = service.preview(openConfig(RICH));
    const bubbles = await page
      .locator('.bubble:not(.gap)')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    const texts = messages.flatMap(({ template }) => (template?.message ? [template.message] : []));
    expect(bubbles).toEqual(texts.map(({ parts }) => parts.map(({ text }) => text).join('') || 'The text is empty.'));
    expect(await page.locator('h2').allInnerTexts()).toEqual(messages.map(({ usageType }) => usageType));
    expect(await page.locator('.figures').count()).toBe(texts.length);
  });

  test('is how full each segment is', async () => {
    const { item, show } = await start();
    await show(RICH);
    const widths = await item('Register')
      .locator('.bar rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
    const slots = await item('Register')
      .locator('.bar svg')
      .evaluateAll((all) => all.map((slot) => slot.getBoundingClientRect().width));
    const [used, capacity] = [service.preview(openConfig(RICH)).messages[1]?.template?.message?.used ?? [], 67];
    expect(used.length).toBe(3);
    expect(widths.map((width, index) => Math.round((width / (slots[index] ?? 0)) * capacity))).toEqual(used);
  });

  test('is the mark of a character that has no width', async () => {
    const { item, show } = await start();
    await show(RICH);
    const marks = item('Register').locator('mark.outside');
    expect(await marks.evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual(['“', '”\u200b']);
    await show(configWith('{ "usageType": "SignIn", "content": "a\\u200bb" }', { without: ['SignIn'] }));
    const box = await item('SignIn').locator('mark.outside').boundingBox();
    expect(box?.width).toBeGreaterThan(1);
  });

  test('runs as it is written, or as it is wished', async () => {
    const { item, show } = await start();
    const direction = (usageType: string) =>
      item(usageType)
        .locator('.bubble')
        .evaluate((bubble) => bubble.ownerDocument.defaultView?.getComputedStyle(bubble).direction);
    await show(RICH);
    expect([await direction('SignIn'), await direction('ForgotPassword')]).toEqual(['ltr', 'rtl']);
    await show(RICH, { direction: 'ltr' });
    expect(await direction('ForgotPassword')).toBe('ltr');
  });
});

describe('axe finds nothing', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = async () => {
    await evaluate(`void (() => { ${axe} })()`);
    const result = await evaluate<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    );
    return result.violations.map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    ]);
  };

  test.each(Object.keys(themes))('in %s', async (name) => {
    const { page, show, receive } = await start({ theme: themes[name] ?? { bodyClass: '', variables: {} } });
    await show(RICH);
    await receive({ type: 'mark', key: 'type:Register' });
    expect(await violations()).toEqual([]);
    await show('{ "templates": [', { hindrance: 'This workspace is not trusted.' });
    expect(await violations()).toEqual([]);
    await receive({ type: 'show', page: renderEmptiness({ kind: 'closed', name: 'acme.json' }), uri: null });
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Open acme.json', 'New Connector Config']);
    expect(await violations()).toEqual([]);
  });
});

describe('in each theme', () => {
  test.each(Object.entries(themes))('%s', async (_, theme) => {
    const { item, show, page } = await start({ theme });
    await show(RICH);
    const colours = await item('SignIn')
      .locator('.bubble')
      .evaluate((bubble) => {
        const view = bubble.ownerDocument.defaultView;
        const style = view?.getComputedStyle(bubble);
        return [
          style?.color,
          style?.backgroundColor,
          view?.getComputedStyle(bubble.ownerDocument.body).backgroundColor,
        ];
      });
    expect(new Set(colours).size).toBe(3);
    const fill = await item('SignIn')
      .locator('rect')
      .evaluate((rect) => rect.ownerDocument.defaultView?.getComputedStyle(rect).fill);
    expect(fill).not.toBe('rgb(0, 0, 0)');
    expect(await page.locator('body').getAttribute('class')).toBe(theme.bodyClass);
  });

  test('every variable has a value, or something in its stead', () => {
    const css = readFileSync('client/src/preview/webview/preview.css', 'utf8');
    const bare = [...css.matchAll(/var\((--vscode-[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(bare.length).toBeGreaterThan(10);
    for (const [name, { variables }] of Object.entries(themes)) {
      const always = bare.filter((variable) => !variable.includes('contrast'));
      expect(
        always.filter((variable) => variables[variable] === undefined),
        name,
      ).toEqual([]);
    }
  });

  test('of the system alone, and without movement', async () => {
    const { page, item, show } = await start();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await show(RICH);
    const style = (selector: string, name: string) =>
      evaluate(`getComputedStyle(document.querySelector('${selector}'))['${name}']`);
    expect(await style('#messages > li', 'transitionDuration')).toBe('0s');
    expect(await style('mark.outside', 'outlineStyle')).toBe('solid');
    expect(await item('Register').locator('rect').first().isVisible()).toBe(true);
  });
});

test.each([
  [200, 13],
  [400, 26],
])('nothing is cut in a panel of %i pixels with letters of %i', async (width, size) => {
  const { page, show } = await start({ width });
  await evaluate(`document.documentElement.style.setProperty('--vscode-font-size', '${size}px')`);
  await show(RICH.replace('Hi {name}', 'https://example.com/a/very/long/address/without/any/space/in/it?at=all'));
  const wide = await page
    .locator('body *')
    .evaluateAll(
      (all, limit) =>
        all.filter((element) => element.getBoundingClientRect().right > limit).map((element) => element.outerHTML),
      width,
    );
  expect(wide).toEqual([]);
});
