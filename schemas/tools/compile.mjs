// Compiles the schema of each connector to a standalone validator in server/src/connectors/generated/, so that no schema
// is compiled at start-up and no bundle holds a schema compiler.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const schemas = new URL('../', import.meta.url);
const generated = new URL('../../server/src/connectors/generated/', import.meta.url);
const types = `import type { ErrorObject } from 'ajv';

/** Judges a value by the schema; after false, \`errors\` holds all that it broke. */
interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}
declare const validate: Validate;
/** The same for one template. */
declare const validateTemplate: Validate;
export { validate, validateTemplate };
`;

mkdirSync(generated, { recursive: true });
/** Read by hand, for messages with places (server/src/settings-file.ts). */
const SETTINGS = 'logto-connector.config.schema.json';

for (const file of readdirSync(schemas)) {
  if (!file.endsWith('.schema.json') || file === SETTINGS) {
    continue;
  }
  const name = file.replace('.schema.json', '');
  const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true, code: { source: true, esm: true } });
  ajv.addSchema(schema, name);
  ajv.addSchema({ $ref: `${schema.$id}#/properties/templates/items` }, `${name}-template`);
  writeFileSync(
    new URL(`${name}.js`, generated),
    standaloneCode(ajv, { validate: name, validateTemplate: `${name}-template` }),
  );
  writeFileSync(new URL(`${name}.d.ts`, generated), types);
}
