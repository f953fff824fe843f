/** Looks at the configs in editors until one could be sent from, and once offers the walkthrough to who begins. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { LANGUAGE_ID, type Verdict } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../client.ts';
import { information } from '../notice.ts';
import { tell } from '../tell.ts';
import type { Milestones } from './milestones.ts';
import { OPEN_WALKTHROUGH_COMMAND } from './next-step.ts';
import { mayWalkthroughBeOpen } from './open.ts';

/** What these find is a credential that is still to be filled in. */
const UNFILLED: readonly string[] = ['sample-value', 'credential-format', 'unresolved-reference'];
const HINT_SHOWN = 'walkthroughHintShown';

export interface WatchParts {
  readonly client: Pick<Server, 'verdict' | 'state'>;
  readonly milestones: Milestones;
  readonly store: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

export function watchConfig(parts: WatchParts): vscode.Disposable {
  const { client, milestones, log } = parts;
  let isLooking = false;
  let isWanted = false;

  /** At one text at a time; while one is looked at, the next can wait, and of several the last counts. */
  const look = async () => {
    isWanted = true;
    if (isLooking) {
      return;
    }
    isLooking = true;
    while (isWanted) {
      isWanted = false;
      await lookOnce();
    }
    isLooking = false;
  };
  const lookOnce = async () => {
    // A question would start a server again that was given up.
    if (client.state() === 'stopped') {
      return;
    }
    for (const document of milestones.isReached('filled') ? [] : visibleConfigs()) {
      try {
        const { uri, languageId } = document;
        const verdict = await client.verdict({ uri, languageId, text: document.getText() });
        if (verdict !== null) {
          take(parts, document, verdict);
        }
      } catch (error) {
        log.warn(`It is not known how far the setup is. ${String(error)}`);
      }
    }
  };

  void look();
  return vscode.Disposable.from(
    // New diagnostics follow each change that counts.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = uris.map(String);
      if (visibleConfigs().some(({ uri }) => changed.includes(uri.toString()))) {
        void look();
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => void look()),
  );
}

/** Beside the walkthrough, none of them is in the active editor. */
function visibleConfigs(): readonly vscode.TextDocument[] {
  return vscode.window.visibleTextEditors
    .map(({ document }) => document)
    .filter(({ languageId }) => languageId === LANGUAGE_ID);
}

function take(parts: WatchParts, document: vscode.TextDocument, { findings }: Verdict): void {
  const { milestones, store, log } = parts;
  const isFilled = !findings.some(({ ruleId }) => UNFILLED.includes(ruleId));
  if (!findings.some(({ severity }) => severity === 'error')) {
    milestones.reach('written');
    if (isFilled) {
      milestones.reach('filled');
    }
  }
  if (!isFilled && store.get(HINT_SHOWN) !== true && !mayWalkthroughBeOpen()) {
    void store.update(HINT_SHOWN, true);
    const text = l10n.t(
      'A walkthrough leads from a Twilio account to the first message: it says where the values of this config come from.',
    );
    tell(
      information(text, [{ title: l10n.t('Open Walkthrough'), kind: 'command', command: OPEN_WALKTHROUGH_COMMAND }]),
      {
        document,
        log,
      },
    );
  }
}
