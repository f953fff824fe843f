/** What runs in the preview's webview: shows the pages that the extension sends, and tells what is done there. */
import {
  type FromWebview,
  type Options,
  type Page,
  readMessage,
  readState,
  type ToWebview,
  type WebviewState,
} from '../messages.ts';
import { applyChange } from '../page-change.ts';
import { createList } from './list.ts';
import { morph } from './morph.ts';

interface VsCode {
  readonly postMessage: (message: FromWebview) => void;
  readonly getState: () => unknown;
  readonly setState: (state: SavedState) => void;
}

interface SavedState extends WebviewState {
  readonly scroll: number;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`#${id}`);
  }
  return element;
};
const [head, options, status, foot] = [byId('head'), byId('options'), byId('status'), byId('foot')];
const list = createList(byId('messages'));
const [lengths, directions] = options.querySelectorAll('select');

let state: SavedState = readSaved(vscode.getState());
const remember = (change: Partial<SavedState>) => {
  state = { ...state, ...change };
  vscode.setState(state);
};

/** The scroll position to come back to, until there is something to scroll. */
let scroll: number | undefined = state.scroll;

let page: Page | undefined;

const receive = (message: ToWebview) => {
  switch (message.type) {
    case 'mark':
      list.mark(message.key);
      return;
    case 'change':
      page = page && applyChange(page, message.change);
      if (page === undefined) {
        // It is of a page that is not here: the whole is asked for.
        sendOptions(chosen());
      }
      break;
    case 'show':
      page = message.page;
      if (message.uri !== state.uri) {
        remember({ uri: message.uri });
      }
  }
  if (page) {
    show(page);
  }
};

const show = (page: Page) => {
  morph(head, page.head);
  morph(status, page.status);
  list.show(page.items);
  morph(foot, page.foot);
  options.hidden = page.items.length === 0;
  if (scroll !== undefined && page.items.length > 0) {
    window.scrollTo(0, scroll);
    scroll = undefined;
  }
};

const sendOptions = (changed: Options) => vscode.postMessage({ type: 'options', options: changed });

const chosen = (): Options => {
  const direction = directions?.value;
  return {
    codeLength: Number(lengths?.value),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : 'auto',
  };
};

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => receive(data));

options.addEventListener('change', () => {
  remember(chosen());
  sendOptions(chosen());
});

document.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest('[data-do]') : null;
  // A text that is being marked, to be copied, is not clicked on.
  const isMarking = !(place instanceof HTMLButtonElement) && getSelection()?.isCollapsed === false;
  if (place === null || isMarking || place.getAttribute('aria-disabled') === 'true') {
    return;
  }
  const message = readMessage({ type: 'act', action: place.getAttribute('data-do'), key: list.keyAt(place) });
  if (message) {
    vscode.postMessage(message);
  }
});

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener('keydown', (event) => {
  const step = STEPS[event.key];
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (step !== undefined && isPlain && event.target instanceof HTMLButtonElement && list.moveFocus(step)) {
    event.preventDefault();
  }
});

document.addEventListener('scroll', () => remember({ scroll: window.scrollY }), { passive: true });

if (lengths && directions) {
  lengths.value = String(state.codeLength);
  directions.value = state.direction;
}
sendOptions(chosen());

function readSaved(saved: unknown): SavedState {
  const isThere = typeof saved === 'object' && saved !== null && 'scroll' in saved;
  return { ...readState(saved), scroll: isThere ? Number(saved.scroll) || 0 : 0 };
}
