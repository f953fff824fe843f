/** `rules`, `explain` and `schema` as processes of their own. */
import { readFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { afterAll, describe, expect, test } from 'vitest';
import { NO_COLORS } from '../../server/src/cli/colors.ts';
import { showMarkdown } from '../../server/src/cli/reference/show-markdown.ts';
import { connectors } from '../../server/src/connectors/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createFolder } from './support.ts';

const { run, remove } = createFolder();
afterAll(remove);

describe('rules', () => {
  test('lists each with its severity and sentence', () => {
    const { status, stdout } = run(['rules']);
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(rows).toEqual(
      rules.map(({ id, severity, fixable, description }) => [id, severity, fixable ? 'fix' : '-', description()]),
    );
  });

  test('lists them for programs', () => {
    const list = JSON.parse(run(['rules', '--format', 'json']).stdout);
    expect(list.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(list[0]).toEqual({
      id: rules[0]?.id,
      severity: rules[0]?.severity,
      fixable: rules[0]?.fixable,
      description: rules[0]?.description(),
      href: expect.stringContaining(`/docs/rules/${rules[0]?.id}.md`),
    });
  });
});

describe('explain', () => {
  test.each(rules)('prints the page of $id', ({ id, description }) => {
    const { status, stdout } = run(['explain', id]);
    expect(status).toBe(0);
    expect(stdout.startsWith(`${id}\n\n`)).toBe(true);
    expect(stdout).toContain(description());
    expect(stdout).toMatch(/^Wrong[\s\S]*\n\n {4}\S/m);
  });

  test.each([
    [['explain', 'scheme'], 'There is no rule "scheme". Did you mean "schema"?'],
    [['explain', 'xyz'], 'There is no rule "xyz". There are json-syntax, '],
    [['explain'], '"explain" takes <rule>, not nothing.'],
    [['explain', 'schema', 'x'], '"explain" takes <rule>, not schema x.'],
    [['schema', 'twilio-smss'], 'There is no schema "twilio-smss". Did you mean "twilio-sms"?'],
    [['rules', '--format', 'xml'], '--format must be text or json, not "xml".'],
    [['rules', 'x'], '"rules" takes no arguments, not x.'],
  ])('%j could not run: status 2, told on stderr', (args, message) => {
    const { status, stderr } = run(args);
    expect({ status, told: stderr.includes(message) }).toEqual({ status: 2, told: true });
  });
});

describe('a page on a terminal', () => {
  const page = '# A `b`\n\n**Bold** `code` [text](https://x.org/a) [near](../x.md#y).\n\n```json\n{ "a": `1` }\n```\n';

  test('has its links written out and its code indented', () => {
    expect(showMarkdown(page, NO_COLORS)).toBe(
      'A `b`\n\nBold `code` text (https://x.org/a) near.\n\n    { "a": `1` }\n',
    );
  });

  test('has colours in place of what marks code', () => {
    const shown = showMarkdown(page, createColors(true));
    expect(shown).toContain('\u001b[36mcode\u001b[39m');
    expect(shown).toContain('    \u001b[36m{ "a": `1` }\u001b[39m');
  });
});

describe('schema', () => {
  test('lists a schema for each connector, and that of the settings', () => {
    const names = run(['schema']).stdout.trimEnd().split('\n');
    expect(names).toEqual([...connectors.map(({ id }) => id), 'logto-connector.config']);
  });

  test.each(['twilio-sms', 'logto-connector.config'])('prints that of %s', (name) => {
    const { status, stdout } = run(['schema', name]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
  });
});
