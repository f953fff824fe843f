/** A rule: what it is called, how grave its findings are, and how they are found. */
import type { Connector } from './connector.ts';
import type { JsonDocument } from './document.ts';
import type { Problem, Severity } from './finding.ts';
import type { Glance } from './glance.ts';
import type { Template } from './templates.ts';

export interface Rule {
  /** Kebab-case; the `code` of its diagnostics, its key in the settings, and the name of its page in docs/rules. */
  readonly id: string;
  /** The severity where the settings say nothing. */
  readonly severity: Severity;
  /** Whether there is a fix for some of what it finds. */
  readonly fixable: boolean;
  /** One sentence: what it finds, in the user's language, as all words are. */
  readonly description: () => string;
  /** Whether its fixes are for what keeps the text from being JSON. Those of other rules keep off such places. */
  readonly mendsSyntax?: boolean;
  /**
   * Whether it is plain from the values alone that it finds nothing. Left out where it never is. Rules that share one such
   * function have it asked once. As `problemsAt` it goes by the
   * credentials, the usage types, and whether the texts are ordinary (`rules/ordinary-texts.ts`), and is asked again when one
   * of these is another.
   */
  readonly isSilentAt?: (glance: Glance, context: GlanceContext) => boolean;
  /**
   * What it finds, where the values and where they stand tell it all; undefined where they do not. Left out where they
   * never do.
   */
  readonly problemsAt?: (glance: Glance, context: GlanceContext) => readonly Problem[] | undefined;
  /** What it finds in the config as a whole. */
  readonly check?: (context: RuleContext) => Iterable<Problem>;
  /**
   * What it finds in one template. Whether it finds anything must depend on that template, the connector and the settings
   * alone: a template in which nothing was found is not asked about again before it changes.
   */
  readonly checkTemplate?: (template: Template, context: RuleContext) => Iterable<Problem>;
}

/** What a verdict depends on besides the text. */
export interface GlanceContext {
  readonly connector: Connector;
  readonly settings: AnalysisSettings;
}

export interface RuleContext extends GlanceContext {
  readonly document: JsonDocument;
}

export interface AnalysisSettings {
  readonly placeholderStyle: '{{code}}' | '<<code>>';
  /** How many segments a message may have before it is pointed out. */
  readonly segmentLimit: number;
  /** Where the value of a reference, such as `${env:NAME}`, stands; null where there is none, left out where nobody can tell. */
  readonly references?: ReadonlyMap<string, string | null>;
  /** What the user has set for a rule, by its id. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}
