/** Configs for tests, and the language service that judges them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/src/core/finding.ts';
import type { ConfigFile, FileSettings } from '../../server/src/features/config-file.ts';
import { createLanguageService } from '../../server/src/language-service.ts';
import { defaultSettings } from '../../server/src/settings.ts';

export const service = createLanguageService({
  onError(message, error) {
    throw new Error(message, { cause: error });
  },
});

/** Opens a text as a Twilio SMS config. */
export function openConfig(text: string, settings: Partial<FileSettings> = {}): ConfigFile {
  const textDocument = TextDocument.create('file:///twilio-sms.json', 'logto-connector', 1, text);
  const file = service.open(textDocument, { ...defaultSettings, ...settings });
  if (file === undefined) {
    throw new Error('The document was not taken for a config.');
  }
  return file;
}

export function findingsOf(text: string, settings?: Partial<FileSettings>): readonly Finding[] {
  return service.findings(openConfig(text, settings));
}

const REQUIRED = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];

/** A config that Logto accepts and that says nothing wrong, with `templates` in front of the required ones. */
export function configWith(templates: string, { without = [] as readonly string[] } = {}): string {
  const rest = REQUIRED.filter((name) => !without.includes(name)).map(
    (usageType) => `{ "usageType": "${usageType}", "content": "{{code}} is your code." }`,
  );
  return `{
  "accountSID": "AC0123456789abcdef0123456789abcdef",
  "authToken": "0123456789abcdef0123456789abcdef",
  "fromMessagingServiceSID": "MG0123456789abcdef0123456789abcdef",
  "templates": [
    ${[templates, ...rest].filter(Boolean).join(',\n    ')}
  ]
}
`;
}

export const validConfig = configWith('');
