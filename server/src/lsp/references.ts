/** What is known of the references in a config: the client is asked, and says where values stand, never what they are. */
import { type Connection, NotificationType, ProtocolRequestType } from 'vscode-languageserver';
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

export interface References {
  /**
   * A config's settings with what is known of its references. The same object for as long as nothing changes.
   *
   * @param written the references in the config
   * @param forVerdict nothing but those is of interest, and so not what else could be written; else that is waited for
   */
  readonly addTo: (
    settings: Settings,
    uri: string,
    written: readonly string[],
    forVerdict?: boolean,
  ) => Promise<Settings>;
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
  readonly written: readonly string[];
  readonly facts: Promise<ReferenceFacts | null>;
  isTold: boolean;
  /** What was made of each settings with them. */
  readonly merged: WeakMap<Settings, Settings>;
}

export function createReferences(connection: Connection, { asks, isOpen, onChange }: ReferencesOptions): References {
  const known = new Map<string, Known>();

  const ask = async (uri: string, references: readonly string[]): Promise<ReferenceFacts | null> => {
    try {
      return await connection.sendRequest(requestType, { textDocument: { uri: destinationOf(uri) }, references });
    } catch (error) {
      connection.console.error(`The client does not tell what references lead to. ${String(error)}`);
      return null;
    }
  };

  /** Asks once for as long as the same references are written. */
  const knownOf = (uri: string, written: readonly string[]): Known => {
    const last = known.get(uri);
    if (last && last.written.join() === written.join()) {
      return last;
    }
    const next: Known = { written, facts: ask(uri, written), isTold: false, merged: new WeakMap() };
    known.set(uri, next);
    void next.facts.then(() => {
      next.isTold = true;
    });
    return next;
  };

  connection.onNotification(changedType, () => {
    known.clear();
    onChange();
  });

  return {
    async addTo(settings, uri, written, forVerdict = false) {
      // A file that nobody looks at needs no proposals.
      if (!asks || (written.length === 0 && !isOpen(uri))) {
        return settings;
      }
      const { facts, isTold, merged } = knownOf(uri, written);
      const told = forVerdict && written.length === 0 && !isTold ? null : await facts;
      if (told === null) {
        return settings;
      }
      const references = new Map(written.map((reference, index) => [reference, told.origins[index] ?? null]));
      const all = merged.get(settings) ?? { ...settings, references, offeredReferences: told.offered };
      merged.set(settings, all);
      return all;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}
