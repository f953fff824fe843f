/** In another language every word that the command line prints is of it, and columns fit it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_COLORS } from '../../server/src/cli/colors.ts';
import { CallError } from '../../server/src/cli/command.ts';
import { commands } from '../../server/src/cli/commands/index.ts';
import { commandHelp, generalHelp } from '../../server/src/cli/help.ts';
import type { Host } from '../../server/src/cli/host.ts';
import { optionsOf, parseCall } from '../../server/src/cli/parse-call.ts';
import { rules } from '../../server/src/rules/index.ts';
import { OPTIONAL, requiredConfig, validConfig } from '../support/configs.ts';
import { unmarked, usePseudoLocale, wide } from '../support/pseudo-locale.ts';

const TO = ['--to', '+14155552671'];
const NAMES = ['text', 'json', 'sarif', 'github', 'logto-connector', 'lint', 'send', 'rules', 'explain', 'schema'];
/** What is the same in every language: names of programs, options and formats, and what stands for a value. */
const DATA = [/--[a-z][\w-]*/, /\b(?:N|STYLE|NAME|NUMBER|TYPE)\b/, new RegExp(`\\b(?:${NAMES.join('|')})\\b`)];

/** What stands in the files, what Twilio says or has names for, or what was written on the command line. */
const VALUES = [
  ...rules.map(({ id }) => id).toSorted((a, b) => b.length - a.length),
  /⟧(?:fix|max-warnings|twilio|ignore?|nope)(?=⟧| N)/,
  /"[^"⟧]*"/,
  /\bx\b|\by\b/,
  /[\w./-]+\.json\b(?::\d+:\d+)?/,
  new RegExp(
    `\\b(?:${['Register', 'SignIn', 'ForgotPassword', 'Generic', 'Registr', 'Regster', ...OPTIONAL].join('|')})\\b`,
  ),
  'Auth Token',
  /<<code>>|\{\{code\}\}?/,
  'RiskCheck=enable',
  'twilio-sms',
  'logto-connector.config',
  /\b(?:accountSID|authToken|fromMessagingServiceSID|templates|usageType|content|disableRiskCheck)\b/,
  /\b(?:SM|MG|AC)[0-9a-f]+\b/,
  /https?:\S+/,
  'GSM-7',
  /The 'To' number is not a valid phone number/,
  /\b(?:queued|sending|sent|delivered)\b/,
];
/** A line of a file, or of a message's text. */
const EXCERPT = /^ *\d* \| .*$/m;

const folder = mkdtempSync(join(tmpdir(), 'logto-languages-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number | undefined;
  /** All that was printed, asked and refused. */
  readonly said: string;
}

async function run(argv: readonly string[], answer?: string, input = ''): Promise<Run> {
  let said = '';
  const say = (text: string) => {
    said += `${text}\n`;
  };
  const host: Host = {
    cwd: folder,
    env: {},
    print: say,
    printError: say,
    complain: say,
    written: () => Promise.resolve(undefined),
    readInput: () => Promise.resolve(input),
    ask: answer === undefined ? undefined : (question) => Promise.resolve(say(question)).then(() => answer),
    interruption: () => new AbortController().signal,
    colors: () => Promise.resolve(NO_COLORS),
  };
  const [name, ...rest] = argv;
  const command = commands().find((known) => known.name === name);
  if (command === undefined) {
    throw new Error(`There is no command ${name}.`);
  }
  let status: number | undefined;
  try {
    status = await command.run(parseCall(command, rest), host);
  } catch (error) {
    if (!(error instanceof CallError)) {
      throw error;
    }
    say(error.message);
  }
  return { status, said };
}

beforeAll(() => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('valid.json', validConfig);
  write('other.json', requiredConfig);
  write('wrong.json', '{ "accountSID": 1, "templates": [{ "usageType": "Registr", "content": "{{code}" }], "x": 2 }');
  write('empty.json', validConfig.replace(/"templates": \[[\s\S]*\]/, '"templates": []'));
  write('secret.json', validConfig.replace(/"authToken": "\w+"/, '"authToken": "${secret:TOKEN}"'));
  write('env.json', validConfig.replace(/"authToken": "\w+"/, '"authToken": "${env:NOT_SET}"'));
  for (const [name, settings] of [
    ['ignored', '{ "ignore": ["*.json"] }'],
    ['badly', '{ "ignor": 1, "placeholderStyle": 2, "rules": { "nope": "x" } }'],
  ] as const) {
    mkdirSync(join(folder, name));
    write(join(name, 'a.json'), validConfig);
    write(join(name, 'logto-connector.config.json'), settings);
  }
  writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
});

describe('in a language of brackets', () => {
  usePseudoLocale();

  test.each(commands().map(({ name }) => name))('the help of %s', (name) => {
    const command = commands().find((known) => known.name === name);
    expect(command && unmarked(commandHelp(command), ...DATA)).toEqual([]);
  });

  test('the list of commands', () => {
    expect(unmarked(generalHelp(commands()), ...DATA)).toEqual([]);
  });

  test.each([
    [['lint', '--nope']],
    [['lint', '--fixx']],
    [['lint', '--fix=1']],
    [['lint', '--max-warnings']],
    [['lint', '--max-warnings', 'x']],
    [['lint', '--format', 'x']],
    [['lint', '--placeholder-style', 'x']],
    [['lint', '--stdin-filename', 'x']],
    [['lint', '--stdin', 'x']],
    [['rules', 'x']],
    [['rules', '--format', 'x']],
    [['explain']],
    [['explain', 'x', 'y']],
    [['explain', 'x']],
    [['schema', 'x']],
    [['schema', 'twilio']],
    [['send', '--token', 'x']],
    [['send', 'valid.json']],
    [['send', 'valid.json', '--to', '1']],
    [['send', 'nowhere.json', ...TO]],
    [['send', 'other.json', ...TO]],
    [['send', 'other.json', ...TO, '--usage-type', 'x']],
    [['send', 'other.json', ...TO, '--usage-type', 'Regster']],
  ])('the refusal of %j', async (argv) => {
    const { status, said } = await run(argv);
    expect(status).toBeUndefined();
    expect(unmarked(said, ...VALUES, ...DATA)).toEqual([]);
  });

  test.each([
    [['lint', 'wrong.json']],
    [['lint', '--quiet', 'wrong.json']],
    [['lint', '--fix', 'valid.json']],
    [['lint', 'valid.json', 'other.json']],
    [['lint', 'nowhere.json', '*.x']],
    [['lint', 'latin.json']],
    [['lint', '--fix', 'latin.json']],
    [['lint', 'ignored/a.json']],
    [['lint', 'badly/a.json']],
    [['rules']],
    [['send', 'wrong.json', ...TO]],
    [['send', 'empty.json', ...TO]],
    [['send', 'secret.json', ...TO, '--yes']],
    [['send', 'env.json', ...TO, '--yes']],
    [['send', 'other.json', ...TO, '--usage-type', 'Generic', '--simulator', '--yes']],
    [['send', 'other.json', ...TO, '--usage-type', 'Generic', '--simulator']],
    [['send', 'other.json', '--to', '+15005550001', '--usage-type', 'Generic', '--simulator', '--yes']],
  ])('%j', async (argv) => {
    const { said } = await run(argv);
    expect(said.length).toBeGreaterThan(10);
    expect(unmarked(said, EXCERPT, ...VALUES, ...DATA)).toEqual([]);
  });

  test.each([
    // The translation of the words that count as yes is ⟦y, yes⟧.
    ['⟦y', 0],
    ['Yes', 0],
    ['n', 1],
    ['', 1],
  ])('the question, and the answer %j', async (answer, status) => {
    const argv = ['send', 'other.json', ...TO, '--usage-type', 'Generic', '--simulator', '--no-follow'];
    const result = await run(argv, answer);
    expect(result.status).toBe(status);
    expect(unmarked(result.said, EXCERPT, ...VALUES, ...DATA)).toEqual([]);
  });
});

describe('in a language of wide letters', () => {
  usePseudoLocale(wide);

  test.each([...commands().map(({ name }) => name), ''])(
    'the help of %s has columns, and no line is too long',
    (name) => {
      const command = commands().find((known) => known.name === name);
      const text = command ? commandHelp(command) : generalHelp(commands());
      const lines = text.split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
      // Every second column begins where the others do, in lines of an option and in those that go on from them.
      const names = command ? optionsOf(command).map((option) => `--${option.name}`) : ['--help', '--version'];
      const starts = lines
        .filter((line) => names.some((option) => line.startsWith(`  ${option} `)))
        .map((line) => stringWidth(/^ {2}.*? {2,}(?=\S)/.exec(line)?.[0] ?? ''));
      expect(starts).toHaveLength(names.length);
      expect(new Set(starts).size).toBe(1);
    },
  );

  test('what the question is about stands in a column', async () => {
    const argv = ['send', 'other.json', ...TO, '--usage-type', 'Generic', '--simulator', '--no-follow'];
    const { said } = await run(argv, 'n');
    const starts = said
      .split('\n')
      .slice(0, 3)
      .map((line) => stringWidth(/^.*? {2,}(?=\S)/.exec(line)?.[0] ?? ''));
    expect(new Set(starts)).toEqual(new Set([starts[0]]));
    expect(starts[0]).toBeGreaterThan('Template'.length);
  });
});
