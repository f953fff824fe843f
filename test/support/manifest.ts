import source from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

const KEY = /^%([\w.-]+)%$/;

/** A copy of a JSON value in which every `%key%` is the text of that key, as VS Code reads a manifest. */
function withTexts<T>(value: T, textOf: ReadonlyMap<string, string>): T {
  const resolve = (_key: string, part: unknown): unknown => {
    const key = typeof part === 'string' ? KEY.exec(part)?.[1] : undefined;
    if (key === undefined) {
      return part;
    }
    const text = textOf.get(key);
    if (text === undefined) {
      throw new Error(`package.nls.json has no ${key}.`);
    }
    return text;
  };
  return JSON.parse(JSON.stringify(value, resolve));
}

/** The manifest with its English texts. */
export const manifest = withTexts(source, new Map(Object.entries(texts)));
