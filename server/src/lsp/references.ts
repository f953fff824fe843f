/** What is known of the references in a config: the client is asked, and says where values stand, never what they are. */
import { type Connection, NotificationType, ProtocolRequestType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../settings.ts';
import {
  REFERENCES_CHANGED_NOTIFICATION,
  REFERENCES_REQUEST,
  type ReferenceFacts,
  type ReferencesParams,
} from './protocol.ts';
import { destinationOf } from './uris.ts';

const requestType = new ProtocolRequestType<ReferencesParams, ReferenceFacts | null, never, never, never>(
  REFERENCES_REQUEST,
);
const changedType = new NotificationType<null>(REFERENCES_CHANGED_NOTIFICATION);

/** What stands in a text between the braces of a reference; whether it is one, the client says. */
const REFERENCE = /\$\{(?:env|secret):[^{}"\\]*\}/g;

export interface References {
  /** The settings with what is known of the document's references. The same object for as long as nothing changes. */
  readonly addTo: (settings: Settings, textDocument: TextDocument) => Promise<Settings>;
  readonly forget: (uri: string) => void;
}

export interface ReferencesOptions {
  /** Whether the client answers; else nobody can tell, and nothing is said. */
  readonly asks: boolean;
  readonly isOpen: (uri: string) => boolean;
  /** Told where what was known may no longer be true. */
  readonly onChange: () => void;
}

interface Known {
  readonly written: string;
  readonly settings: Settings;
  readonly merged: Promise<Settings>;
}

export function createReferences(connection: Connection, { asks, isOpen, onChange }: ReferencesOptions): References {
  const known = new Map<string, Known>();

  const merge = async (settings: Settings, uri: string, written: readonly string[]): Promise<Settings> => {
    try {
      const params = { textDocument: { uri: destinationOf(uri) }, references: written };
      const facts = await connection.sendRequest(requestType, params);
      if (facts === null) {
        return settings;
      }
      const references = new Map(written.map((reference, index) => [reference, facts.origins[index] ?? null]));
      return { ...settings, references, offeredReferences: facts.offered };
    } catch (error) {
      connection.console.error(`The client does not tell what references lead to. ${String(error)}`);
      return settings;
    }
  };

  connection.onNotification(changedType, () => {
    known.clear();
    onChange();
  });

  return {
    addTo(settings, textDocument) {
      const { uri } = textDocument;
      const written = [...new Set(textDocument.getText().match(REFERENCE))];
      // A file that nobody looks at needs no proposals.
      if (!asks || (written.length === 0 && !isOpen(uri))) {
        return Promise.resolve(settings);
      }
      const key = written.join('\n');
      const last = known.get(uri);
      if (last?.settings === settings && last.written === key) {
        return last.merged;
      }
      const merged = merge(settings, uri, written);
      known.set(uri, { written: key, settings, merged });
      return merged;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}
