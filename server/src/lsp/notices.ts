/** What users are told in a message of its own: each thing once, until it may have changed. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

export interface Notices {
  /** @param message undefined where there is nothing to tell */
  readonly warn: (message: string | undefined) => void;
  /** What was told may be told again. */
  readonly forget: () => void;
}

export function createNotices(connection: Connection): Notices {
  const told = new Set<string>();
  return {
    warn(message) {
      if (message !== undefined && !told.has(message)) {
        told.add(message);
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: `Logto Connector Config: ${message}`,
        });
      }
    },
    forget: () => told.clear(),
  };
}
