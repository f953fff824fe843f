/** Links, and what is marked together. */
import { describe, expect, test } from 'vitest';
import { documentHighlights } from '../../server/src/features/document-highlights.ts';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { openConfig } from '../support/configs.ts';
import { parseMarks } from '../support/marked-text.ts';

describe('links', () => {
  /** The targets of the links, which must stand at the marks. */
  function linksOf(marked: string): (string | undefined)[] {
    const { text, ranges } = parseMarks(marked);
    const { textDocument, ...rest } = openConfig(text);
    const links = documentLinks({ textDocument, ...rest });
    const found = links.map(({ range }) => ({
      start: textDocument.offsetAt(range.start),
      end: textDocument.offsetAt(range.end),
    }));
    expect(found).toEqual(ranges);
    return links.map(({ target }) => target);
  }
  const inContent = (content: string) => `{ "templates": [{ "content": "${content}" }] }`;

  test('as many as there are', () => {
    const file = openConfig(inContent('http://acme.com '.repeat(150_000)));
    expect(documentLinks(file)).toHaveLength(150_000);
  });

  test.each([
    ['«https://acme.com/a»', 'https://acme.com/a'],
    ['See «https://acme.com/a?b=c#d».', 'https://acme.com/a?b=c#d'],
    ['(«http://acme.com»), now!', 'http://acme.com'],
    ['«https://en.wikipedia.org/wiki/A_(b)»?!', 'https://en.wikipedia.org/wiki/A_(b)'],
    ['😀 \\"«https:\\/\\/acme.com\\/x»\\"', 'https://acme.com/x'],
    ['«https://acme.com/verify?code=»{{code}}&x', 'https://acme.com/verify?code='],
    ['«https://acme.com/»<<code>>', 'https://acme.com/'],
    ['请打开«https://acme.com/a»。', 'https://acme.com/a'],
  ])('%s', (content, target) => {
    expect(linksOf(inContent(content))).toEqual([target]);
  });

  test.each(['{{link}}', 'https://{{link}}', 'https://acme.{{code}}/x', 'https://', 'ftp://a', 'https://%'])(
    'none in %s',
    (content) => {
      expect(linksOf(inContent(content))).toEqual([]);
    },
  );

  test('the schema: an address, or a file beside this one', () => {
    expect(linksOf('{ "$schema": "«https://acme.com/twilio-sms.schema.json»" }')).toEqual([
      'https://acme.com/twilio-sms.schema.json',
    ]);
    expect(linksOf('{ "$schema": "«./s/twilio-sms.schema.json»" }')).toEqual(['file:///s/twilio-sms.schema.json']);
    expect(linksOf('{ "$schema": "" }')).toEqual([]);
    expect(linksOf('{ "$schema": "command:evil" }')).toEqual([]);
  });

  test('in the order of the text, in a broken one too', () => {
    expect(linksOf('{ "templates": [{ "content": "«https://a.com»" }], "x": "«https://b.com»')).toEqual([
      'https://a.com',
      'https://b.com',
    ]);
  });
});

describe('what is marked together', () => {
  function expectHighlights(marked: string): void {
    const { text, cursor, ranges } = parseMarks(marked);
    const { textDocument, ...rest } = openConfig(text);
    const found = documentHighlights({ textDocument, ...rest }, cursor).map(({ range }) => ({
      start: textDocument.offsetAt(range.start),
      end: textDocument.offsetAt(range.end),
    }));
    expect(found).toEqual(ranges);
  }

  test.each([
    '{ "templates": [{ "usageType": «"Sign█In"» }, { "usageType": "Generic" }, { "usageType": «"SignIn"», "x": "SignIn" }] }',
    '{ "templates": [{ "content": "«{{co█de}}» «{{ code }}» code {code} {{link}}" }, { "content": "\\n«{{code}}»" }] }',
    '{ "templates": [{ "content": "{{code}} a co█de" }] }',
    '{ "accountSID": "A█C", "templates": [] }',
    '█',
  ])('%s', (marked) => {
    expectHighlights(marked);
  });
});
