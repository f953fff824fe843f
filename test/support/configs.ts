/** Configs for tests, and the language service that judges them. */
import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/core/analyse.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import type { ConfigFile, FileSettings } from '../../server/src/features/config-file.ts';
import { createLanguageService } from '../../server/src/language-service.ts';
import { rules } from '../../server/src/rules/index.ts';
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

/** Each text is judged in full too: what a glance leaves out must be what finds nothing. */
export function findingsOf(text: string, settings?: Partial<FileSettings>): readonly Finding[] {
  const file = openConfig(text, settings);
  const findings = service.findings(file);
  const inFull = analyse(openConfig(text, settings), rules, {
    onRuleError(rule, error) {
      throw new Error(rule.id, { cause: error });
    },
  });
  const said = (list: readonly Finding[]) =>
    list.map(({ ruleId, start, end, message }) => [ruleId, start, end, message]);
  expect(said(findings), `A glance leaves out what is wrong with\n${text}`).toEqual(said(inFull));
  return findings;
}

/** What keeps a text from being JSON. */
export function syntaxOf(text: string): readonly Finding[] {
  return findingsOf(text).filter(({ ruleId }) => ruleId === 'json-syntax');
}

const REQUIRED = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];
export const OPTIONAL: readonly string[] = [
  'OrganizationInvitation',
  'UserPermissionValidation',
  'BindNewIdentifier',
  'MfaVerification',
  'BindMfa',
];

/**
 * A config of which there is nothing to say: `templates` in front of the required ones, and of those that are not required
 * and not among them.
 */
export function configWith(templates: string, { without = [] as readonly string[] } = {}): string {
  const optional = OPTIONAL.filter((name) => !templates.includes(`"${name}"`));
  const rest = [...REQUIRED, ...optional]
    .filter((name) => !without.includes(name))
    .map((usageType) => `{ "usageType": "${usageType}", "content": "{{code}} is your code." }`);
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

/** A config with templates for the required usage types only: Logto accepts it, and there are hints. */
export const requiredConfig = configWith('', { without: OPTIONAL });
