/** The view of the last test sends in the Explorer, and its commands. */
import * as vscode from 'vscode';
import { SEND_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { parsePhoneNumber } from '../../../server/src/twilio/phone-number.ts';
import { MESSAGE_SID } from '../../../server/src/twilio/sid.ts';
import type { RememberedList } from '../remembered-list.ts';
import { type Entry, shorten } from './entry.ts';
import { createHistory, type History } from './history.ts';
import { consolePage, isAtTwilio, rowOf } from './present.ts';

export interface HistoryView extends History, vscode.Disposable {}

const VIEW = 'logtoConnector.history';
const HAS_HISTORY = 'logtoConnector.hasHistory';
const COMMANDS = {
  resend: 'logtoConnector.resendTestSms',
  openInConsole: 'logtoConnector.openInTwilioConsole',
  clear: 'logtoConnector.clearHistory',
};

/** @param numbers the last phone numbers: the history itself has none that could be sent to */
export function showHistory(store: vscode.Memento, numbers: RememberedList): HistoryView {
  const changed = new vscode.EventEmitter<void>();
  const showWhereNeeded = () => {
    const isNeeded = history.entries().length > 0;
    void vscode.commands.executeCommand('setContext', HAS_HISTORY, isNeeded);
  };
  const history = createHistory({
    store,
    now: Date.now,
    onChange() {
      showWhereNeeded();
      changed.fire();
    },
  });
  showWhereNeeded();
  const parts = vscode.Disposable.from(
    changed,
    vscode.window.registerTreeDataProvider<Entry>(VIEW, {
      onDidChangeTreeData: changed.event,
      getChildren: (entry) => (entry === undefined ? [...history.entries()] : []),
      getTreeItem,
    }),
    // From the palette or a keybinding there is no entry: the latest is meant.
    vscode.commands.registerCommand(COMMANDS.resend, (entry: Entry | undefined = history.entries()[0]) =>
      entry === undefined ? undefined : resend(entry, numbers),
    ),
    vscode.commands.registerCommand(COMMANDS.openInConsole, (entry = history.entries().find(isAtTwilio)) =>
      entry === undefined ? undefined : openInConsole(entry),
    ),
    vscode.commands.registerCommand(COMMANDS.clear, () => history.clear()),
  );
  return { ...history, dispose: () => parts.dispose() };
}

function getTreeItem(entry: Entry): vscode.TreeItem {
  const { label, description, tooltip, icon, context } = rowOf(entry, vscode.env.language);
  const item = new vscode.TreeItem(label);
  item.id = entry.id;
  item.description = description;
  // A plain text: nothing in it is interpreted.
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = context;
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

async function openInConsole(entry: Entry): Promise<void> {
  if (isAtTwilio(entry) && entry.sid !== null && MESSAGE_SID.test(entry.sid)) {
    await vscode.env.openExternal(vscode.Uri.parse(consolePage(entry.sid), true));
  }
}

/** As any send: with the text as it is now, and a confirmation. The number is asked for where it is not known. */
async function resend(entry: Entry, numbers: RememberedList): Promise<void> {
  const fitting = numbers.items().filter((item) => {
    const number = parsePhoneNumber(item);
    return number.ok && shorten(number.international) === entry.number;
  });
  const [to, ...others] = fitting;
  const isCertain = to !== undefined && others.length === 0;
  const given = { usageType: entry.usageType, ...(isCertain && { to }) };
  await vscode.commands.executeCommand(SEND_COMMAND, entry.document, given);
}
