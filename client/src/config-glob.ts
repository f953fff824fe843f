/** The names of configs, and of the file that has settings for them: the same glob as in the manifest. */
export const CONFIG_FILES = `**/{${[
  'logto-connector.config.json',
  ...['logto-connector', 'twilio-sms', 'logto-twilio-sms', 'twilio-short-message-service'].flatMap((name) => [
    `${name}.json`,
    `*.${name}.json`,
  ]),
].join()}}`;
