import * as l10n from '@vscode/l10n';

/** What a send needs of a connector config. Unknown keys are dropped, as Logto drops them. */
export interface TwilioConfig {
  readonly accountSID: string;
  readonly authToken: string;
  readonly fromMessagingServiceSID: string;
  /** False where the config does not say. */
  readonly disableRiskCheck: boolean;
  readonly templates: readonly TwilioTemplate[];
}

export interface TwilioTemplate {
  readonly usageType: string;
  readonly content: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: TwilioConfig }
  | { readonly ok: false; readonly error: ConfigError };

export interface ConfigError {
  /** `syntax` for what is no JSON, `shape` for JSON that Logto's guard would reject. */
  readonly kind: 'syntax' | 'shape';
  /** Where the wrong or missing value stands, such as `['templates', 2, 'content']`; empty for the document. */
  readonly path: Path;
  /** What is wrong and what belongs there. Never holds a value of the config, which may be a secret. */
  readonly message: string;
}

type Path = readonly (string | number)[];

/**
 * Reads a Twilio connector config the way Logto takes it: strict JSON, where the last of doubled keys wins, in the
 * shapes that the guard of npm `@logto/connector-twilio-sms` accepts. Whether all required usage types are there is
 * another matter, for the rules: one template can be sent without the others.
 *
 * @returns the config, or the first thing in it that is wrong
 */
export function readTwilioConfig(text: string): ConfigReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The engine's own message quotes the text around the mistake, and that may be the auth token.
    const message = l10n.t('The config is not valid JSON. Correct the syntax errors that the editor marks.');
    return { ok: false, error: { kind: 'syntax', path: [], message } };
  }
  const problems: ConfigError[] = [];
  const config = narrow(value, (path, expected) => {
    problems.push({ kind: 'shape', path, message: complaint(path, expected) });
  });
  const [error] = problems;
  return error === undefined ? { ok: true, config } : { ok: false, error };
}

/** Tells of a value that is not what belongs at a path; an empty value takes its place. */
type Complain = (path: Path, expected: Expected) => void;

type Expected = 'object' | 'array' | 'string' | 'boolean';

function complaint(path: Path, expected: Expected): string {
  const place = pathText(path);
  switch (expected) {
    case 'object':
      return path.length === 0
        ? l10n.t('The config must be an object in braces.')
        : l10n.t('{0} must be an object in braces.', place);
    case 'array':
      return l10n.t('{0} must be an array of templates.', place);
    case 'string':
      return l10n.t('{0} must be a string in double quotes.', place);
    case 'boolean':
      return l10n.t('{0} must be true or false, without quotes.', place);
  }
}

function narrow(value: unknown, complain: Complain): TwilioConfig {
  const string = (parent: ReadonlyMap<string, unknown>, path: Path, key: string): string => {
    const item = parent.get(key);
    if (typeof item === 'string') {
      return item;
    }
    complain([...path, key], 'string');
    return '';
  };
  const config = members(value, [], complain);
  const accountSID = string(config, [], 'accountSID');
  const authToken = string(config, [], 'authToken');
  const fromMessagingServiceSID = string(config, [], 'fromMessagingServiceSID');

  const disableRiskCheck = config.get('disableRiskCheck') ?? false;
  if (typeof disableRiskCheck !== 'boolean' || config.get('disableRiskCheck') === null) {
    complain(['disableRiskCheck'], 'boolean');
  }
  const templates = config.get('templates');
  if (!Array.isArray(templates)) {
    complain(['templates'], 'array');
  }
  return {
    accountSID,
    authToken,
    fromMessagingServiceSID,
    disableRiskCheck: disableRiskCheck === true,
    templates: (Array.isArray(templates) ? templates : []).map((item: unknown, index) => {
      const path = ['templates', index];
      const template = members(item, path, complain);
      return { usageType: string(template, path, 'usageType'), content: string(template, path, 'content') };
    }),
  };
}

function members(value: unknown, path: Path, complain: Complain): ReadonlyMap<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  complain(path, 'object');
  return new Map();
}

function pathText(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
