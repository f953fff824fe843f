import { describe, expect, test } from 'vitest';
import { type PreviewOptions, renderEmptiness, renderPreview } from '../../client/src/preview/render.ts';
import type { FileSettings } from '../../server/src/features/config-file.ts';
import { configWith, openConfig, requiredConfig, service } from '../support/configs.ts';
import { HOSTILE } from './hostile-texts.ts';

const OPTIONS: PreviewOptions = { direction: 'auto', canSend: true, hindrance: undefined };

function render(text: string, options: Partial<PreviewOptions> = {}, settings?: Partial<FileSettings>) {
  return renderPreview('acme.json', service.preview(openConfig(text, settings)), { ...OPTIONS, ...options });
}

/** The HTML of the message of one type. */
function itemOf(usageType: string, ...args: Parameters<typeof render>): string {
  return render(...args).items.find(({ key }) => key === `type:${usageType}`)?.html ?? '';
}

/** What a reader sees of it. */
const wordsIn = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const withText = (content: string) => configWith(`{ "usageType": "SignIn", "content": ${JSON.stringify(content)} }`);

describe('the page', () => {
  test('says what it is of, and what one send of each template is', () => {
    const { head, status } = render(requiredConfig);
    expect(wordsIn(head)).toBe('acme.json Twilio SMS');
    expect(wordsIn(status)).toBe('One send of each template: 4 messages, 4 segments');
  });

  test('says where the text is no JSON', () => {
    expect(wordsIn(render('{ "templates": [').status)).toContain('This is what can be read of it.');
  });

  test.each([
    [21, '1 more template is never sent.'],
    [25, '5 more templates are never sent.'],
  ])('says how many of %d are left out', (length, words) => {
    const others = Array.from({ length }, () => '{ "usageType": "X", "content": "" }').join(', ');
    expect(wordsIn(render(configWith(others)).foot)).toBe(words);
  });

  test.each([
    [{ kind: 'none' }, 'new'],
    [{ kind: 'closed', name: 'a.json' }, 'open new'],
    [{ kind: 'no-config' }, 'new'],
    [{ kind: 'stopped' }, 'restart'],
    [{ kind: 'starting' }, ''],
  ] as const)('is empty, and says what to do: %j', (emptiness, actions) => {
    const { items, foot } = renderEmptiness(emptiness);
    expect(items).toEqual([]);
    expect([...foot.matchAll(/data-do="(\w+)"/g)].map(([, action]) => action).join(' ')).toBe(actions);
  });
});

describe('a message', () => {
  test('has its text, its size and what can be done with it', () => {
    const item = itemOf('SignIn', withText('{{code}} is your code.'));
    expect(wordsIn(item)).toBe(
      'SignIn Sent when someone signs in with a verification code. 000000 is your code. GSM-7, 20 characters, 1 segment 20 of 160 used, 140 left Send test',
    );
    expect(item).toContain('<mark class="code"');
  });

  test('has a bar with each of its segments', () => {
    const item = itemOf('SignIn', withText('a'.repeat(200)));
    expect(
      [...item.matchAll(/viewBox="0 0 (\d+) 1"[^>]*><rect width="(\d+)"/g)].map((match) => match.slice(1)),
    ).toEqual([
      ['153', '153'],
      ['153', '47'],
    ]);
    expect(wordsIn(item)).toContain('Segment 2: 47 of 153 used, 106 left');
    expect(item).toContain('class="size long"');
  });

  test('that is not there is a gap with its remedy', () => {
    const item = itemOf('SignIn', configWith('', { without: ['SignIn'] }));
    expect(wordsIn(item)).toContain('required');
    expect(wordsIn(item)).toContain('Add a template for "SignIn"'.replaceAll('"', '&quot;'));
    expect(item).not.toContain('data-do="s');
  });

  test('that falls back says so, and sends what is sent in its place', () => {
    const words = wordsIn(itemOf('BindMfa', requiredConfig));
    expect(words).toMatch(/^BindMfa falls back to Generic .* 000000 is your code\. .* Send test Add a template/);
  });

  test.each(['', ' '])('whose text is %j is not lost', (text) => {
    expect(itemOf('SignIn', withText(text))).toContain('class="bubble"');
  });

  test('without a text says so', () => {
    const item = itemOf('SignIn', configWith('{ "usageType": "SignIn" }', { without: ['SignIn'] }));
    expect(wordsIn(item)).toContain('There is no text yet.');
  });

  test('runs in the direction that is wished', () => {
    const hebrew = withText('{{code}} הוא הקוד שלך');
    expect(itemOf('SignIn', hebrew, { direction: 'rtl' })).toContain('dir="rtl"');
    expect(itemOf('SignIn', hebrew)).toContain('dir="auto"');
    expect(itemOf('Register', hebrew, { direction: 'rtl' })).toContain('dir="auto"');
  });

  test('is not sent from where nothing can be sent', () => {
    expect(itemOf('SignIn', requiredConfig, { canSend: false })).not.toContain('data-do="send"');
    const off = itemOf('SignIn', requiredConfig, { hindrance: 'Not <here>.' });
    expect(off).toContain('title="Not &lt;here&gt;." aria-disabled="true"');
  });

  test.each(HOSTILE)('shows %j as it stands', (hostile) => {
    const text = configWith(
      [hostile, 'SignIn'].map((type) => JSON.stringify({ usageType: type, content: `x${hostile}` })).join(', '),
      { without: ['SignIn'] },
    );
    const { items } = render(text);
    const markup = items.map((item) => item.html).join('');
    const plain = render(withText('x')).items.map((item) => item.html);
    const tags = (html: string) => new Set([...html.matchAll(/<\/?([^\s>/]+)/g)].map(([, name]) => name));
    const known = new Set([...tags(plain.join('')), 'mark', 'ul', 'li', 'span', 'p']);
    expect([...tags(markup)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(markup.replaceAll(/="[^"]*"/g, '').match(/<[^>]*\son\w+/g)).toBeNull();
  });
});
