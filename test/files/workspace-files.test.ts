import { expect, test } from 'vitest';
import { createWorkspaceFiles } from '../../server/src/files/workspace-files.ts';

test.each([
  ['that is longer than any path', `file:///${'long/'.repeat(2_000)}twilio-sms.json`],
  ['whose last part is longer than any name', `file:///${'x'.repeat(2_000)}.json`],
  ['with a character that is in no path', 'file:///project/%00/twilio-sms.json'],
  ['that is none', 'file:///%zz/twilio-sms.json'],
  ['of no file', 'untitled:Untitled-1'],
  ['of no scheme', 'C:\\twilio-sms.json'],
])('nothing is there, and nothing to be told, under a URI %s', async (_, uri) => {
  const told: string[] = [];
  const files = createWorkspaceFiles({ ruleIds: [], onError: (message) => told.push(message) });
  expect(await files.read(uri)).toBeUndefined();
  expect(await files.settingsFor(uri, undefined)).toBeUndefined();
  expect(await files.list(uri, [])).toEqual([]);
  expect(told).toEqual([]);
});
