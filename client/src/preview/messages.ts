/** What passes between the extension and the preview's webview. */

/** What VS Code knows the webview by. */
export const VIEW_TYPE = 'logtoConnector.preview';

/** How a text with letters from right to left runs: `auto` by its first letter that says so. */
export type Direction = 'auto' | 'ltr' | 'rtl';

export interface Options {
  /** How many digits the code has that is filled in. */
  readonly codeLength: number;
  readonly direction: Direction;
}

export const CODE_LENGTHS: readonly number[] = [4, 5, 6, 7, 8];
/** Logto's own. */
export const DEFAULT_OPTIONS: Options = { codeLength: 6, direction: 'auto' };

/** What the webview shows, as HTML. */
export interface Page {
  readonly head: string;
  readonly status: string;
  readonly items: readonly PageItem[];
  readonly foot: string;
}

export interface PageItem {
  /** Tells it from the others, in later pages too. */
  readonly key: string;
  readonly html: string;
}

/** What differs from the page before; a part that is missing is as it was. */
export interface PageChange extends Partial<Omit<Page, 'items'>> {
  /** All items in their order, with HTML where it is new. */
  readonly items?: readonly (Pick<PageItem, 'key'> & Partial<PageItem>)[];
}

export type ToWebview =
  /** @param uri what is shown, to be shown again after the window was loaded anew; null where there is nothing */
  | { readonly type: 'show'; readonly page: Page; readonly uri: string | null }
  /** The same file goes on. A webview that does not have the page before asks for the whole. */
  | { readonly type: 'change'; readonly change: PageChange }
  /** The item that the cursor is in; null where it is in none. */
  | { readonly type: 'mark'; readonly key: string | null };

const ACTIONS = ['select', 'send', 'fix', 'open', 'new', 'restart'] as const;
export type Action = (typeof ACTIONS)[number];

export type FromWebview =
  /** It is there, or an option was changed: the page is to be shown. */
  | { readonly type: 'options'; readonly options: Options }
  /** @param key of an item; empty where the action is about none */
  | { readonly type: 'act'; readonly action: Action; readonly key: string };

/** What the webview remembers. */
export interface WebviewState extends Options {
  readonly uri: string | null;
}

/** @returns undefined for what is none: a webview is not trusted to keep to what it was meant to send */
export function readMessage(value: unknown): FromWebview | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  if (value['type'] === 'options') {
    return { type: 'options', options: readOptions(value['options']) };
  }
  const action = ACTIONS.find((known) => known === value['action']);
  const key = value['key'];
  return value['type'] === 'act' && action !== undefined && typeof key === 'string'
    ? { type: 'act', action, key }
    : undefined;
}

/** What is not understood becomes the default. */
export function readState(value: unknown): WebviewState {
  const uri = isRecord(value) ? value['uri'] : null;
  return { ...readOptions(value), uri: typeof uri === 'string' ? uri : null };
}

function readOptions(value: unknown): Options {
  const { codeLength, direction }: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  return {
    codeLength: CODE_LENGTHS.find((length) => length === codeLength) ?? DEFAULT_OPTIONS.codeLength,
    direction: direction === 'ltr' || direction === 'rtl' ? direction : DEFAULT_OPTIONS.direction,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
