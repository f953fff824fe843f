import { describe, expect, test } from 'vitest';
import { html } from '../../client/src/preview/html.ts';

describe('HTML', () => {
  test('has what is put into it as text', () => {
    const hostile = `</p><script>alert(1)</script>"'&amp;<!-- ]]>`;
    expect(html`<p title="${hostile}">${hostile}</p>`.html).not.toMatch(/<(?!\/?p\b)|"'|&(?!\w+;|#39;)/);
    expect(html`${'<a href="x">\'&'}`.html).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  });

  test('has HTML as HTML, lists one after the other, and nothing for nothing', () => {
    expect(html`<ul>${['<', '>'].map((text) => html`<li>${text}</li>`)}</ul>${false}${null}${undefined}${0}`.html).toBe(
      '<ul><li>&lt;</li><li>&gt;</li></ul>0',
    );
  });

  test('keeps what a parser would drop or change', () => {
    expect(html`${'a\0b\r\nc'}`.html).toBe('a\ufffdb&#13;\nc');
  });
});
