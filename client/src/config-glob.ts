/** The name of a repository's settings file. */
export const SETTINGS_FILE = 'logto-connector.config.json';

/** The names of configs, and of the file that has settings for them: the same glob as in the manifest. */
export const CONFIG_FILES = `**/{${[
  SETTINGS_FILE,
  ...['logto-connector', 'twilio-sms', 'logto-twilio-sms', 'twilio-short-message-service'].flatMap((name) => [
    `${name}.json`,
    `*.${name}.json`,
  ]),
].join()}}`;

/** Other people's files, besides those that the setting `files.exclude` names. */
export const FOREIGN_FILES = '**/node_modules/**';
