/** The settings of each document, asked of the client once and kept until they change. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { readSettings, type Settings } from '../settings.ts';
import { SECTION } from './protocol.ts';

export interface SettingsStore {
  readonly of: (uri: string) => Promise<Settings>;
  readonly forget: (uri: string) => void;
  /** The settings have changed: `pushed` holds them where the client sends them along. */
  readonly change: (pushed: unknown) => void;
}

/**
 * @param asks whether the client answers `workspace/configuration`; else the settings are those that it sends
 * @param initial the settings from the initialization options
 */
export function createSettingsStore(
  connection: Connection,
  { asks, initial, ruleIds }: { asks: boolean; initial: unknown; ruleIds: readonly string[] },
): SettingsStore {
  const perDocument = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  let sent = initial;

  const read = (value: unknown): Settings => {
    const { settings, problems } = readSettings(value, ruleIds);
    for (const problem of problems) {
      if (!told.has(problem)) {
        told.add(problem);
        const message = `Logto Connector Config: ${problem} The default holds.`;
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }
    }
    return settings;
  };

  const ask = async (uri: string): Promise<Settings> => {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      connection.console.error(`The client gave no settings for ${uri}; the defaults hold. ${String(error)}`);
      return read(sent);
    }
  };

  return {
    of(uri) {
      if (!asks) {
        return Promise.resolve(read(sent));
      }
      const known = perDocument.get(uri);
      const settings = known ?? ask(uri);
      perDocument.set(uri, settings);
      return settings;
    },
    forget: (uri) => {
      perDocument.delete(uri);
    },
    change(pushed) {
      perDocument.clear();
      told.clear();
      sent = pushed ?? sent;
    },
  };
}
