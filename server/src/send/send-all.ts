/** "Send all templates": each one in turn, to one number. */
import * as l10n from '@vscode/l10n';
import type { TestTemplate } from '../lsp/protocol.ts';
import type { TwilioConfig } from '../twilio/config.ts';
import { blamedField } from '../twilio/errors.ts';
import type { TwilioMessage } from '../twilio/outcome.ts';
import { type PhoneNumber, parsePhoneNumber } from '../twilio/phone-number.ts';
import { refusedValue } from '../twilio/refusal.ts';
import type { Clock } from './clock.ts';
import type { Composition, Questions, SendArguments } from './compose.ts';
import { type CommonPorts, type Hindrance, markIfPossible, type Outcome, prepare } from './flow.ts';

/** What is to be sent, before it is. */
export interface Batch {
  readonly templates: readonly TestTemplate[];
  readonly number: PhoneNumber;
}

export interface BatchEvents {
  readonly signal: AbortSignal;
  /** Told in a few words what is going on. */
  readonly onProgress: (what: string) => void;
  readonly onMessage: (message: TwilioMessage) => void;
  /** The SIDs of the messages that came before. */
  readonly others: ReadonlySet<string>;
}

type Progress = Pick<BatchEvents, 'signal' | 'onProgress'>;

export interface SendAllPorts extends CommonPorts {
  readonly askNumber: Questions['askNumber'];
  /** Asks once for all of them. */
  readonly confirm: (batch: Batch) => Promise<'send' | 'back' | undefined>;
  /** Runs the work with a progress that can be cancelled. */
  readonly run: <T>(work: (events: Progress) => Promise<T>) => Promise<T>;
  /** Sends one and follows it. `onMessage` is called as soon as Twilio has taken it. */
  readonly send: (baseUrl: string, config: TwilioConfig, one: Composition, events: BatchEvents) => Promise<Outcome>;
  readonly clock: Clock;
}

export interface SentTemplate {
  readonly template: TestTemplate;
  /** Null where it did not come to be sent. */
  readonly outcome: Outcome | null;
}

export interface Summary {
  readonly kind: 'summary';
  readonly number: PhoneNumber;
  readonly results: readonly SentTemplate[];
  readonly config: TwilioConfig;
}

/** Milliseconds between two messages to one number: the rate at which an ordinary number may send. */
const PACE = 1000;

/** @returns undefined where the user has left */
export async function sendAllTemplates(
  ports: SendAllPorts,
  given: Pick<SendArguments, 'to'>,
): Promise<Summary | Hindrance | undefined> {
  const ready = await prepare(ports);
  if (ready.kind !== 'ready') {
    return ready;
  }
  const { templates, version, baseUrl } = ready;
  const number = await chooseNumber(ports, templates, given.to ?? '');
  if (number === undefined) {
    return undefined;
  }
  const resolved = await ready.config();
  if (resolved.kind !== 'config') {
    return resolved;
  }
  const { config } = resolved;
  const results = await ports.run((events) => sendInTurn(ports, { templates, number }, baseUrl, config, events));
  const refusals = results.flatMap(({ template, outcome }) =>
    outcome === null ? [] : [refusedValue(outcome, template.index)],
  );
  const refusal = refusals.find((value) => value !== null) ?? null;
  if (refusal !== null || results.some(({ outcome }) => wasTaken(outcome))) {
    await markIfPossible(ports, refusal, version);
  }
  return { kind: 'summary', number, results, config };
}

async function chooseNumber(
  { askNumber, confirm }: SendAllPorts,
  templates: readonly TestTemplate[],
  initial: string,
): Promise<PhoneNumber | undefined> {
  const given = parsePhoneNumber(initial);
  let number: PhoneNumber | 'back' | undefined = given.ok ? given : undefined;
  for (let typed = initial; ; number = undefined) {
    number ??= await askNumber(typed, false);
    if (number === undefined || number === 'back') {
      return undefined;
    }
    const decision = await confirm({ templates, number });
    if (decision !== 'back') {
      return decision && number;
    }
    typed = number.international;
  }
}

/**
 * Begins one after the other, each when Twilio has taken the one before, and follows them side by side. Ends where the
 * next ones would meet the same error, or the user leaves.
 */
async function sendInTurn(
  { send, clock, onError }: SendAllPorts,
  { templates, number }: Batch,
  baseUrl: string,
  config: TwilioConfig,
  { signal, onProgress }: Progress,
): Promise<SentTemplate[]> {
  const begun: Promise<SentTemplate>[] = [];
  const sids = new Set<string>();
  for (const [position, template] of templates.entries()) {
    const isFirst = position === 0;
    if (signal.aborted || (!isFirst && !(await clock.wait(PACE, signal)))) {
      break;
    }
    const place = [position + 1, templates.length, template.usageType] as const;
    const early = await new Promise<Outcome | 'taken' | 'failed'>((resolve) => {
      const events = {
        signal,
        onProgress: (what: string) => onProgress(l10n.t('{0} of {1}, {2}: {3}', ...place, what)),
        others: new Set(sids),
        onMessage({ sid }: TwilioMessage) {
          sids.add(sid);
          resolve('taken');
        },
      };
      // What failed before it was sent takes nothing from what became of the others.
      const sending = send(baseUrl, config, { template, number }, events).catch((error: unknown) => {
        onError(error);
        return null;
      });
      begun.push(sending.then((outcome) => ({ template, outcome })));
      void sending.then((outcome) => resolve(outcome ?? 'failed'));
    });
    if (early === 'failed' || (early !== 'taken' && endsAll(early))) {
      break;
    }
  }
  const results = await Promise.all(begun);
  return [...results, ...templates.slice(begun.length).map((template) => ({ template, outcome: null }))];
}

/** Whether the next template would end the same way: only errors about the text, or about nothing known, are its own. */
function endsAll(outcome: Outcome): boolean {
  if (wasTaken(outcome)) {
    return false;
  }
  return outcome.kind !== 'refused' || !['content', null].includes(blamedField(outcome.code));
}

function wasTaken(outcome: Outcome | null): outcome is Extract<Outcome, { kind: 'created' | 'found' }> {
  return outcome?.kind === 'created' || outcome?.kind === 'found';
}
