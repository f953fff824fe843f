/** Tells at a glance that the rules about texts have nothing to say: of most texts that is plain. */
import type { TemplateFacts } from '../core/connector.ts';
import type { Glance } from '../core/glance.ts';
import type { GlanceContext } from '../core/rule.ts';
import { type PlaceholderStyle, writePlaceholder } from '../sms/placeholder-style.ts';
import type { Variable } from '../sms/placeholders.ts';

/**
 * One unit of GSM-7 and one character to the eye each, and nothing of which a placeholder, or what only looks like one, is
 * made: printable ASCII but for the backtick, the characters of the extension table, and `$`, `%`, `#`, `<`, `>`.
 */
const PLAIN = '[\\n !"&-;=?-Z_a-z]*';
const ALL_PLAIN = new RegExp(`^${PLAIN}$`);

/** The units of GSM-7 in one segment. */
const ONE_SEGMENT = 160;
/** What the braces of a placeholder take besides, where it stays as it is: two units each. */
const BRACES = 4;

/**
 * Whether each text is of plain characters, short, and with what it must carry: then none of the rules about texts finds
 * anything, whatever the settings.
 */
export function hasOrdinaryTexts(glance: Glance, context: GlanceContext): boolean {
  const forms = formsOf(context);
  return glance.templates.every((template) => isOrdinary(template, forms));
}

function isOrdinary({ usageType, content }: Glance['templates'][number], { carried, filledIn }: Forms): boolean {
  const wanted = carried.get(usageType);
  if (wanted === undefined || content.length > ONE_SEGMENT - BRACES) {
    return false;
  }
  // Most have one placeholder, the one that they must have.
  return wanted.alone.test(content) || isPlainBetween(content, filledIn, wanted.written);
}

function isPlainBetween(content: string, filledIn: RegExp, carries: readonly string[]): boolean {
  const rest = content.replaceAll(filledIn, '');
  // None is as short as its braces.
  const most = content.length + (content.length - rest.length);
  return most <= ONE_SEGMENT && ALL_PLAIN.test(rest) && carries.some((placeholder) => content.includes(placeholder));
}

/** How placeholders are written, without spaces. */
interface Forms {
  /** By usage type those of which a text must have one, and a text with one of them alone. */
  readonly carried: ReadonlyMap<string, { readonly written: readonly string[]; readonly alone: RegExp }>;
  /** What Logto fills in. */
  readonly filledIn: RegExp;
}

const knownForms = new WeakMap<TemplateFacts, Map<PlaceholderStyle, Forms>>();

function formsOf({ connector: { templates }, settings: { placeholderStyle } }: GlanceContext): Forms {
  const ofTemplates = knownForms.get(templates) ?? new Map<PlaceholderStyle, Forms>();
  knownForms.set(templates, ofTemplates);
  const forms = ofTemplates.get(placeholderStyle) ?? makeForms(templates, placeholderStyle);
  ofTemplates.set(placeholderStyle, forms);
  return forms;
}

function makeForms({ usageTypes, variables }: TemplateFacts, style: PlaceholderStyle): Forms {
  const carried = usageTypes.map(({ name, carries }) => {
    const written = carries.map((variable) => writePlaceholder(variable, style));
    return [name, { written, alone: new RegExp(`^${PLAIN}(?:${written.join('|')})${PLAIN}$`) }] as const;
  });
  const names = (kind: Variable['kind']) =>
    variables.flatMap((variable) => (variable.kind === kind ? [variable.name] : [])).join('|');
  const name = `(?:(?:${names('text')})|(?:${names('object')})\\.\\w+)`;
  return { carried: new Map(carried), filledIn: new RegExp(writePlaceholder(name, style), 'g') };
}
