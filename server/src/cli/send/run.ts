/** `logto-connector send`: the steps of a test send, with a terminal for the questions. */

import * as l10n from '@vscode/l10n';
import { namesText, sentencesText } from '../../l10n/prose.ts';
import { proxiedFetch } from '../../network/proxied-fetch.ts';
import { proxyingOfEnvironment } from '../../network/proxying.ts';
import type { SendArguments } from '../../send/compose.ts';
import { deliver } from '../../send/deliver.ts';
import { type News, type SendPorts, sendTestSms } from '../../send/flow.ts';
import { isGood } from '../../send/summary.ts';
import { parseBaseUrl } from '../../twilio/base-url.ts';
import { createMessage } from '../../twilio/client.ts';
import { describeOutcome } from '../../twilio/describe-outcome.ts';
import { parsePhoneNumber } from '../../twilio/phone-number.ts';
import { redact } from '../../twilio/redact.ts';
import { type Call, CallError, EXIT } from '../command.ts';
import type { Host } from '../host.ts';
import { overridesOf } from '../overrides.ts';
import { didYouMean } from '../parse-call.ts';
import { plainLines } from '../plain.ts';
import { createLookup } from '../references.ts';
import { severityText } from '../severity.ts';
import { type ReadConfig, readConfig } from './read-config.ts';
import { describeComposition, describeWay, dryFetch } from './show.ts';
import { type RunningSimulator, startSimulator } from './simulator.ts';

/** Milliseconds. */
const TIMEOUT = 30_000;
const FOLLOW_FOR = 60_000;

export async function runSend(call: Call, host: Host): Promise<number> {
  const given = readGiven(call);
  const [file = ''] = call.arguments;
  const config = await readConfig(file, overridesOf(call.value('placeholder-style')), host);
  const tokens = [...config.tokens];
  const clean = (text: string) => plainLines(redact(text, tokens));
  const { ask } = host;
  const discreet: Host = {
    ...host,
    print: (text) => host.print(clean(text)),
    printError: (text) => host.printError(clean(text)),
    complain: (message) => host.complain(clean(message)),
    ask: ask && ((question) => ask(clean(question))),
  };
  let simulator: RunningSimulator | undefined;
  try {
    checkUsageType(config, given);
    simulator = call.has('simulator') && !call.has('dry-run') ? await startSimulator(discreet.print) : undefined;
    const news = await sendTestSms(portsOf(call, discreet, config, simulator, tokens), given);
    return tell(news, call, discreet, config);
  } catch (error) {
    throw error instanceof CallError ? new CallError(clean(error.message)) : error;
  } finally {
    await simulator?.stop();
  }
}

function readGiven(call: Call): SendArguments {
  const to = call.value('to');
  if (to === undefined) {
    throw new CallError(l10n.t('--to is missing: --to NUMBER, with + and the country code.'));
  }
  const number = parsePhoneNumber(to);
  if (!number.ok) {
    throw new CallError(l10n.t('--to "{0}": {1}', to, number.message));
  }
  const usageType = call.value('usage-type');
  return { to, ...(usageType !== undefined && { usageType }) };
}

/** With errors in the config, or no template at all, there are other things to say first. */
function checkUsageType({ plan: { errors, templates } }: ReadConfig, { usageType }: SendArguments): void {
  if (errors.length > 0 || templates.length === 0) {
    return;
  }
  const names = [...new Set(templates.map((template) => template.usageType))];
  if (usageType === undefined ? names.length > 1 : !names.includes(usageType)) {
    const list = l10n.t('There are {0}.', namesText(names));
    if (usageType === undefined) {
      throw new CallError(sentencesText([l10n.t('Say which template: --usage-type TYPE.'), list]));
    }
    const known = names.map((name) => ({ name }));
    const [hint = list] = didYouMean(usageType, known);
    throw new CallError(sentencesText([l10n.t('There is no template for "{0}".', usageType), hint]));
  }
}

/** @param tokens takes on each auth token that is sent with, so that it is not printed */
function portsOf(
  call: Call,
  host: Host,
  config: ReadConfig,
  simulator: RunningSimulator | undefined,
  tokens: string[],
): SendPorts {
  const isDry = call.has('dry-run');
  return {
    isTrusted: () => true,
    snapshot: () => Promise.resolve(config),
    baseUrl: () => Promise.resolve(parseBaseUrl(simulator?.url ?? host.env['TWILIO_API_BASE_URL'])),
    lookup: createLookup(config.path, host.env),
    questions: {
      // Both were asked for before.
      pickTemplate: ([first]) => Promise.resolve(first),
      askNumber: () => Promise.resolve(undefined),
      async confirm(composition) {
        const way = describeWay(simulator !== undefined, host.env['TWILIO_API_BASE_URL']);
        const summary = describeComposition(composition, way, config.remarks);
        if (isDry || call.has('yes')) {
          host.printError(isDry ? '' : summary);
          return 'send';
        }
        if (host.ask === undefined) {
          throw new CallError(
            l10n.t('Nothing was sent: there is no terminal to ask on. Say --yes to send without asking.'),
          );
        }
        const answer = await host.ask(`${summary}${l10n.t('Send it? [y/N]')} `);
        return isYes(answer) ? 'send' : undefined;
      },
    },
    async send(baseUrl, twilio, composition) {
      tokens.push(twilio.authToken);
      const signal = host.interruption();
      const progress = (what: string) => host.printError(host.ask === undefined ? '' : `${what} …\n`);
      if (!isDry) {
        const followForMs = call.has('no-follow') ? 0 : FOLLOW_FOR;
        const fetch = proxiedFetch(proxyingOfEnvironment(host.env));
        const options = { baseUrl, timeoutMs: TIMEOUT, followForMs, signal, fetch };
        return deliver(options, twilio, composition, { onProgress: progress });
      }
      return createMessage({ baseUrl, timeoutMs: TIMEOUT, signal, fetch: dryFetch(host.print) }, twilio, {
        to: composition.number.e164,
        messagingServiceSID: twilio.fromMessagingServiceSID,
        body: composition.template.text,
        disableRiskCheck: twilio.disableRiskCheck,
      });
    },
    // A terminal has nothing to mark.
    mark: () => Promise.resolve(),
    onError: (error) => host.complain(String(error)),
  };
}

/** `y` and `yes` in every language, and its own words. */
function isYes(answer: string): boolean {
  const own = l10n.t({ message: 'y, yes', comment: 'What counts as a yes to [y/N], with commas between' });
  return ['y', 'yes', ...own.split(/[,，\s]+/)].includes(answer.trim().toLowerCase());
}

/** @returns the exit status */
function tell(news: News | undefined, call: Call, host: Host, { name }: ReadConfig): number {
  switch (news?.kind) {
    case undefined:
      host.complain(l10n.t('Nothing was sent.'));
      return EXIT.found;
    case 'untrusted':
    case 'no-config':
    case 'no-templates':
      host.complain(l10n.t('Nothing was sent, because "{0}" has no template. Add one to "templates".', name));
      return EXIT.found;
    case 'unreadable':
    case 'unresolved':
    case 'bad-address':
      host.complain(sentencesText([l10n.t('Nothing was sent.'), news.message]));
      return EXIT.found;
    case 'errors':
      host.complain(l10n.t('Nothing was sent, because "{0}" has errors.', name));
      for (const { message, range } of news.errors) {
        const place = `${name}:${range.start.line + 1}:${range.start.character + 1}`;
        host.printError(`${place} ${severityText('error')} ${message}\n`);
      }
      return EXIT.found;
    case 'outcome': {
      const { outcome } = news;
      if (call.has('dry-run') && outcome.kind === 'unreachable') {
        return EXIT.done;
      }
      const { text, href } = describeOutcome(outcome);
      const isSent = isGood(outcome);
      const words = call.has('simulator') ? l10n.t('Simulator: {0}', text) : text;
      (isSent ? host.print : host.printError)([words, ...(href === null ? [] : [href]), ''].join('\n'));
      return isSent ? EXIT.done : EXIT.found;
    }
  }
}
