import { describe, expect, test } from 'vitest';
import { readSendSettings } from '../../client/src/send/read-settings.ts';
import { SECTION } from '../../server/src/lsp/protocol.ts';
import { manifest } from '../support/manifest.ts';

const properties: Readonly<Record<string, { readonly default: unknown }>> =
  manifest.contributes.configuration.properties;
const read = (values: Readonly<Record<string, unknown>>) => readSendSettings((setting) => values[setting]);
const DEFAULTS = {
  settings: { target: 'live', apiBaseUrl: '', timeoutMs: 30_000, followForMs: 60_000 },
  faults: { error: 0, delayMs: 0, connection: 'works' },
};
const OURS = Object.keys(properties)
  .map((name) => name.slice(SECTION.length + 1))
  .filter((name) => /^(?:twilio|simulator)\./.test(name));

/** Of every type, and of the right one what is out of bounds. */
const WRONG: readonly unknown[] = [
  ...[
    'x',
    'Live',
    'LIVE',
    '30',
    'works ',
    'ftp://api.twilio.com',
    'http://api.twilio.com',
    'https://a:b@api.twilio.com',
  ],
  ...[-1, 1e9, Number.POSITIVE_INFINITY, Number.NaN, true, false, [], [1], {}, { a: 1 }, ['live']],
];

describe('the settings of the test SMS', () => {
  test('are those of the manifest, with its defaults', () => {
    const values = Object.fromEntries(OURS.map((name) => [name, properties[`${SECTION}.${name}`]?.default]));
    expect(OURS).toHaveLength(7);
    expect(read(values)).toEqual({ ...DEFAULTS, problems: [] });
    expect(read({})).toEqual({ ...DEFAULTS, problems: [] });
  });

  test('what is right is taken', () => {
    const values = {
      'twilio.target': 'simulator',
      'twilio.apiBaseUrl': 'https://api.dublin.ie1.twilio.com',
      'twilio.timeout': 1.5,
      'twilio.followFor': 0,
      'simulator.error': 30_005,
      'simulator.delay': 600,
      'simulator.connection': 'drops after',
    };
    expect(read(values)).toEqual({
      settings: {
        target: 'simulator',
        apiBaseUrl: 'https://api.dublin.ie1.twilio.com',
        timeoutMs: 1_500,
        followForMs: 0,
      },
      faults: { error: 30_005, delayMs: 600_000, connection: 'drops after' },
      problems: [],
    });
  });

  const cases = OURS.flatMap((setting) => WRONG.map((value) => ({ setting, value })));

  test.each(cases)('$setting: $value is told, and its default holds', ({ setting, value }) => {
    const { settings, faults, problems } = read({ [setting]: value });
    expect(problems).toEqual([{ setting, message: expect.stringContaining(`The setting "${setting}" `) }]);
    if (setting === 'twilio.apiBaseUrl') {
      // The default is where the token must not go: nothing is sent.
      expect(problems[0]?.message).toContain('nothing is sent');
      expect({ settings: { ...settings, apiBaseUrl: '' }, faults }).toEqual(DEFAULTS);
      expect(settings.apiBaseUrl).not.toBe('');
    } else {
      expect(problems[0]?.message).toMatch(/ The default holds\.$/);
      expect({ settings, faults }).toEqual(DEFAULTS);
    }
  });

  test('say what is possible', () => {
    const messages = (values: Readonly<Record<string, unknown>>) => read(values).problems.map(({ message }) => message);
    expect(messages({ 'twilio.target': 'Simulator', 'twilio.timeout': '30', 'simulator.error': 21_211.5 })).toEqual([
      'The setting "twilio.target" must be one of "live", "simulator", not "Simulator". The default holds.',
      'The setting "twilio.timeout" must be a number of seconds from 1 to 600, not "30". The default holds.',
      'The setting "simulator.error" must be one of Twilio\'s error codes, or 0 for none, not 21211.5. The default holds.',
    ]);
  });
});
