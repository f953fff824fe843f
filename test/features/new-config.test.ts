import { expect, test } from 'vitest';
import { openConfig, service } from '../support/configs.ts';

/** The snippet as it stands in the document before anything is filled in. */
const filled = (snippet: string) =>
  snippet.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replaceAll(/\\([\\$}])/g, '$1');

test('a new config is one that Logto takes, once the credentials are there', () => {
  const { snippet } = service.newConfig(openConfig(''), '  ');
  const text = filled(snippet);
  expect(service.findings(openConfig(text)).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(Object.keys(JSON.parse(text))).toEqual(['accountSID', 'authToken', 'fromMessagingServiceSID', 'templates']);
  expect(JSON.parse(text).templates).toHaveLength(4);
  expect(text.endsWith('}\n')).toBe(true);
});

test('each value to fill in is a tab stop, in the order of the text', () => {
  const { snippet } = service.newConfig(openConfig(''), '  ');
  const stops = [...snippet.matchAll(/^.*\$\{(\d+):/gm)].map(([line, stop]) => [stop, /"(\w+)"/.exec(line)?.[1]]);
  expect(stops).toEqual([
    ['1', 'accountSID'],
    ['2', 'authToken'],
    ['3', 'fromMessagingServiceSID'],
    ...['4', '5', '6', '7'].map((stop) => [stop, 'content']),
  ]);
});

test('it has the placeholders of the settings', () => {
  const { snippet } = service.newConfig(openConfig('', { placeholderStyle: '<<code>>' }), '  ');
  expect(snippet.match(/<<code>>/g)).toHaveLength(4);
  expect(snippet).not.toContain('{{');
});

test.each(['', '{\n      "a": 1\n}'])(
  'it has the indentation that is asked for, whatever is in the document: %j',
  (text) => {
    const { snippet } = service.newConfig(openConfig(text), '\t');
    const indentations = new Set(snippet.split('\n').map((line) => /^\s*/.exec(line)?.[0]));
    expect(indentations).toEqual(new Set(['', '\t', '\t\t', '\t\t\t']));
  },
);
