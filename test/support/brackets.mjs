/** A language in which every word of ours stands in brackets, and words outside of them. */

/**
 * `Hello {0}.` becomes `⟦Hello ⟧{0}⟦.⟧`: what is filled in stands outside, and is to be marked itself where it is words.
 * @param {string} words @returns {string}
 */
export const bracketed = (words) => (/\S/.test(words) ? `⟦${words}⟧` : words);

/**
 * @param {string} text @param {(words: string) => string} write makes a word of the language from those between two
 *   placeholders
 * @returns {string}
 */
export const translated = (text, write) => {
  // No words, but the tag of the language: one that has no word between the items of a list.
  if (text === 'en-GB') return 'ja';
  return text
    .split(/(\{\d+\})/)
    .map((part, index) => (index % 2 === 0 ? write(part) : part))
    .join('');
};

/** @param {string | RegExp} own @returns {string | RegExp} */
const globally = (own) => (own instanceof RegExp ? new RegExp(own.source, `g${own.flags.replace('g', '')}`) : own);

/**
 * The words without a mark.
 * @param {string} text
 * @param {readonly (string | RegExp)[]} data what is no language: names of options, SIDs, rule ids, Twilio's own words
 * @returns {readonly string[]}
 */
export const unmarked = (text, ...data) => {
  const rest = text.replaceAll(/⟦[^⟧]*⟧/g, '⟧');
  const words = data.reduce((/** @type {string} */ left, own) => left.replaceAll(globally(own), ' '), rest);
  return words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
};
