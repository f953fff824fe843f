/** The simulator of Twilio, in this process. */
import * as l10n from '@vscode/l10n';
import { listen } from '../../twilio/simulator/listener.ts';
import { received } from '../../twilio/simulator/log.ts';
import { createSimulator } from '../../twilio/simulator/simulator.ts';

export interface RunningSimulator {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** @param print told of each message that it takes */
export async function startSimulator(print: (text: string) => void): Promise<RunningSimulator> {
  // A minute passes with each look at the clock: nobody waits for a phone that is not there.
  let now = Date.now();
  const clock = () => {
    now += 60_000;
    return now;
  };
  const simulator = createSimulator({ now: clock });
  simulator.onMessage((message, { riskCheck }) => print(`${received(message, riskCheck, new Date())}\n`));
  const listener = await listen(simulator, {
    onError: (error) => print(`${l10n.t('The simulator failed. {0}', String(error))}\n`),
  });
  return { url: listener.url, stop: () => listener.close() };
}
