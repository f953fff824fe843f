/** The walkthrough, as somebody goes through it: each step is done once its deed is, and not when its button is pressed. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listen } from '../../../server/src/twilio/simulator/listener.ts';
import { createSimulator } from '../../../server/src/twilio/simulator/simulator.ts';
import { validConfig } from '../../support/configs.ts';
import { eventually } from '../../support/eventually.ts';
import { closeAll, diagnosticsWhen, openText } from '../suite/support.ts';
import { doneSoon, isDone, pressButton, STEPS, type Step, stepsDone } from './steps.ts';
import { accept, answer, choices, notification, notifications, press, question } from './window.ts';

/** Its auth token is in no SID: what is told of those would be hidden with it. */
const CONFIG = validConfig.replace('"authToken": "0123456789', '"authToken": "9876543210');
const HINT = 'A walkthrough leads from a Twilio account';

const run = (command: string, ...args: readonly unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(`logtoConnector.${command}`, ...args));

/** Sets a setting of the user while something runs. */
async function withUserSetting(name: string, value: unknown, act: () => Promise<void>): Promise<void> {
  const configuration = () => vscode.workspace.getConfiguration('logtoConnector');
  const before = configuration().inspect(name)?.globalValue;
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await act();
  } finally {
    await configuration().update(name, before, vscode.ConfigurationTarget.Global);
  }
}

async function tidy(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await closeAll();
}

describe('the walkthrough', () => {
  // With motion VS Code takes the focus to a step a while after it was clicked, away from what its button asks.
  const setMotion = (value: string | undefined) =>
    vscode.workspace.getConfiguration('workbench').update('reduceMotion', value, vscode.ConfigurationTarget.Global);

  before(() => setMotion('on'));
  afterEach(tidy);
  after(() => setMotion(undefined));

  it('is opened by its command, with nothing done yet', async () => {
    await run('openWalkthrough');
    assert.deepEqual(await stepsDone(), []);
  });

  it('is offered once to who begins a config, and not while it is open', async () => {
    await run('openWalkthrough');
    await run('newConfig');
    await eventually(stepsDoneOrNothing, (done) => done.includes('config'));
    assert.equal(
      (await notifications()).some((text) => text.includes(HINT)),
      false,
    );
    await tidy();
    await run('newConfig');
    await notification(HINT);
    await tidy();
    await run('newConfig');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await diagnosticsWhen(document, (found) => found.some(({ code }) => code === 'sample-value'));
    assert.equal(
      (await notifications()).some((text) => text.includes(HINT)),
      false,
    );
  });

  it('has the config written once one has no errors, and the credentials found once they are filled in', async () => {
    await openText(CONFIG.replace('AC0123456789abcdef0123456789abcdef', ''));
    await run('openWalkthrough');
    assert.deepEqual(await doneSoon('config'), ['config']);
    await openText(CONFIG);
    await run('openWalkthrough');
    assert.deepEqual(await doneSoon('config', 'credentials'), ['credentials', 'config']);
  });

  it('has the credentials verified once Twilio takes them: neither by the simulator, nor where one is refused', async () => {
    const twilio = await listen(createSimulator({ now: Date.now }), { onError: console.error, onReaction: () => {} });
    try {
      await withUserSetting('twilio.apiBaseUrl', twilio.url, async () => {
        await openText(CONFIG);
        await run('verifyCredentials');
        await notification('Simulator: The account');
        await tidy();
        await openText(CONFIG);
        twilio.setFaults([{ on: 'read', code: 20003 }]);
        await pressButton('verify', 'Verify Credentials');
        await notification('20003');
        await vscode.commands.executeCommand('notifications.clearAll');
        assert.equal(await isDone('verify'), false);
        twilio.setFaults([]);
        await pressButton('verify', 'Verify Credentials');
        assert.deepEqual(await doneSoon(...STEPS.slice(0, 5)), STEPS.slice(0, 5));
      });
    } finally {
      await twilio.close();
    }
  });

  it('has a test SMS sent once one was delivered, and sends to the simulator where that is chosen', async () => {
    const send = async () => {
      await pressButton('send', 'Send to the Simulator');
      await choices('SignIn');
      await accept('Send Test SMS: Template');
      await question('Send Test SMS: Phone Number');
    };
    await withUserSetting('twilio.target', 'live', async () => {
      await openText(CONFIG);
      await send();
      await press('Escape');
      assert.equal(vscode.workspace.getConfiguration('logtoConnector').get('twilio.target'), 'simulator');
      await withUserSetting('twilio.followFor', 0, async () => {
        await send();
        await answer('Send Test SMS: Phone Number', '+1 415 555 2671');
        await accept('Send Test SMS to the Simulator');
        await notification('Simulator: ');
        assert.equal(await isDone('send'), false);
        await vscode.commands.executeCommand('notifications.clearAll');
      });
      await withUserSetting('twilio.followFor', 30, async () => {
        await send();
        await choices('+1 415 555 2671');
        await accept('Send Test SMS: Phone Number');
        await accept('Send Test SMS to the Simulator');
        await notification('was delivered');
        await doneSoon('send');
      });
    });
  });

  it('has the config handed over once it is on the clipboard', async () => {
    await openText(CONFIG.replace('"Generic"', '"Genric"'));
    await pressButton('console', 'Copy Config for the Logto Console');
    await notification('Nothing was copied');
    assert.equal(await isDone('console'), false);
    await tidy();
    await openText(CONFIG);
    await pressButton('console', 'Copy Config for the Logto Console');
    await notification('is on the clipboard');
    assert.deepEqual(await doneSoon(...STEPS), STEPS);
  });
});

/** The walkthrough is behind another editor, or not yet drawn. */
async function stepsDoneOrNothing(): Promise<Step[]> {
  await run('openWalkthrough');
  return stepsDone();
}
