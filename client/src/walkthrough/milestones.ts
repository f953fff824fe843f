/** The deeds that complete the steps of the walkthrough. They are remembered: steps stay done in other windows, and later. */
import { SECTION } from '../../../server/src/lsp/protocol.ts';
import { rememberedList, type Store } from '../remembered-list.ts';

/**
 * `written`: there is a config without errors. `filled`: its credentials are, or seem to be, real ones. `verified`: Twilio
 * itself takes them. `delivered`: a test SMS was, to a phone or in the simulator. `copied`: the config is on the clipboard.
 */
export const MILESTONES = ['written', 'filled', 'verified', 'delivered', 'copied'] as const;
export type Milestone = (typeof MILESTONES)[number];

export interface Milestones {
  readonly isReached: (milestone: Milestone) => boolean;
  readonly reach: (milestone: Milestone) => void;
}

/** The context key in the conditions of the manifest. */
export const contextKeyOf = (milestone: Milestone): string => `${SECTION}.${milestone}`;

/** The steps of the walkthrough that each of them completes, as the manifest says too. */
export const STEPS_OF: Readonly<Record<Milestone, readonly string[]>> = {
  written: ['config'],
  filled: ['credentials', 'credentialsInBrowser'],
  verified: ['account', 'sender', 'verify'],
  delivered: ['send'],
  copied: ['console'],
};

/** @param onReached told of each once, in the first window that reaches it */
export function createMilestones(store: Store, onReached: (milestone: Milestone) => void): Milestones {
  const reached = rememberedList(store, 'walkthroughMilestones', MILESTONES.length);
  const isReached = (milestone: Milestone) => reached.items().includes(milestone);
  return {
    isReached,
    reach(milestone) {
      if (!isReached(milestone)) {
        void reached.remember(milestone);
        onReached(milestone);
      }
    },
  };
}
