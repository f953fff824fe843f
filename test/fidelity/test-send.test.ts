/** A test send, from the file to the wire: against Logto's own request, and against all that we say of it before. */
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { afterAll, expect, test, vi } from 'vitest';
import { confirm, confirmAll, pickTemplate } from '../../client/src/send/questions.ts';
import { plain } from '../../server/src/cli/plain.ts';
import type { TestTemplate } from '../../server/src/lsp/protocol.ts';
import { deliver } from '../../server/src/send/deliver.ts';
import { type SendPorts, sendTestSms } from '../../server/src/send/flow.ts';
import type { PlaceholderStyle } from '../../server/src/sms/placeholder-style.ts';
import { TWILIO_BASE_URL } from '../../server/src/twilio/base-url.ts';
import { parsePhoneNumber } from '../../server/src/twilio/phone-number.ts';
import { createFolder } from '../cli/support.ts';
import { openConfig, service } from '../support/configs.ts';
import { commandLineSays, editorSays, type Saying } from './fronts.ts';
import { number, sendableConfig } from './messages.ts';
import { holdsAsync, PATIENCE } from './scale.ts';
import { openWire, type Wire } from './wire.ts';

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

const list = vi.hoisted((): { items: readonly Item[] } => ({ items: [] }));

// VS Code's own list; it is asked what it would show, and left.
vi.mock('../../client/src/send/quick-pick.ts', () => ({
  pickOne({ items }: { readonly items: (typed: string) => readonly Item[] }) {
    list.items = items('');
    return Promise.resolve(undefined);
  },
}));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const { path: folder, write, run, remove } = createFolder();
afterAll(remove);

interface TestSend {
  readonly config: string;
  readonly to: string;
  /** Which of the templates, from 0, going round. */
  readonly pick: number;
  readonly style: PlaceholderStyle;
}

const testSends: fc.Arbitrary<TestSend> = fc.record({
  config: sendableConfig,
  to: number,
  pick: fc.nat(),
  style: fc.constantFrom('{{code}}', '<<code>>'),
});

test('what goes out is what Logto would send, and what we said', { timeout: PATIENCE }, async () => {
  const wire = await openWire();
  await holdsAsync('test sends', testSends, (one) => compare(wire, one), { short: 500, long: 10_000 });
});

async function compare(wire: Wire, { config, to, pick, style }: TestSend): Promise<boolean> {
  const file = openConfig(config, { placeholderStyle: style });
  const { templates } = service.testPlan(file);
  const { usageType = '' } = templates[pick % templates.length] ?? {};
  // Of several of one type Logto takes the first.
  const template = templates.find((one) => one.usageType === usageType);
  if (template === undefined) {
    throw new Error('There is no template.');
  }

  const copied: unknown = JSON.parse(service.consoleText(file).text ?? '');
  const data = { to: to.slice(1), type: usageType, payload: { code: '000000' } };
  const theirs = await wire.requestOf(() => wire.connector.sendMessage(data, copied));
  const ours = await wire.requestOf(() => sendTestSms(portsOf(wire, config, style), { usageType, to }));
  expect(ours).toEqual(theirs);

  const body = new Map(theirs.fields).get('Body') ?? '';
  const sayings = [
    ...editorSays(file, template.index),
    ...(await questionsSay(templates, template, to)),
    ...(await commandLineSays(folder, config, { usageType, to, style })),
  ];
  expect(sayings.length).toBe(12);
  const truth = measured(body);
  for (const saying of sayings) {
    expectTruth(saying, body, truth);
  }
  return true;
}

function portsOf(wire: Wire, text: string, placeholderStyle: PlaceholderStyle): SendPorts {
  const file = openConfig(text, { placeholderStyle });
  return {
    isTrusted: () => true,
    snapshot: () => Promise.resolve({ text, plan: service.testPlan(file) }),
    baseUrl: () => Promise.resolve({ ok: true, url: TWILIO_BASE_URL }),
    lookup: () => Promise.reject(new Error('There are no references.')),
    mark: () => Promise.resolve(),
    onError(error) {
      throw error;
    },
    questions: {
      pickTemplate: () => Promise.reject(new Error('The template is given.')),
      askNumber: () => Promise.reject(new Error('The number is given.')),
      confirm: () => Promise.resolve('send'),
    },
    send(baseUrl, config, composition) {
      const { signal } = new AbortController();
      const options = { fetch: wire.fetch, baseUrl, timeoutMs: 10_000, followForMs: 0, signal };
      return deliver(options, config, composition, { onProgress: () => undefined });
    },
  };
}

const LIVE = { target: 'live', apiBaseUrl: '' } as const;

/** VS Code's list of templates, and its confirmations. */
async function questionsSay(templates: readonly TestTemplate[], template: TestTemplate, to: string): Promise<Saying[]> {
  const phone = parsePhoneNumber(to);
  if (!phone.ok) {
    throw new Error(phone.message);
  }
  const unbroken = (text: string | undefined) => text?.replaceAll('$\u200b(', '$(') ?? '';
  await pickTemplate(templates);
  const item = list.items[templates.indexOf(template)];
  await confirm({ template, number: phone }, LIVE);
  const [send, ...lines] = list.items;
  await confirmAll({ templates: [template], number: phone }, LIVE);
  const [all, one, ...textOfOne] = list.items;
  const joined = (items: readonly Item[]) => items.map(({ label }) => unbroken(label)).join('\n');
  return [
    { front: 'list of templates', text: unbroken(item?.detail), size: item?.description ?? '' },
    { front: 'confirmation', text: joined(lines), size: send?.detail ?? '' },
    { front: 'confirmation of all', size: all?.description ?? '' },
    { front: 'template in the confirmation of all', text: joined(textOfOne), size: one?.description ?? '' },
  ];
}

const withoutBreaks = (text: string) => text.replaceAll(/[ \r\n]/g, '');

/** Where a text is shown in lines, they break where they must, and a terminal gets nothing to obey. */
const AS_SHOWN: Readonly<Record<string, (text: string) => string>> = {
  confirmation: withoutBreaks,
  'template in the confirmation of all': withoutBreaks,
  'question of the command line': (text) =>
    text
      .split(/\r\n|\r|\n/)
      .map(plain)
      .join('\n'),
  // What is not to be seen is shown as that.
  preview: (text) => text.replaceAll('\0', '\ufffd'),
  'dry run': (text) => text.split('\n').map(plain).join('\n'),
};

/** What Twilio makes of the body of a request. */
function measured(body: string) {
  const { encodingName, segmentsCount } = new SegmentedMessage(body);
  return { encoding: encodingName, segments: segmentsCount, characters: [...graphemes.segment(body)].length };
}

function expectTruth({ front, text, size }: Saying, body: string, truth: ReturnType<typeof measured>): void {
  const asShown = AS_SHOWN[front] ?? ((same: string) => same);
  if (text !== undefined) {
    expect(asShown(text), front).toBe(asShown(body));
  }
  if (size !== undefined) {
    expect(/(\d+) segments?\b/.exec(size)?.[1], `${front}: ${size}`).toBe(String(truth.segments));
    expect([undefined, truth.encoding], `${front}: ${size}`).toContain(/GSM-7|UCS-2/.exec(size)?.[0]);
    expect([undefined, String(truth.characters)], `${front}: ${size}`).toContain(/(\d+) characters?\b/.exec(size)?.[1]);
  }
}

test('lint counts the segments that Twilio counts', () => {
  const configs = fc.sample(sendableConfig, { numRuns: 30, seed: 1 });
  const names = configs.map((config, index) => write(`${index + 10}.twilio-sms.json`, config));
  const { stdout } = run(['lint', '--format', 'json', ...names]);
  const reports: { findings: { ruleId: string; message: string }[] }[] = JSON.parse(stdout);
  const told = reports.map(({ findings }) =>
    findings.flatMap(({ ruleId, message }) =>
      ruleId === 'sms-segments' ? [/takes (\d+) segments/.exec(message)?.[1]] : [],
    ),
  );
  const counted = configs.map((config) =>
    service
      .testPlan(openConfig(config))
      .templates.map(({ text }) => new SegmentedMessage(text).segmentsCount)
      .flatMap((segments) => (segments > 1 ? [String(segments)] : [])),
  );
  expect(counted.flat().length).toBeGreaterThan(5);
  expect(told).toEqual(counted);
});
