/** What the documents say of rules, settings, commands, programs and the simulator, against what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands as allCommands } from '../server/src/cli/commands/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { checkMessage } from '../server/src/twilio/simulator/checks.ts';
import { findingsOf } from './support/configs.ts';
import { manifest } from './support/manifest.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const commandLinePage = read('docs/command-line.md');
const ids = rules.map(({ id }) => id);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/command-line.md',
  'docs/other-editors.md',
  ...ids.map((id) => `docs/rules/${id}.md`),
];

const commandLine = allCommands();
const { commands, configuration } = manifest.contributes;
const properties: Record<string, { default?: unknown; scope?: string }> = configuration.properties;
const settings = Object.keys(properties);
const ruleSettings: Record<string, { default: string; enum: string[]; markdownDescription: string }> =
  configuration.properties['logtoConnector.rules'].properties;

/** The groups of every match; a group that is not there is an empty text. */
function matches(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1).map((group) => group ?? ''));
}

/** A config around an example, which may be a single template or the key `templates`. */
function wholeConfig(example: string): string {
  const members = example.startsWith('{ "usageType"') ? `"templates": [${example}]` : example;
  return members.startsWith('{') ? members : `{ ${members} }`;
}

describe.each(rules)('the rule $id', ({ id, severity, fixable, description }) => {
  const page = read(`docs/rules/${id}.md`);

  test('has a page that begins with its name, severity and sentence', () => {
    const grade = `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
    expect(page.startsWith(`# ${id}\n\n**${grade}.** ${description()}\n`)).toBe(true);
  });

  test('has a page with a wrong example, where it finds something, and a right one, where it does not', () => {
    const examples = matches(page, /^(Wrong|Right)\b.*\n\n```json\n([^`]+)```/gm);
    const found = examples.map(([kind, example = '']) => [
      kind,
      findingsOf(wholeConfig(example)).some(({ ruleId }) => ruleId === id),
    ]);
    expect(found).toEqual([
      ['Wrong', true],
      ['Right', false],
    ]);
  });

  test('has a fix for its wrong example, or says that it has none', () => {
    const [[example = ''] = []] = matches(page, /^Wrong\b.*\n\n```json\n([^`]+)```/gm);
    const fixes = findingsOf(wholeConfig(example)).flatMap((finding) => (finding.ruleId === id ? finding.fixes() : []));
    expect(fixes.some((fix) => fix !== undefined)).toBe(fixable);
  });

  test('has a page with its source and another severity to set', () => {
    expect(page).toMatch(/^Source: /m);
    const [[value = ''] = []] = matches(page, new RegExp(`"logtoConnector\\.rules": { "${id}": "(\\w+)" }`, 'g'));
    expect(ruleSettings[id]?.enum).toContain(value);
    expect(value).not.toBe(severity);
  });

  test('has a setting with the same default and sentence', () => {
    expect(ruleSettings[id]?.default).toBe(severity);
    expect(ruleSettings[id]?.markdownDescription.replaceAll('`', '')).toBe(description());
  });
});

test('there are settings and pages for the rules, and for no others', () => {
  expect(Object.keys(ruleSettings)).toEqual(ids);
  expect(readdirSync('docs/rules').sort()).toEqual(ids.map((id) => `${id}.md`).sort());
});

test.each(documents)('%s sets only rules that there are, to what they can be', (document) => {
  for (const [example = ''] of matches(read(document), /rules": (\{[^}]+\})/g)) {
    for (const [id, value] of Object.entries(JSON.parse(example))) {
      expect(ruleSettings[id]?.enum, example).toContain(value);
    }
  }
});

describe('the README', () => {
  test('has the rules, in their order, and no others', () => {
    const rows = readme.split('\n').filter((line) => line.includes('](docs/rules/'));
    expect(rows).toEqual(
      rules.map(
        ({ id, severity, description }) => `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${description()} |`,
      ),
    );
  });

  test.each(settings)('has the setting %s, with its default', (setting) => {
    const value = properties[setting]?.default;
    const shown = value === '' ? 'empty' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
    expect(readme).toContain(`| \`${setting}\` | ${shown} |`);
  });

  test.each(commands)('has the command $command', ({ command, title, category }) => {
    expect(readme).toContain(`| ${category}: ${title} | \`${command}\` |`);
  });

  test('has the programs, each with the file that it is', () => {
    for (const [name, path] of Object.entries(manifest.bin)) {
      expect(readme.replaceAll('\n', ' ')).toContain(`\`${name}\` (\`${path}\`)`);
    }
  });

  test('has the commands of the command line', () => {
    expect(commandLine.filter(({ name }) => !readme.includes(`logto-connector ${name}`))).toEqual([]);
  });

  test('tells what the simulator answers to the magic numbers', () => {
    const rows = matches(readme, /^\| `(\+1 500 [\d ]+)` \| (\d+):/gm);
    expect(rows).toHaveLength(5);
    for (const [number = '', code] of rows) {
      const answer = checkMessage(
        new URLSearchParams({
          To: number.replaceAll(' ', ''),
          MessagingServiceSid: `MG${'0'.repeat(32)}`,
          Body: 'Hello',
        }),
      );
      expect(answer).toMatchObject({ code: Number(code) });
    }
  });

  test('names no setting or command that is not there', () => {
    const named = matches(readme + commandLinePage, /(logtoConnector\.[\w.]*\w)/g).flat();
    const known = [...settings, ...commands.map(({ command }) => command)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the page of the command line', () => {
  test('has every command', () => {
    expect(commandLine.filter(({ name }) => !commandLinePage.includes(`logto-connector ${name}`))).toEqual([]);
  });

  test.each(commandLine.filter(({ options }) => options.length > 1))(
    'has the options of logto-connector $name, and no others',
    ({ name, options }) => {
      const [, section = ''] = commandLinePage.split(`## \`logto-connector ${name}`);
      const [own = ''] = section.split(/^##/m);
      expect(matches(own, /^\| `(--[\w-]+)/gm).flat()).toEqual(options.map((option) => `--${option.name}`));
    },
  );
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names no npm script that is not there', (document) => {
  const scripts = matches(read(document), /\bnpm (?:run ([\w:]+)|(start|test)\b)/g).map((names) => names.join(''));
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

test('CHANGELOG.md tells of this version', () => {
  expect(read('CHANGELOG.md')).toContain(`\n## ${manifest.version} - `);
});

test('CONTRIBUTING.md maps what is there', () => {
  const [, map = ''] = /## The map\n\n```\n([^`]+)```/.exec(contributing) ?? [];
  let folder = '';
  const paths = matches(map, /^( {2})?([\w./-]+)(?: {2,}|$)/gm).map(([indent, name = '']) => {
    folder = indent ? folder : name;
    return indent ? join(folder, name) : name;
  });
  const named = matches(contributing, /`((?:server|client|test|schemas|tools)\/[\w./-]+)`/g).flat();
  expect(paths.length).toBeGreaterThan(15);
  expect([...paths, ...named].filter((path) => !existsSync(path))).toEqual([]);
});

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');

test.each(documents)('the links of %s lead somewhere', (document) => {
  const links = matches(read(document), /\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g);
  const dead = links.filter(([path = '', anchor = '']) => {
    const target = path === '' ? document : join(dirname(document), path);
    const isThere = existsSync(target);
    return (
      !isThere ||
      (anchor !== '' &&
        !matches(read(target), /^#+ (.+)$/gm)
          .flat()
          .map(anchorOf)
          .includes(anchor))
    );
  });
  expect(dead).toEqual([]);
});

describe('SECURITY.md', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .slice(1);

  test.each(rows)('names a test that there is: %s', (row) => {
    const [[path = '', name = ''] = []] = matches(row, /`(test\/[\w./-]+)`: \*([^*]+)\* \|$/g);
    expect(existsSync(path)).toBe(true);
    expect(['`', "'", '"'].filter((quote) => read(path).includes(`${quote}${name}${quote}`))).not.toEqual([]);
  });
});

test('the settings of a send are out of reach of a workspace', () => {
  const sending = settings.filter((setting) => /^logtoConnector\.(?:twilio|simulator)\./.test(setting));
  expect(sending).toHaveLength(7);
  // VS Code's scopes that take no value from a workspace or a folder.
  for (const setting of sending) {
    expect(['application', 'machine'], setting).toContain(properties[setting]?.scope);
  }
});
