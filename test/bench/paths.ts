import { join } from 'node:path';
import { ROOT } from '../../tools/paths.mjs';

export const BENCH = join(ROOT, 'test', 'bench');

/** What a run builds and measures; away from `dist/`, so that tests may run at the same time. */
export const OUTPUT = join(ROOT, 'out', 'bench');

export const SCHEMA = join(ROOT, 'schemas', 'twilio-sms.schema.json');
