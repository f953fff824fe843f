/** A config's text with all that is read from it, read once a version and only when asked for. */
import { type ParsedJson, parseJson } from './json-parse.ts';
import { readTemplates, type Template } from './templates.ts';

export interface JsonDocument {
  readonly text: string;
  readonly json: ParsedJson;
  readonly templates: readonly Template[];
}

/** @param text the whole file */
export function createDocument(text: string): JsonDocument {
  let json: ParsedJson | undefined;
  let templates: readonly Template[] | undefined;
  return {
    text,
    get json() {
      json ??= parseJson(text);
      return json;
    },
    get templates() {
      templates ??= readTemplates(this.json.root);
      return templates;
    },
  };
}
