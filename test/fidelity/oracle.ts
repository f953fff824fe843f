/** What Logto says of a config: `JSON.parse`, and the guard of its released connector. */
import { loadLogtoConnector } from '../support/logto-connector.ts';

const { configGuard } = await loadLogtoConnector();

export function guardAccepts(value: unknown): boolean {
  return configGuard.safeParse(value).success;
}

export function logtoAccepts(text: string): boolean {
  const parsed = parse(text);
  return parsed !== undefined && guardAccepts(parsed.value);
}

/** Undefined where `JSON.parse` refuses the text. */
export function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
