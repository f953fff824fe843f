/** The preview in a real browser: what is to be seen, and what becomes of keys, clicks and hostile texts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderEmptiness, renderPreview } from '../../client/src/preview/render.ts';
import { configWith, openConfig, requiredConfig, service, validConfig } from '../support/configs.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { HOSTILE } from './hostile.ts';
import { openPreview, type PageOptions, type PreviewPage } from './page.ts';
import { themes } from './themes.ts';

const OPTIONS = { direction: 'auto', canSend: true, hindrance: undefined } as const;
const [dark] = Object.values(themes);

/** With one of everything that can be said of a message. */
const RICH = configWith(
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

let browser: Browser;
let open: PreviewPage;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.page.close();
});

async function start(options: Partial<PageOptions> = {}): Promise<PreviewPage> {
  if (dark === undefined) {
    throw new Error('There are no themes.');
  }
  open = await openPreview(browser, { theme: dark, ...options });
  return open;
}

/** Evaluates in the page, where the policy holds for what is written there, too. */
const evaluate = <T>(code: string) => open.page.evaluate<T>(code);

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
    const { page } = await start();
    const directive = await evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      ${code}
    })`);
    expect(directive).toMatch(/-src/);
    expect(await evaluate('typeof taken')).toBe('undefined');
    expect(open.complaints.filter((complaint) => complaint.startsWith('asked for'))).toEqual([]);
    // What the browser says of the violation is what was wished for.
    open = { ...open, complaints: [] };
    await page.close();
  });
});

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

describe('while it follows the text', () => {
  const withText = (content: string) => configWith(JSON.stringify({ usageType: 'BindMfa', content }));

  test('only what has changed is touched, and all else stays as it is', async () => {
    const { item, show } = await start({ height: 400 });
    await show(withText('{{code}} one'));
    await item('BindMfa').getByRole('button', { name: 'Send test' }).focus();
    await evaluate('scrollTo(0, 200)');
    await evaluate(`
      window.changes = new Set();
      new MutationObserver((records) => records.forEach(({ target }) => {
        changes.add((target.closest?.('li') ?? target.parentElement.closest('li'))?.dataset.key ?? target.id);
      })).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    `);
    await show(withText('{{code}} two “'));
    expect(await item('BindMfa').locator('.bubble').textContent()).toBe('000000 two “');
    expect(await evaluate('[...changes]')).toEqual(['type:BindMfa']);
    expect(await evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Send test: BindMfa');
    expect(await evaluate('scrollY')).toBe(200);
  });

  test('the focus stays with a message whose button is gone', async () => {
    const { item, show } = await start();
    await show(withText('{code}'));
    await item('BindMfa').getByRole('button', { name: 'Fix' }).focus();
    await show(withText('{{code}}'));
    expect(await evaluate('document.activeElement.className')).toBe('name');
    expect(await evaluate('document.activeElement.textContent')).toBe('BindMfa');
  });

  test('what is gone is gone, and what is new is in its place', async () => {
    const { page, show } = await start();
    const keys = () =>
      page.locator('#messages > li').evaluateAll((all) => all.map((item) => item.getAttribute('data-key')));
    await show(RICH);
    const all = await keys();
    await show(requiredConfig);
    expect(await keys()).toEqual(all.slice(0, 9));
    await show(RICH);
    expect(await keys()).toEqual(all);
  });

  test('the message that the cursor is in is marked, and comes into view where it is not', async () => {
    const { page, item, show, receive } = await start({ height: 500, width: 400 });
    await show(RICH);
    await receive({ type: 'mark', key: 'type:SignIn' });
    expect(await evaluate('scrollY')).toBe(0);
    await receive({ type: 'mark', key: 'type:BindMfa' });
    await expect.poll(() => evaluate('scrollY')).toBeGreaterThan(100);
    expect(await page.locator('[aria-current]').count()).toBe(1);
    expect(await item('BindMfa').getAttribute('aria-current')).toBe('true');
    // Who scrolls away while the cursor stays is not called back.
    await evaluate('scrollTo(0, 0)');
    await receive({ type: 'mark', key: 'type:BindMfa' });
    await show(RICH);
    expect(await evaluate('scrollY')).toBe(0);
  });

  test('amounts are told to those who do not see them, and politely', async () => {
    const { page, show } = await start();
    await show(requiredConfig);
    expect(await page.getByRole('status').textContent()).toBe('One send of each template: 4 messages, 4 segments');
  });

  test('it comes back to where it was scrolled to', async () => {
    const { page, show } = await start({ height: 400 });
    await show(RICH);
    await evaluate('scrollTo(0, 300)');
    await expect.poll(() => evaluate('JSON.parse(sessionStorage.getItem("state")).scroll')).toBe(300);
    await page.reload();
    await show(RICH);
    expect(await evaluate('scrollY')).toBe(300);
  });

  test('it is shown in a few milliseconds', async () => {
    const { page, show } = await start();
    const many = configWith(
      Array.from({ length: 60 }, () => JSON.stringify({ usageType: 'X', content: '“{{code}}”' })).join(),
    );
    await show(many);
    for (const [name, text] of [
      ['9 messages', validConfig],
      ['29 messages', many],
    ] as const) {
      await show(text);
      const pages = ['a', 'b'].map((letter) => {
        const preview = service.preview(openConfig(text.replace('code.', `code ${letter}.`)));
        return { type: 'show', uri: null, page: renderPreview('acme.json', preview, OPTIONS) };
      });
      const times = await page.evaluate<number[]>(`(async () => {
        const pages = ${JSON.stringify(pages)};
        const times = [];
        for (let run = 0; run < 20; run += 1) {
          const start = performance.now();
          postMessage(pages[run % 2]);
          await new Promise((resolve) => addEventListener('message', resolve, { once: true }));
          document.body.offsetHeight;
          times.push(performance.now() - start);
        }
        return times;
      })()`);
      const [median = 0] = times.sort((a, b) => a - b).slice(times.length / 2);
      expect(times).toHaveLength(20);
      process.stdout.write(`The preview shows a change among ${name}, laid out, in ${median.toFixed(1)} ms.\n`);
    }
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
