/** What a rule says of a place in a config, and what can be done about it. */
import type { Edit } from './edit.ts';
import type { Span } from './json-node.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule yields: a place and words. Its rule's id, severity and link are added by the analysis. */
export interface Problem extends Span {
  readonly message: string;
  /** Another place that explains this one. */
  readonly related?: Span & { readonly message: string };
  /** The key of a secret that a client can keep elsewhere, with a reference in its place. */
  readonly movable?: string;
  /** The usage type without a template that it is about. */
  readonly usageType?: string;
  /** What would mend it, the best first; none where only its author can know. Worked out only when wanted. */
  readonly fixes?: () => readonly Fix[];
}

/** Leaves a text in which the finding is gone and no other has come. */
export interface Fix {
  /** What it does, as a menu shows it, such as `Rename to "accountSID"`. */
  readonly title: string;
  /**
   * Whether "fix all", a save and `lint --fix` apply it without asking: what it puts there is plainly what was meant, or
   * what it takes away is what Logto drops anyway.
   */
  readonly automatic: boolean;
  /** Against the text that was analysed; worked out only when wanted. None where it turns out that it cannot be done. */
  readonly edits: () => readonly Edit[];
}

export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly fixes: () => readonly Fix[];
  /** Where the rule is documented. */
  readonly href: string;
}
