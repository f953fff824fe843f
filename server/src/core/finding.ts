/** What a rule says of a place in a config. */
import type { Span } from './json-node.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule yields: a place and words. Its rule's id, severity and link are added by the analysis. */
export interface Problem extends Span {
  readonly message: string;
  /** Another place that explains this one. */
  readonly related?: Span & { readonly message: string };
}

export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Where the rule is documented. */
  readonly href: string;
}
