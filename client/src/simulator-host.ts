/** The Twilio simulator of this window: started with the first message, and seen in an output channel. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isFinalStatus } from '../../server/src/twilio/outcome.ts';
import type { Reaction } from '../../server/src/twilio/simulator/faults.ts';
import { listen } from '../../server/src/twilio/simulator/listener.ts';
import { greeting, reactionLine, received, statusLine } from '../../server/src/twilio/simulator/log.ts';
import { createSimulator, type Simulator } from '../../server/src/twilio/simulator/simulator.ts';
import { lazy } from './lazy.ts';
import { simulatorFaults } from './send/settings.ts';

export interface SimulatorHost extends vscode.Disposable {
  /**
   * The base address of its API, such as `http://127.0.0.1:49152`. Starts the simulator where it does not run, and lets it
   * fail from now on as the settings say.
   */
  readonly url: () => Promise<string>;
  /** Brings the messages received to view. */
  readonly show: () => void;
}

/** How often the statuses of messages on their way are looked at, in milliseconds. */
const LOOK = 250;

export function createSimulatorHost(log: vscode.LogOutputChannel): SimulatorHost {
  const parts: vscode.Disposable[] = [];
  let channel: vscode.OutputChannel | undefined;

  const onError = (error: unknown) => log.error(`The Twilio simulator failed. ${String(error)}`);
  let isFirst = true;
  /** The first line that is not the greeting brings the channel to view. */
  const write = (line: string) => {
    channel?.appendLine(line);
    if (isFirst) {
      channel?.show(true);
      isFirst = false;
    }
  };
  const onReaction = (reaction: Reaction) => {
    reactionLine(reaction, new Date()).then((line) => line && write(line), onError);
  };

  const listener = lazy(async () => {
    const simulator = createSimulator({ now: Date.now });
    const started = await listen(simulator, { onError, onReaction });
    channel = vscode.window.createOutputChannel(l10n.t('Twilio Simulator'));
    channel.appendLine(greeting(started.url));
    parts.push(channel, logMessages(simulator, write), new vscode.Disposable(() => void started.close()));
    return started;
  });
  return {
    async url() {
      const { url, setFaults } = await listener();
      setFaults(simulatorFaults());
      return url;
    },
    show: () => channel?.show(true),
    dispose: () => vscode.Disposable.from(...parts).dispose(),
  };
}

/** Writes down each message, and each status that it takes on. */
function logMessages(simulator: Simulator, write: (line: string) => void): vscode.Disposable {
  const statuses = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    for (const { sid, status, error_code } of simulator.messages()) {
      if (statuses.has(sid) && statuses.get(sid) !== status) {
        write(statusLine(sid, status, new Date(), error_code));
        statuses.set(sid, status);
      }
      if (isFinalStatus(status)) {
        statuses.delete(sid);
      }
    }
    if (statuses.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  const unsubscribe = simulator.onMessage((message, { riskCheck }) => {
    write(received(message, riskCheck, new Date()));
    statuses.set(message.sid, message.status);
    timer ??= setInterval(look, LOOK);
  });
  return new vscode.Disposable(() => {
    unsubscribe();
    clearInterval(timer);
  });
}
