/** The preview: follows the config that was active last, in text and cursor, and does what is asked of it there. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../client.ts';
import { fileNameOf } from '../file-name.ts';
import { inStep } from '../in-step.ts';
import { failureNotice, reasonOf } from '../notice.ts';
import { tell } from '../tell.ts';
import { actInGeneral, actOn } from './actions.ts';
import { type Content, contentOf, empty, openConfig } from './content.ts';
import { type Action, DEFAULT_OPTIONS, type FromWebview, readState, VIEW_TYPE } from './messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { onlyOne } from './only-one.ts';
import { messageAfter, type Shown } from './page-change.ts';
import { messageAt } from './places.ts';
import { fillPanel, openPanel, type PreviewView } from './webview-panel.ts';

export interface PreviewParts {
  readonly server: Server;
  /** The extension's folder. */
  readonly extension: vscode.Uri;
  /** Whether a test SMS can be sent at all; else it is not offered. */
  readonly canSend: boolean;
  readonly log: vscode.LogOutputChannel;
}

export interface PreviewHost extends vscode.Disposable {
  /** @param document what is shown; where it is missing or no config, what was shown last */
  readonly show: (document: vscode.TextDocument | undefined) => void;
}

export function createPreview(parts: PreviewParts): PreviewHost {
  const { server, extension, log } = parts;
  const views = onlyOne<PreviewView>();
  /** Of the config that is followed; it may be closed. */
  let uri: vscode.Uri | undefined;
  let options = DEFAULT_OPTIONS;
  let content: Content | undefined;
  /** What was posted last, and the message that is marked there. */
  let posted: Shown | undefined;
  let marked: string | null = null;

  const show = (next: Content) => {
    content = next;
    const shown: Shown = { page: next.page, uri: uri?.toString() ?? null };
    const message = messageAfter(posted, shown);
    posted = shown;
    if (message) {
      views.get()?.post(message);
    }
    mark();
  };

  const mark = () => {
    const shown = content?.shown;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === shown?.document);
    const message = editor && shown && messageAt(shown.messages, editor.selection.active);
    const key = message?.key ?? null;
    if (key !== marked) {
      marked = key;
      views.get()?.post({ type: 'mark', key });
    }
  };

  const update = oneAtATime(async () => {
    const view = views.get();
    if (view === undefined) {
      return;
    }
    view.setTitle(uri && fileNameOf(uri));
    if (content?.shown === undefined && openConfig(uri) && server.state() !== 'running') {
      show(empty({ kind: 'starting' }));
    }
    const asked = uri;
    try {
      const next = await contentOf(asked, options, parts);
      if (asked === uri) {
        show(next);
      }
    } catch (error) {
      log.error(`The preview could not be shown. ${error instanceof Error ? error.stack : String(error)}`);
    }
  });

  const isFollowed = (other: vscode.Uri) => other.toString() === uri?.toString();
  const follow = (document: vscode.TextDocument | undefined) => {
    if (document?.languageId === LANGUAGE_ID && !isFollowed(document.uri)) {
      uri = document.uri;
      content = undefined;
      void update();
    }
  };

  const act = async (action: Action, key: string) => {
    // Before the page of a config is there, what is pressed is on that of the one before.
    const document = content && openConfig(uri);
    if ((await actInGeneral(action, uri)) || document === undefined) {
      return;
    }
    // What was shown may be of a text that has changed since.
    const preview = await inStep(document, () => server.preview(document, options.codeLength));
    const message = preview?.messages.find((one) => one.key === key);
    if (message) {
      await actOn(action, message, document);
    }
  };

  const receive = (message: FromWebview) => {
    if (message.type === 'options') {
      options = message.options;
      posted = undefined;
      marked = null;
      void update();
      return;
    }
    act(message.action, message.key).catch((error: unknown) => {
      log.error(`What was asked for in the preview failed. ${error instanceof Error ? error.stack : String(error)}`);
      tell(failureNotice(l10n.t('The preview failed: {0}', reasonOf(error))), { document: openConfig(uri), log });
    });
  };

  const fill = (panel: vscode.WebviewPanel) =>
    views.replace((onClose) => fillPanel(panel, extension, { onMessage: receive, onClose }));

  const listening = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const last = readState(state).uri;
        uri ??= last === null ? undefined : vscode.Uri.parse(last);
        fill(panel);
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isFollowed(textEditor.document.uri) && mark()),
    // A document that has become one of ours, or is none any more, is opened anew.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) {
        follow(document);
      }
      if (isFollowed(document.uri)) {
        void update();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isFollowed(document.uri) && void update()),
    vscode.workspace.onDidGrantWorkspaceTrust(update),
    vscode.window.tabGroups.onDidChangeTabs(() => openConfig(uri) !== content?.shown?.document && void update()),
    server.onDidChangePreviews(update),
    server.onDidChangeState(update),
  );

  return {
    show(document) {
      const view = views.get();
      if (view === undefined) {
        fill(openPanel(extension));
      } else {
        view.show();
      }
      follow(document);
    },
    dispose() {
      listening.dispose();
      views.get()?.dispose();
    },
  };
}
