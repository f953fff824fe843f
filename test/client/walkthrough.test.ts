import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contextKeyOf,
  createMilestones,
  MILESTONES,
  type Milestone,
  STEPS_OF,
} from '../../client/src/walkthrough/milestones.ts';
import { nextStepStatus, OPEN_WALKTHROUGH_COMMAND } from '../../client/src/walkthrough/next-step.ts';
import { manifest } from '../support/manifest.ts';

function memento(initial: readonly string[] = []) {
  const values = new Map<string, unknown>([['walkthroughMilestones', initial]]);
  return {
    values,
    get: (key: string) => values.get(key),
    update: (key: string, value: readonly string[]) => Promise.resolve(values.set(key, value)).then(() => {}),
  };
}

describe('milestones', () => {
  test('are told once each, and remembered', () => {
    const told: Milestone[] = [];
    const store = memento();
    const milestones = createMilestones(store, (milestone) => told.push(milestone));
    expect(milestones.isReached('verified')).toBe(false);
    milestones.reach('verified');
    milestones.reach('verified');
    milestones.reach('copied');
    expect(told).toEqual(['verified', 'copied']);
    expect(milestones.isReached('verified')).toBe(true);

    const later = createMilestones(store, (milestone) => told.push(milestone));
    later.reach('verified');
    expect(MILESTONES.filter(later.isReached)).toEqual(['verified', 'copied']);
    expect(told).toEqual(['verified', 'copied']);
  });

  test('that nobody knows any more do no harm', () => {
    const milestones = createMilestones(memento(['flown']), () => {});
    expect(MILESTONES.filter(milestones.isReached)).toEqual([]);
  });
});

describe('the next step', () => {
  const next = (done: readonly Milestone[], canSend = true) =>
    nextStepStatus((one) => done.includes(one), canSend)?.text;

  test('is the first that is not done, until all are', () => {
    expect(next([])).toBe('Setup: write a config without errors');
    expect(next(['written', 'filled', 'delivered'])).toBe('Setup: verify the credentials');
    expect(next(['written', 'filled', 'verified'])).toBe('Setup: send a test SMS');
    expect(next(MILESTONES)).toBeUndefined();
  });

  test('is none that this VS Code has no command for', () => {
    expect(next(['written', 'filled'], false)).toBe('Setup: copy it for the Logto Console');
    expect(next(['written', 'filled', 'copied'], false)).toBeUndefined();
  });
});

describe('the walkthrough in the manifest', () => {
  const [walkthrough, ...others] = manifest.contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];
  const commands = manifest.contributes.commands.map(({ command }) => command);
  /** Links and buttons, as VS Code reads them: `[title](address)`. */
  const linksOf = (description: string) =>
    [...description.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map(([, link = '']) => link);

  test('is the one that a command opens', () => {
    expect(others).toEqual([]);
    expect(walkthrough?.id).toBe('twilioSms');
    expect(commands).toContain(OPEN_WALKTHROUGH_COMMAND);
  });

  test('shows each place what is true there', () => {
    const shownWhere = (...conditions: readonly (string | undefined)[]) =>
      steps.filter(({ when }) => conditions.includes(when));
    const ids = (shown: typeof steps) => shown.map(({ id }) => id);
    const withNode = ['account', 'sender', 'credentials', 'config', 'verify', 'send', 'console'];
    expect(ids(shownWhere(undefined, '!isWeb || remoteName'))).toEqual(withNode);
    const inBrowser = shownWhere(undefined, 'isWeb && !remoteName');
    expect(ids(inBrowser)).toEqual([
      'accountInBrowser',
      'sender',
      'credentialsInBrowser',
      'config',
      'sendElsewhere',
      'console',
    ]);
    expect(inBrowser.length + withNode.length).toBe(steps.length + 3);
    // Which says that there is none.
    expect(ids(inBrowser.filter(({ description }) => description.includes('simulator')))).toEqual(['sendElsewhere']);
    const offered = inBrowser.flatMap(({ description }) => linksOf(description));
    expect(offered.filter((link) => link.startsWith('command:'))).toEqual([
      'command:toSide:logtoConnector.newConfig',
      'command:logtoConnector.copyForConsole',
    ]);
  });

  test.each(steps)('has in the step $id commands that there are, with arguments that are JSON', ({ description }) => {
    const called = linksOf(description).flatMap((link) => /^command:(?:toSide:)?([\w.]+)(?:\?(.*))?$/.exec(link) ?? []);
    const links = linksOf(description).filter((link) => link.startsWith('command:'));
    expect(called.length).toBe(links.length * 3);
    for (const link of links) {
      const [, command = '', query] = /^command:(?:toSide:)?([\w.]+)(?:\?(.*))?$/.exec(link) ?? [];
      expect(commands).toContain(command);
      expect(() => JSON.parse(decodeURIComponent(query ?? 'null'))).not.toThrow();
    }
    expect(linksOf(description).every((link) => /^(?:https:\/\/|command:)/.test(link))).toBe(true);
  });

  test.each(steps)('is done with the step $id once its deed is', ({ description, completionEvents }) => {
    const known = [
      ...MILESTONES.map((milestone) => `onContext:${contextKeyOf(milestone)}`),
      ...linksOf(description).map((link) => `onLink:${link}`),
    ];
    expect(completionEvents.length).toBeGreaterThan(0);
    expect(completionEvents.filter((event) => !known.includes(event))).toEqual([]);
  });

  test.each(MILESTONES)('is done with the same steps by VS Code and by us: %s', (milestone) => {
    const event = `onContext:${contextKeyOf(milestone)}`;
    const completed = steps.filter(({ completionEvents }) => completionEvents.includes(event));
    expect(completed.map(({ id }) => id)).toEqual(STEPS_OF[milestone]);
  });

  test('has a step for each milestone', () => {
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    expect(MILESTONES.filter((milestone) => !events.includes(`onContext:${contextKeyOf(milestone)}`))).toEqual([]);
  });

  test.each(steps)('has a picture for the step $id, in the colours of the theme', ({ media }) => {
    expect(existsSync(media.svg)).toBe(true);
    expect(media.altText.length).toBeGreaterThan(20);
    const svg = readFileSync(media.svg, 'utf8');
    // VS Code shows it in a page that allows neither styles nor scripts of its own, and nothing from elsewhere.
    expect(svg).not.toMatch(/<style|\sstyle=|<script|<image|href=|#[0-9a-f]{3,8}\b|\brgba?\(/i);
    expect(svg).toContain('var(--vscode-');
  });

  test('offers the simulator before Twilio', () => {
    const send = steps.find(({ id }) => id === 'send')?.description ?? '';
    const targets = linksOf(send).map((link) => JSON.parse(decodeURIComponent(link.split('?')[1] ?? '')).target);
    expect(targets).toEqual(['simulator', 'live']);
  });
});
