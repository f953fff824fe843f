import { minimatch } from 'minimatch';
import { describe, expect, test } from 'vitest';
import { CONFIG_FILES } from '../../client/src/config-glob.ts';
import { VIEW_TYPE } from '../../client/src/preview/messages.ts';
import { RESTART_COMMAND, SWITCH_TARGET_COMMAND } from '../../client/src/status.ts';
import { detectConnector } from '../../server/src/connectors/detect.ts';
import { SOURCE } from '../../server/src/features/diagnostics.ts';
import { semanticTokensLegend } from '../../server/src/language-service.ts';
import { DIAGNOSTIC_SOURCES, LANGUAGE_ID, SECTION, SEND_COMMAND } from '../../server/src/lsp/protocol.ts';
import { rules } from '../../server/src/rules/index.ts';
import { defaultSettings, readSettings } from '../../server/src/settings.ts';
import { SETTINGS_FILE } from '../../server/src/settings-file.ts';
import { manifest } from '../support/manifest.ts';

const { contributes } = manifest;
const settings = contributes.configuration.properties;
const ruleIds = rules.map(({ id }) => id);

describe('the manifest', () => {
  const [language] = contributes.languages;
  const names = [
    ...(language?.filenames ?? []),
    ...(language?.extensions ?? []).map((extension) => `prod${extension}`),
  ];

  test('has the language and the command that the server knows, and all commands in one category', () => {
    expect(language?.id).toBe(LANGUAGE_ID);
    expect(contributes.commands.map(({ command }) => command)).toContain(SEND_COMMAND);
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['Logto']));
  });

  const palette = contributes.menus.commandPalette;

  test('who types the name of a command in the palette finds that command first', () => {
    // VS Code takes the commands that have what is typed, word for word, and puts them in alphabetical order.
    const titles = contributes.commands.map(({ category, title }) => `${category}: ${title}`);
    const sorted = titles.toSorted((a, b) => a.localeCompare(b));
    const hasWords = (title: string, typed: string) =>
      new RegExp(`\\b${typed.split(' ').join('.*\\b')}`, 'i').test(title);
    expect(titles.map((typed) => sorted.find((title) => hasWords(title, typed)))).toEqual(titles);
  });

  test('what says where a test SMS goes is in the palette only beside a config', () => {
    // Elsewhere VS Code would propose it to who types "Send Test SMS", and Enter would lead to Twilio.
    const when = (id: string) => palette.find(({ command }) => command === id)?.when;
    expect(when(SWITCH_TARGET_COMMAND)).toBe(when(SEND_COMMAND));
  });

  test("the language status counts the rules' findings", () => {
    expect(DIAGNOSTIC_SOURCES.rules).toBe(SOURCE);
  });

  test('a status offers commands that there are', () => {
    const commands = contributes.commands.map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining([RESTART_COMMAND, SWITCH_TARGET_COMMAND]));
  });

  test.each(names)('%s is a config for the server too', (name) => {
    expect(detectConnector({ name, text: '' })).toBeDefined();
  });

  test('wakes the extension where there are configs, or settings for them', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:json',
      `onWebviewPanel:${VIEW_TYPE}`,
      `workspaceContains:${CONFIG_FILES}`,
    ]);
    const isThere = minimatch.filter(CONFIG_FILES);
    const files = [...names, SETTINGS_FILE].flatMap((name) => [name, `deploy/dev/${name}`]);
    expect(files.filter((file) => !isThere(file))).toEqual([]);
    expect(['package.json', 'my-twilio-sms.json', 'twilio-sms.json.bak', 'twilio.json'].filter(isThere)).toEqual([]);
  });

  test('every setting is in our section', () => {
    expect(Object.keys(settings).filter((key) => !key.startsWith(`${SECTION}.`))).toEqual([]);
  });

  test('has each rule, its default and its description', () => {
    const { properties } = settings['logtoConnector.rules'];
    const inManifest = Object.entries(properties).map(([id, rule]) => [id, rule.default, rule.markdownDescription]);
    const inServer = rules.map(({ id, severity, description }) => [
      id,
      severity,
      description().replace('{{code}}', '`{{code}}`'),
    ]);
    expect(inManifest).toEqual(inServer);
  });

  test.each(Object.values(settings['logtoConnector.rules'].properties).flatMap((rule) => rule.enum))(
    'the server takes "%s" for a rule',
    (severity) => expect(readSettings({ rules: { schema: severity } }, ruleIds).problems).toEqual([]),
  );

  test.each(settings['logtoConnector.placeholderStyle'].enum)('the server takes the placeholder style %s', (style) =>
    expect(readSettings({ placeholderStyle: style }, ruleIds).problems).toEqual([]),
  );

  test("has the server's defaults", () => {
    expect(settings['logtoConnector.placeholderStyle'].default).toBe(defaultSettings.placeholderStyle);
    expect(settings['logtoConnector.inlayHints'].default).toBe(defaultSettings.inlayHints);
    expect(settings['logtoConnector.ignore'].default).toEqual(defaultSettings.ignore);
    expect(settings['logtoConnector.detectByContent'].default).toBe(defaultSettings.detectByContent);
    expect(settings['logtoConnector.rules'].default).toEqual(defaultSettings.rules);
  });

  test('says what each kind of placeholder looks like, and declares the kinds that VS Code does not know', () => {
    const [scopes] = contributes.semanticTokenScopes;
    expect(scopes?.language).toBe(LANGUAGE_ID);
    expect(Object.keys(scopes?.scopes ?? {})).toEqual(semanticTokensLegend.tokenTypes);
    // In VS Code's own themes the scope of placeholders is red, as is what is wrong.
    expect(scopes?.scopes['variable']?.[0]).toBe('entity.name.function');
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(semanticTokensLegend.tokenTypes.slice(1));
  });

  test('keeps workspaces from saying where the auth token goes', () => {
    // A wish to send nothing holds everywhere; the address of a gateway belongs to a machine.
    expect(settings['logtoConnector.twilio.target'].scope).toBe('application');
    expect(settings['logtoConnector.twilio.apiBaseUrl'].scope).toBe('machine');
  });
});
