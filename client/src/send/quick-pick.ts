import * as vscode from 'vscode';

export interface PickOptions<Item> {
  readonly title: string;
  readonly placeholder: string;
  /** The items as they are now; asked again when something was typed or a button was pressed. */
  readonly items: (typed: string) => readonly Item[];
  readonly canGoBack?: boolean;
  /** Called with the item whose button was pressed. */
  readonly onButton?: (item: Item) => PromiseLike<void>;
  /** False for items that only tell something: they cannot be chosen. */
  readonly isChoice?: (item: Item) => boolean;
}

/** What was chosen, and what had been typed. */
export interface Picked<Item> {
  readonly item: Item;
  readonly typed: string;
}

/**
 * Lets the user choose from a list. It stays while the user looks elsewhere, such as at a phone number in another
 * window.
 *
 * @returns undefined where the user has left
 */
export function pickOne<Item extends vscode.QuickPickItem>(
  options: PickOptions<Item>,
): Promise<Picked<Item> | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = options.items('');
  pick.buttons = options.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (result: Picked<Item> | 'back' | undefined) => {
      resolve(result);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => end('back'));
    pick.onDidHide(() => end(undefined));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined && options.isChoice?.(item) !== false) {
        end({ item, typed: pick.value });
      }
    });
    pick.onDidChangeValue((typed) => {
      pick.items = options.items(typed);
    });
    pick.onDidTriggerItemButton(async ({ item }) => {
      await options.onButton?.(item);
      pick.items = options.items(pick.value);
    });
    pick.show();
  });
}
