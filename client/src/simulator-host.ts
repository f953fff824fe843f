/** The Twilio simulator of this window: started with the first message, and seen in an output channel. */
import * as vscode from 'vscode';
import { measureSms } from '../../server/src/sms/segments.ts';
import { type Listener, listen } from '../../server/src/twilio/simulator/listener.ts';
import { createSimulator } from '../../server/src/twilio/simulator/simulator.ts';

export interface SimulatorHost extends vscode.Disposable {
  /** The base address of its API, such as `http://127.0.0.1:49152`. */
  readonly url: () => Promise<string>;
}

/** How often the statuses of messages on their way are looked at, in milliseconds. */
const LOOK = 250;

export function createSimulatorHost(log: vscode.LogOutputChannel): SimulatorHost {
  let channel: vscode.OutputChannel | undefined;
  let listening: Promise<Listener> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const begin = (): Promise<Listener> => {
    const output = vscode.window.createOutputChannel('Twilio Simulator');
    channel = output;
    const simulator = createSimulator({ now: Date.now });
    const statuses = new Map<string, string>();

    const follow = () => {
      for (const { sid, status } of simulator.messages()) {
        if (statuses.has(sid) && statuses.get(sid) !== status) {
          output.appendLine(`${time()} ${sid} ${status}`);
          statuses.set(sid, status);
        }
        if (status === 'delivered') {
          statuses.delete(sid);
        }
      }
      if (statuses.size === 0) {
        clearInterval(timer);
        timer = undefined;
      }
    };

    simulator.onMessage(({ sid, to, status, body }, { riskCheck }) => {
      const { encoding, segments } = measureSms(body);
      const size = `${encoding}, ${segments} ${segments === 1 ? 'segment' : 'segments'}`;
      output.appendLine(`${time()} ${sid} ${status}`);
      output.appendLine(`  to ${to}, ${size}, risk check ${riskCheck}`);
      output.appendLine(body.replace(/^/gm, '  | '));
      if (statuses.size === 0) {
        output.show(true);
      }
      statuses.set(sid, status);
      timer ??= setInterval(follow, LOOK);
    });
    return listen(simulator, { onError: (error) => log.error(`Twilio simulator: ${String(error)}`) });
  };

  return {
    async url() {
      listening ??= begin();
      return (await listening).url;
    },
    dispose() {
      clearInterval(timer);
      channel?.dispose();
      void listening?.then((listener) => listener.close());
    },
  };
}

function time(): string {
  return new Date().toLocaleTimeString();
}
