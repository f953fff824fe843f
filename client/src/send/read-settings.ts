/** Settings of the test SMS as users write them, and what they must be. */
import * as l10n from '@vscode/l10n';
import { namesText } from '../../../server/src/l10n/prose.ts';
import { parseBaseUrl } from '../../../server/src/twilio/base-url.ts';
import { type ChosenFaults, CONNECTION_FAULTS } from '../../../server/src/twilio/simulator/chosen-faults.ts';

const TARGETS = ['live', 'simulator'] as const;
export type Target = (typeof TARGETS)[number];

export interface SendSettings {
  readonly target: Target;
  /** Another address for Twilio's API; empty for its own. Nothing is sent to one that is wrong. */
  readonly apiBaseUrl: string;
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** How long to follow a message that Twilio took, in milliseconds; 0 for not at all. */
  readonly followForMs: number;
}

export interface SettingProblem {
  /** Such as `twilio.target`. */
  readonly setting: string;
  /** What was not understood, and what is done in its place. */
  readonly message: string;
}

export interface SendSettingsReading {
  readonly settings: SendSettings;
  /** How the simulator is to fail. */
  readonly faults: ChosenFaults;
  readonly problems: readonly SettingProblem[];
}

interface Bounds {
  readonly initial: number;
  readonly least: number;
  readonly most: number;
}

/** As in the manifest; times in seconds. */
const TIMEOUT: Bounds = { initial: 30, least: 1, most: 600 };
const FOLLOW_FOR: Bounds = { initial: 60, least: 0, most: 600 };
const DELAY: Bounds = { initial: 0, least: 0, most: 600 };
const ERROR: Bounds = { initial: 0, least: 0, most: 99_999 };

/** @param valueAt gives the value of a setting, such as `twilio.target`: anything at all; undefined where none is set */
export function readSendSettings(valueAt: (setting: string) => unknown): SendSettingsReading {
  const problems: SettingProblem[] = [];
  const complain = (setting: string, message: string) => {
    problems.push({ setting, message: l10n.t('{0} The default holds.', message) });
  };
  const choice = <T extends string>(setting: string, [initial, ...others]: readonly [T, ...T[]]): T => {
    const value = valueAt(setting) ?? initial;
    const names = [initial, ...others];
    const known = names.find((name) => name === value);
    if (known === undefined) {
      complain(setting, l10n.t('The setting "{0}" must be one of {1}, not {2}.', setting, list(names), show(value)));
    }
    return known ?? initial;
  };
  const seconds = (setting: string, bounds: Bounds): number => {
    const value = valueAt(setting) ?? bounds.initial;
    if (isWithin(value, bounds)) {
      return value;
    }
    const { least, most } = bounds;
    complain(
      setting,
      l10n.t(
        'The setting "{0}" must be a number of seconds from {1} to {2}, not {3}.',
        setting,
        least,
        most,
        show(value),
      ),
    );
    return bounds.initial;
  };
  const code = (setting: string): number => {
    const value = valueAt(setting) ?? ERROR.initial;
    if (isWithin(value, ERROR) && Number.isInteger(value)) {
      return value;
    }
    complain(
      setting,
      l10n.t('The setting "{0}" must be one of Twilio\'s error codes, or 0 for none, not {1}.', setting, show(value)),
    );
    return ERROR.initial;
  };
  const address = (setting: string): string => {
    const value = valueAt(setting) ?? '';
    const text = typeof value === 'string' ? value : show(value);
    const parsed = parseBaseUrl(text);
    if (!parsed.ok) {
      // Its author wants the auth token to go elsewhere: the default would send it to Twilio all the same.
      const message = l10n.t('The setting "{0}" is wrong, and nothing is sent. {1}', setting, parsed.message);
      problems.push({ setting, message });
    }
    return text;
  };
  return {
    settings: {
      target: choice('twilio.target', TARGETS),
      apiBaseUrl: address('twilio.apiBaseUrl'),
      timeoutMs: seconds('twilio.timeout', TIMEOUT) * 1000,
      followForMs: seconds('twilio.followFor', FOLLOW_FOR) * 1000,
    },
    faults: {
      error: code('simulator.error'),
      delayMs: seconds('simulator.delay', DELAY) * 1000,
      connection: choice('simulator.connection', CONNECTION_FAULTS),
    },
    problems,
  };
}

function isWithin(value: unknown, { least, most }: Bounds): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function list(names: readonly string[]): string {
  return namesText(names.map((name) => `"${name}"`));
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
