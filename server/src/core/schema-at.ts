/** Finds the part of a JSON Schema that speaks of a place in a config. */
import type { JsonSchema } from './connector.ts';

/** @returns undefined where the schema says nothing of that place */
export function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema | undefined {
  let current: JsonSchema | undefined = schema;
  for (const step of path) {
    const resolved: JsonSchema | undefined = resolve(schema, current);
    current = typeof step === 'number' ? resolved?.items : resolved?.properties?.[step];
  }
  return resolve(schema, current);
}

/** Follows `#/definitions/…`, the only kind of reference that our schemas hold. */
function resolve(root: JsonSchema, schema: JsonSchema | undefined): JsonSchema | undefined {
  const name = schema?.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : root.definitions?.[name];
}
