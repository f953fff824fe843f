/** The hook for pre-commit, and the examples of docs/command-line.md for CI: that they are YAML, and call what there is. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { commands } from '../../server/src/cli/commands/index.ts';
import { parseCall } from '../../server/src/cli/parse-call.ts';

const hooks: unknown = load(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const page = readFileSync('docs/command-line.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n([^`]+)```/g)].map(([, yaml = '']) => load(yaml));

/** Every text under a key, wherever it stands. */
function textsAt(value: unknown, key: string): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, item]) =>
    name === key && typeof item === 'string' ? [item] : textsAt(item, key),
  );
}

/** Throws where a shell line calls our program with a command or an option that there is not. */
function checkCall(line: string): void {
  const [program = '', name, ...argv] = line.replace(/ > .*/, '').split(' ');
  expect(Object.keys(manifest.bin)).toContain(program);
  const command = commands().find((known) => known.name === name);
  expect(command, line).toBeDefined();
  if (command !== undefined) {
    parseCall(command, argv);
  }
}

describe('the hook for pre-commit', () => {
  test('calls a command that there is', () => {
    const entries = textsAt(hooks, 'entry');
    expect(entries).toHaveLength(1);
    entries.forEach(checkCall);
  });

  test('takes the names of configs, and no others', () => {
    const [pattern = ''] = textsAt(hooks, 'files');
    const isTaken = (name: string) => new RegExp(pattern).test(name);
    const { filenames = [], extensions = [] } = manifest.contributes.languages[0] ?? {};
    const names = [...filenames, ...extensions.map((extension) => `a/b${extension}`)];
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !isTaken(name))).toEqual([]);
    expect(['package.json', 'logto-connector.config.json', 'my-twilio-sms.json'].filter(isTaken)).toEqual([]);
  });
});

describe('the examples of docs/command-line.md', () => {
  test('call commands and options that there are', () => {
    const calls = textsAt(examples, 'run').filter((line) => line.startsWith('logto-connector'));
    expect(calls).toHaveLength(2);
    calls.forEach(checkCall);
  });

  test('name a hook that there is, with arguments that it takes', () => {
    const ids = textsAt(examples, 'id');
    expect(ids).toEqual(textsAt(hooks, 'id'));
    const [, args = ''] = /args: \[([^\]]+)\]/.exec(page) ?? [];
    checkCall(`${textsAt(hooks, 'entry')[0]} ${args}`);
  });

  test('install from where the repository is', () => {
    const [, repository] = /github\.com\/(.+)\.git$/.exec(manifest.repository.url) ?? [];
    expect(textsAt(examples, 'repo')).toEqual([`https://github.com/${repository}`]);
    expect(textsAt(examples, 'run')).toContain(`npm install --global github:${repository}`);
    expect(manifest.scripts.prepare).toContain('build');
  });
});
