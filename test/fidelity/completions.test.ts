/** What is proposed, once it is accepted: it does no harm anywhere, and leads to a whole config that Logto takes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCompletion } from '../support/completions.ts';
import { findingsOf, openConfig, service } from '../support/configs.ts';
import { anyConfig } from './configs.ts';
import { restructured, scribbled, slipped } from './mutations.ts';
import { logtoAccepts } from './oracle.ts';
import { type Amount, holds, PATIENCE, scale } from './scale.ts';

/** Each Error by its words; of the syntax it is their number that counts, as a broken text can be read in many ways. */
function errorsIn(text: string): readonly string[] {
  return findingsOf(text).flatMap(({ ruleId, severity, message }) =>
    severity !== 'error' ? [] : [ruleId === 'json-syntax' ? ruleId : `${ruleId}: ${message}`],
  );
}

/** Those that were not there before, or not as often. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((error) => {
    const index = left.indexOf(error);
    left.splice(index, index < 0 ? 0 : 1);
    return index < 0;
  });
}

function proposalsAt(text: string, offset: number, snippets: boolean) {
  const file = openConfig(text);
  const items = service.completions(file, file.textDocument.positionAt(offset), snippets);
  return items.map((item) => ({ item, accept: () => applyCompletion(file.textDocument, item) }));
}

/** Beside quotes, brackets, commas and spaces, where most is proposed; or anywhere. */
const placed = (text: string): fc.Arbitrary<{ text: string; offset: number }> => {
  const marks = [...text.matchAll(/["{}[\],:]|\s+/g)].flatMap(({ index, 0: mark }) => [index, index + mark.length]);
  const anywhere = fc.nat({ max: text.length });
  const offset =
    marks.length === 0 ? anywhere : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...marks) }, anywhere);
  return offset.map((at) => ({ text, offset: at }));
};

const texts = fc.oneof(
  anyConfig,
  anyConfig.chain(restructured),
  anyConfig.chain(slipped),
  anyConfig.chain(scribbled),
  anyConfig.chain(restructured).chain(scribbled),
);

test('any proposal accepted anywhere adds no Error that was not there', { timeout: PATIENCE }, () => {
  const amount: Amount = { short: 800, long: 60_000 };
  let accepted = 0;
  const places = fc.tuple(texts.chain(placed), fc.boolean());
  holds(
    'completions, any proposal anywhere',
    places,
    ([{ text, offset }, snippets]) => {
      const before = errorsIn(text);
      for (const { item, accept } of proposalsAt(text, offset, snippets)) {
        accepted += 1;
        expect(added(before, errorsIn(accept())), `${item.label} at ${offset}`).toEqual([]);
      }
      return true;
    },
    amount,
  );
  process.stdout.write(`completions, any proposal anywhere: ${accepted.toLocaleString('en-US')} accepted\n`);
  expect(accepted).toBeGreaterThan(scale(amount) / 3);
});

/** 0 where there is neither Error nor warning; one Error weighs more than all warnings. */
function badness(text: string): number {
  const weights: Readonly<Record<string, number>> = { error: 1000, warning: 1 };
  return findingsOf(text).reduce((sum, { severity }) => sum + (weights[severity] ?? 0), 0);
}

/** What the text may become when a proposal is accepted somewhere, if that leaves it less bad. */
function stepsForward(text: string): readonly string[] {
  const before = badness(text);
  const marks = [...text.matchAll(/["{}[\],:]/g)].map(({ index }) => index + 1);
  return [0, ...marks]
    .flatMap((offset) => proposalsAt(text, offset, false))
    .map(({ accept }) => accept())
    .filter((next) => badness(next) < before);
}

test('a whole config is written with nothing but proposals', { timeout: PATIENCE }, () => {
  const beginnings = fc.constantFrom('', '{}', '{\n}', '{ "templates": [] }', '{ "templates": [{}] }');
  const routes = fc.tuple(beginnings, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }));
  const write = ([beginning, choices]: readonly [string, readonly number[]]) => {
    let text = beginning;
    for (const choice of choices) {
      if (badness(text) === 0) {
        break;
      }
      const steps = stepsForward(text);
      expect(steps, text).not.toEqual([]);
      text = steps[choice % steps.length] ?? text;
    }
    expect(badness(text), text).toBe(0);
    return logtoAccepts(text);
  };
  holds('completions, whole configs by proposals alone', routes, write, { short: 8, long: 400 });
});
