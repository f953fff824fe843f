// The floor of linting: every file is read and parsed, and nobody looks at it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = '.'] = process.argv;
for (const name of readdirSync(folder)) {
  JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
