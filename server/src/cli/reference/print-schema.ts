/** `logto-connector schema`. */
import { type Call, CallError, EXIT } from '../command.ts';
import type { Host } from '../host.ts';
import { didYouMean } from '../parse-call.ts';

/** By name; each is loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<unknown>>> = {
  'twilio-sms': async () => (await import('../../../../schemas/twilio-sms.schema.json')).default,
  'logto-connector.config': async () =>
    (await import('../../../../schemas/logto-connector.config.schema.json')).default,
};

export async function printSchema(call: Call, host: Host): Promise<number> {
  const [name] = call.arguments;
  const names = Object.keys(SCHEMAS);
  if (name === undefined) {
    host.print(`${names.join('\n')}\n`);
    return EXIT.done;
  }
  const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (load === undefined) {
    const hint =
      didYouMean(
        name,
        names.map((known) => ({ name: known })),
      ) || ` There are ${names.join(', ')}.`;
    throw new CallError(`There is no schema "${name}".${hint}`);
  }
  host.print(`${JSON.stringify(await load(), null, 2)}\n`);
  return EXIT.done;
}
