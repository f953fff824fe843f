/** What to say of a word that JSON does not know: what its author meant decides. */

/** @param word as it stands where a value belongs */
export function unknownWord(word: string): string {
  const literal = word.toLowerCase();
  if (literal === 'true' || literal === 'false' || literal === 'null') {
    return `JSON writes this in small letters: ${literal}.`;
  }
  if (literal === 'none' || literal === 'undefined' || literal === 'nil') {
    return 'JSON writes this as null.';
  }
  if (word.startsWith('\uFEFF')) {
    return 'The file begins with a byte order mark, which strict JSON does not allow. Save it as UTF-8 without BOM.';
  }
  if (/^['`‘“”]/.test(word)) {
    return 'Texts must be in plain double quotes (").';
  }
  return 'A value is expected here: a text in double quotes, true, false, a list or an object.';
}
