/** A client that edits several documents at once, as fast as it can, and asks and errs in between. */
import type { PositionEncoding } from '../../server/src/lsp/text-documents.ts';
import type { StdioClient } from '../protocol/stdio-client.ts';
import { applyChange, type EditedText, nextChanges } from './edits.ts';
import { expressible, toProtocol } from './protocol-changes.ts';
import type { Random } from './random.ts';
import { editorRequest, wrongNotification, wrongRequest } from './requests.ts';
import type { WatchedClient } from './watched-client.ts';

export interface StormDocument {
  readonly uri: string;
  readonly original: string;
  readonly edited: EditedText;
  readonly version: number;
}

export interface StormOptions {
  readonly client: StdioClient;
  readonly watched: WatchedClient;
  readonly random: Random;
  readonly encoding: PositionEncoding;
  /** What is open at first, and where documents may move when they are renamed. */
  readonly uris: readonly string[];
  /** The texts that documents begin with. */
  readonly originals: readonly string[];
  /** How many documents are open at a time. */
  readonly open: number;
  /** How many messages with changes are sent. */
  readonly changes: number;
  /** Whether questions and messages come that make no sense. */
  readonly nonsense: boolean;
}

/** @returns the documents that are open in the end */
export async function runStorm(options: StormOptions): Promise<readonly StormDocument[]> {
  const { client, watched, random, encoding, uris, originals } = options;
  const open = new Map<string, StormDocument>();

  const openAt = (uri: string, text: string, original: string) => {
    open.set(uri, { uri, original, edited: { text, undo: [] }, version: 1 });
    void client.open(uri, text, 'logto-connector');
  };
  const openAnother = () => {
    const free = uris.filter((uri) => !open.has(uri));
    const original = random.pick(originals);
    openAt(random.pick(free), original, original);
  };
  const close = ({ uri }: StormDocument) => {
    open.delete(uri);
    void client.close(uri);
  };

  const replace = (document: StormDocument) => {
    close(document);
    openAnother();
  };

  /** @returns how many messages that took */
  const change = (document: StormDocument): number => {
    let { edited, version } = document;
    const changes = nextChanges(edited, document.original, random);
    for (const wanted of changes) {
      const events = wanted.map((each) => {
        const edit = expressible(edited.text, each, encoding);
        const event = toProtocol(edited.text, edit, encoding, random);
        edited = applyChange(edited, [edit]);
        return event;
      });
      // No client should count so, and some do after a restart: the same number twice, or an older one.
      const next = Math.max(0, version + (random.percent(3) ? -random.below(3) : 1));
      void client.change(document.uri, next, events);
      // Where nothing changes, the protocol's library leaves the number as it was.
      version = events.length > 0 ? next : version;
      if (random.percent(15)) {
        watched.ask(editorRequest(document.uri, edited.text, random), random.percent(20));
      }
    }
    open.set(document.uri, { ...document, edited, version });
    return changes.length;
  };

  const rename = (document: StormDocument) => {
    const { edited, original } = document;
    const [newUri = document.uri] = uris.filter((uri) => !open.has(uri));
    const params = { files: [{ oldUri: document.uri, newUri }] };
    watched.ask({ method: 'workspace/willRenameFiles', params });
    close(document);
    openAt(newUri, edited.text, original);
    watched.notify({ method: 'workspace/didRenameFiles', params });
  };

  while (open.size < options.open) {
    openAnother();
  }
  let sent = 0;
  while (sent < options.changes) {
    const document = random.pick([...open.values()]);
    const act = random.weighted<() => void>([
      [100, () => (sent += change(document))],
      [30, () => watched.ask(editorRequest(document.uri, document.edited.text, random), random.percent(20))],
      [1, () => rename(document)],
      [1, () => replace(document)],
      [1, () => watched.ask(editorRequest(random.pick(uris), document.edited.text, random))],
      [options.nonsense ? 8 : 0, () => watched.ask(wrongRequest(document.uri, random), random.percent(20))],
      [options.nonsense ? 4 : 0, () => watched.notify(wrongNotification('file:///nowhere/twilio-sms.json', random))],
    ]);
    act();
    // So many at a time, as a client that waits for answers now and then; else all would be judged in the end only.
    if (random.percent(2)) {
      await watched.settled();
    }
  }
  await watched.settled();
  return [...open.values()];
}
