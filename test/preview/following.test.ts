/** The preview in a real browser, while it follows the text: what changes, what stays, and how soon. */
import { describe, expect, test } from 'vitest';
import { renderPreview } from '../../client/src/preview/render.ts';
import { configWith, openConfig, requiredConfig, service, validConfig } from '../support/configs.ts';
import { RICH, usePreview } from './use-preview.ts';

const OPTIONS = { direction: 'auto', canSend: true, hindrance: undefined } as const;
const { start, evaluate } = usePreview();

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

  test.each([
    ['where there is none yet', false],
    ['that is not the one that it is of', true],
  ])('a change of a page %s has the whole asked for', async (_what, isShown) => {
    const { posted, receive, show } = await start();
    if (isShown) {
      await show(requiredConfig);
    }
    const before = (await posted()).length;
    await receive({ type: 'change', change: { items: [{ key: 'type:Unknown' }] } });
    expect((await posted()).slice(before)).toEqual([
      { type: 'options', options: { codeLength: 6, direction: 'auto' } },
    ]);
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
