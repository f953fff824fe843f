/** An Error for each text that is no JSON, and no complaint about the syntax of one that is: soon, whatever it holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restructured, scribbled } from '../fidelity/mutations.ts';
import { PULLS, startClient } from '../protocol/stdio-client.ts';
import { openConfig, service, validConfig } from '../support/configs.ts';
import { isJson, jsonTable } from './json-table.ts';
import { scale, seed, tellFigures } from './scale.ts';

/** Milliseconds, for texts as deep as {@link jsonTable} has them in its short form. */
const SOON = scale(1_000, 10_000);
const PATIENCE = scale(2, 30) * 60_000;

interface Told {
  readonly rule: unknown;
  readonly isError: boolean;
}

/** What is wrong with the verdict; undefined where it is right. */
function mistakeIn(text: string, told: readonly Told[]) {
  if (isJson(text)) {
    return told.some(({ rule }) => rule === 'json-syntax') ? 'is JSON, and told to be none' : undefined;
  }
  return told.some(({ rule, isError }) => isError && rule === 'json-syntax') ? undefined : 'is no JSON, and not told';
}

function toldOf(text: string): readonly Told[] {
  return service.findings(openConfig(text)).map(({ ruleId, severity }) => ({
    rule: ruleId,
    isError: severity === 'error',
  }));
}

/** Takes a look at each text in turn. @returns the names of those of which the verdict is wrong, or came late */
async function mistakesIn(table: typeof jsonTable, look: (text: string) => Promise<readonly Told[]>) {
  const mistakes: string[] = [];
  for (const [name, text] of table) {
    const mistake = mistakeIn(text, await look(text));
    // On a busy machine anything may come late once.
    const late = mistake === undefined && (await isLate(text, look)) && (await isLate(text, look));
    if (mistake !== undefined || late) {
      mistakes.push(`${name} ${mistake ?? `takes more than ${SOON} ms`}`);
    }
  }
  return mistakes;
}

async function isLate(text: string, look: (text: string) => Promise<unknown>): Promise<boolean> {
  const start = performance.now();
  await look(text);
  return performance.now() - start > SOON;
}

test('the rules, on the table', { timeout: PATIENCE }, async () => {
  expect(await mistakesIn(jsonTable, (text) => Promise.resolve(toldOf(text)))).toEqual([]);
});

test('the rules, on texts made at random', { timeout: PATIENCE }, () => {
  const runs = scale(2_000, 200_000);
  const texts = fc.oneof(
    scribbled(validConfig),
    restructured(validConfig),
    fc.json({ maxDepth: 4 }).chain(scribbled),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.json(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(mistakeIn(text, toldOf(text))).toBeUndefined();
    }),
    { numRuns: runs, seed },
  );
  tellFigures('JSON texts', { 'at random': runs, 'in the table': jsonTable.length, seed });
});

test('the server, on the table', { timeout: PATIENCE }, async () => {
  const client = await startClient({ capabilities: PULLS });
  const uri = 'file:///project/twilio-sms.json';
  await client.open(uri, '');
  let version = 1;
  const mistakes = await mistakesIn(jsonTable, async (text) => {
    version += 1;
    await client.change(uri, version, [{ text }]);
    return (await client.pull(uri)).map(({ code, severity }) => ({ rule: code, isError: severity === 1 }));
  });
  expect(mistakes).toEqual([]);
  expect(client.log).toEqual([]);
  expect(await client.exit()).toBe(0);
});
