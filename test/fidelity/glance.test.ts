/** What is told of a config at a glance, against what all rules say of it. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import type { AnalysisSettings } from '../../server/src/core/rule.ts';
import { rules } from '../../server/src/rules/index.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { createSilentConfigs } from '../../server/src/silent-config.ts';
import { openConfig, service, validConfig } from '../support/configs.ts';
import { anyConfig } from './configs.ts';
import { content, sendableConfig } from './messages.ts';
import { restructured, scribbled, slipped } from './mutations.ts';
import { holds, PATIENCE } from './scale.ts';

const { usageTypes } = twilioSms.templates;
const REFERENCE = '${env:TOKEN}';

const settings: fc.Arbitrary<AnalysisSettings> = fc
  .record({
    placeholderStyle: fc.constantFrom('{{code}}', '<<code>>'),
    segmentLimit: fc.constantFrom(1, 2, 20),
    references: fc.constantFrom(undefined, new Map(), new Map([[REFERENCE, 'there']]), new Map([[REFERENCE, null]])),
    rules: fc.dictionary(
      fc.constantFrom(...rules.map(({ id }) => id)),
      fc.constantFrom('error', 'warning', 'information', 'hint', 'off'),
      { maxKeys: 4 },
    ),
  })
  .map(({ references, ...rest }) => ({ ...rest, ...(references && { references }) }));

/** Nearly a credential: what a program draws, what people put in its place, and one in another's place. */
const credential = (prefix: string): fc.Arbitrary<string> => {
  const body = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[0-9a-f]{32}$/) },
    fc.constantFrom(...['0', 'f', 'aC', 'Ac0', 'xxxx', 'a', 'MG0'].map((piece) => piece.padEnd(32, piece.at(-1)))),
    fc.constantFrom('ac'.repeat(16), 'deadbeef'.repeat(4), '0123456789abcdef', ''),
  );
  return fc.oneof(
    { weight: 12, arbitrary: body.map((digits) => prefix + digits) },
    { weight: 4, arbitrary: fc.constant(REFERENCE) },
    fc.constantFrom('${env: TOKEN}', '${ENV:TOKEN}', '$env:TOKEN', '${env:}', '<auth-token>', 'SK'.padEnd(34, '1')),
    fc.constantFrom(...twilioSms.credentials.flatMap(({ samples }) => samples)),
  );
};

const VARIABLES = ['code', 'link', 'locale', 'user.name', 'application.name', 'user', 'code.x', 'user.a.b', 'nothing'];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VARIABLES).map((name) => `{{${name}}}`) },
  { weight: 4, arbitrary: fc.constantFrom(...VARIABLES).map((name) => `<<${name}>>`) },
  { weight: 8, arbitrary: fc.string({ unit: fc.constantFrom(...' aZ09.,:;!?@&/()*+-=_"\'\n'), maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...'{}<>[]$%#`^|~\\€é\t\r\u00a0\u2019', 'code', '😀', '\ud83d') },
  { weight: 1, arbitrary: fc.nat({ max: 170 }).map((length) => 'x'.repeat(length)) },
);

/** A text that carries what it must and nothing odd, or nearly so. */
const plainText = fc
  .tuple(
    fc.constantFrom('{{code}}', '<<code>>', '{{link}}', '<<link>>', ''),
    fc.array(piece, { maxLength: 4 }),
    fc.nat(),
  )
  .map(([carried, pieces, at]) => pieces.toSpliced(at % (pieces.length + 1), 0, carried).join(''));

/** Configs of which there is little to say, or nothing. */
const plainConfig = fc
  .record({
    accountSID: credential('AC'),
    authToken: credential(''),
    fromMessagingServiceSID: credential('MG'),
    disableRiskCheck: fc.option(fc.boolean(), { nil: undefined }),
    style: fc.constantFrom('{{code}}', '<<code>>'),
    odd: fc.array(
      fc.record({
        usageType: fc.constantFrom(...usageTypes.map(({ name }) => name), 'Signin', ''),
        content: fc.oneof({ weight: 4, arbitrary: plainText }, content),
      }),
      { maxLength: 2 },
    ),
    kept: fc.subarray([...usageTypes], { minLength: usageTypes.length - 1 }),
    indent: fc.constantFrom(0, 2, '\t'),
  })
  .map(({ style, odd, kept, indent, ...keys }) => {
    const others = kept.filter(({ name }) => !odd.some(({ usageType }) => usageType === name));
    const templates = others.map(({ name }) => ({ usageType: name, content: `${style} is your code.` }));
    return JSON.stringify({ ...keys, templates: [...odd, ...templates] }, null, indent);
  });

const said = (list: readonly Finding[]) =>
  JSON.stringify(list.map(({ ruleId, severity, start, end, message }) => [ruleId, severity, start, end, message]));

/** A config of which there is nothing to say, unless its reference leads nowhere. */
const faultless = ({ placeholderStyle }: AnalysisSettings) =>
  validConfig
    .replaceAll('{{code}}', placeholderStyle)
    .replace('"0123456789abcdef0123456789abcdef"', JSON.stringify(REFERENCE));

/** That a glance leaves out nothing, and calls silent only what is. */
const agree = ([text, own]: readonly [string, AnalysisSettings]) => {
  const file = openConfig(text, { ...defaultSettings, ...own });
  const inFull = analyse(openConfig(text, { ...defaultSettings, ...own }), rules, {
    onRuleError(rule, error) {
      throw new Error(rule.id, { cause: error });
    },
  });
  const isSilentConfig = createSilentConfigs(own);
  // It is made for many texts, of which none is judged by the one before.
  isSilentConfig('twilio-sms.json', faultless(own));
  const isSilent = isSilentConfig('twilio-sms.json', text);
  return said(service.findings(file)) === said(inFull) && (!isSilent || inFull.length === 0);
};

describe('a glance leaves out nothing, in whatever settings,', () => {
  test('of plain configs', { timeout: PATIENCE }, () => {
    holds('glance, plain configs', fc.tuple(plainConfig, settings), agree, { short: 1000, long: 50_000 });
  });

  test.each([
    ['of plain configs with characters changed', plainConfig.chain(scribbled)],
    ['of plain configs with members changed', plainConfig.chain(restructured)],
    ['of plain configs with slips in them', plainConfig.chain(slipped)],
    ['of configs that Logto takes', sendableConfig],
    ['of any configs', anyConfig],
  ])('%s', { timeout: PATIENCE }, (what, texts) => {
    holds(`glance, ${what}`, fc.tuple(texts, settings), agree, { short: 200, long: 10_000 });
  });
});
