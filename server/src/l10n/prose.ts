/** Lists and numbers within sentences, as the language writes them in which the texts are shown. */
import * as l10n from '@vscode/l10n';
import { lazy } from '../core/lazy.ts';

/**
 * The language of the texts, as in BCP 47. The bundle itself says it, so that a sentence and what is in it are never in two.
 */
export function languageTag(): string {
  return l10n.t({
    message: 'en-GB',
    comment:
      'Not shown: the tag of the language that you translate to, as in BCP 47. Lists and numbers are written by it.',
  });
}

// Made when first wanted, since they take milliseconds to make: hardly a text needs them.
const lists = lazy(() => new Intl.ListFormat(languageTag()));
const choices = lazy(() => new Intl.ListFormat(languageTag(), { type: 'disjunction' }));
const numbers = lazy(() => new Intl.NumberFormat(languageTag()));

/** Such as `A, B and C`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) {
    return items.join('');
  }
  return lists().format(items);
}

/** Such as `GSM-7, 58 characters, 1 segment`: facts side by side, which make no sentence. */
export function factsText([first = '', ...rest]: readonly string[]): string {
  return rest.reduce((facts, fact) => l10n.t('{0}, {1}', facts, fact), first);
}

/** Such as `A, B, C`: names in a row, of which the sentence itself says what they are. */
export function namesText([first = '', ...rest]: readonly string[]): string {
  return rest.reduce(
    (names, name) => l10n.t({ message: '{0}, {1}', args: [names, name], comment: 'Names in a row' }),
    first,
  );
}

/** Sentences one after another, as they follow in a paragraph. */
export function sentencesText([first = '', ...rest]: readonly string[]): string {
  return rest.reduce(
    (text, next) => l10n.t({ message: '{0} {1}', args: [text, next], comment: 'Two sentences, one after the other' }),
    first,
  );
}

/** Such as `A, B or C`. */
export function choiceText(items: readonly string[]): string {
  if (items.length < 2) {
    return items.join('');
  }
  return choices().format(items);
}

/** Such as `1,600`. */
export function numberText(amount: number): string {
  return numbers().format(amount);
}
