/** `logto-connector schema`. */
import * as l10n from '@vscode/l10n';
import { namesText, sentencesText } from '../../l10n/prose.ts';
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
    const known = names.map((own) => ({ name: own }));
    const [hint = l10n.t('There are {0}.', namesText(names))] = didYouMean(name, known);
    throw new CallError(sentencesText([l10n.t('There is no schema "{0}".', name), hint]));
  }
  host.print(`${JSON.stringify(await load(), null, 2)}\n`);
  return EXIT.done;
}
