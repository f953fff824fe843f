/** Reads what a TypeScript module imports, as far as our own code writes imports. */

export interface Import {
  readonly specifier: string;
  /** Whether it is gone once the types are stripped. */
  readonly typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(?<type>type\s)?[^;'"]*?\bfrom\s*['"](?<specifier>[^'"]+)['"]/gm;
const BARE = /^import\s*['"](?<specifier>[^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"](?<specifier>[^'"]+)['"]/gm;

/** @param source a module's text, formatted by Biome */
export function readImports(source: string): readonly Import[] {
  return [STATIC, BARE, CALL].flatMap((form) =>
    [...source.matchAll(form)].map(({ groups }) => ({
      specifier: groups?.['specifier'] ?? '',
      typeOnly: groups?.['type'] !== undefined,
    })),
  );
}
