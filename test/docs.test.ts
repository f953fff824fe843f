/** What the documents say of rules, settings, commands and scripts, against what there is. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json';
import { rules } from '../server/src/rules/index.ts';

const readme = readFileSync('README.md', 'utf8');
const { commands, configuration } = manifest.contributes;
const properties: Record<string, { default?: unknown; scope?: string }> = configuration.properties;
const settings = Object.keys(properties);
const ruleSettings: Record<string, { default: string; markdownDescription: string }> =
  configuration.properties['logtoConnector.rules'].properties;

describe.each(rules)('the rule $id', ({ id, severity, description }) => {
  test('has a page that begins with its name, severity and sentence', () => {
    const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
    const grade = `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
    expect(page.startsWith(`# ${id}\n\n**${grade}.** ${description}\n`)).toBe(true);
    expect(page).toContain(`"logtoConnector.rules": { "${id}": "…" }`);
  });

  test('is in the README', () => {
    expect(readme).toContain(`| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${description} |`);
  });

  test('has a setting with the same default and sentence', () => {
    expect(ruleSettings[id]?.default).toBe(severity);
    expect(ruleSettings[id]?.markdownDescription.replaceAll('`', '')).toBe(description);
  });
});

test('the settings know no other rules', () => {
  expect(Object.keys(ruleSettings)).toEqual(rules.map(({ id }) => id));
});

describe('the README', () => {
  test.each(settings)('has the setting %s, with its default', (setting) => {
    const value = properties[setting]?.default;
    const shown = value === '' ? 'empty' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
    expect(readme).toContain(`| \`${setting}\` | ${shown} |`);
  });

  test.each(commands)('has the command $command', ({ command, title, category }) => {
    expect(readme).toContain(`| ${category}: ${title} | \`${command}\` |`);
  });

  test('names no setting, command or script that is not there', () => {
    const named = [...readme.matchAll(/logtoConnector\.[\w.]*\w/g)].map(([name]) => name);
    const known = [...settings, ...commands.map(({ command }) => command)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const scripts = [...readme.matchAll(/`npm (?:run )?([\w:]+)`/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test('shows images that are there, by absolute addresses', () => {
    const images = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, address]) => address ?? '');
    expect(images.length).toBeGreaterThan(0);
    for (const address of images) {
      const path = address.replace(
        'https://raw.githubusercontent.com/logto-community/logto-connector-config/main/',
        '',
      );
      expect(existsSync(path), address).toBe(true);
    }
  });
});

describe('links', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...rules.map(({ id }) => `docs/rules/${id}.md`)])(
    'of %s lead somewhere',
    (file) => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
        ([, link]) => link ?? '',
      );
      expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
    },
  );
});

test('the settings that say where the auth token goes are out of reach of a workspace', () => {
  const sending = settings.filter((setting) => setting.startsWith('logtoConnector.twilio.'));
  expect(sending.map((setting) => properties[setting]?.scope)).toEqual(sending.map(() => 'machine'));
});
