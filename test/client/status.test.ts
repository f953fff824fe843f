import { describe, expect, test } from 'vitest';
import { configStatus, targetStatus } from '../../client/src/status.ts';

const NONE = { errors: 0, warnings: 0, informations: 0 };
const status = (problems: Partial<typeof NONE>) => configStatus('Twilio SMS', 'running', { ...NONE, ...problems });

describe('the status of a config', () => {
  test.each([
    [{}, 'Twilio SMS: no problems', 'information'],
    [{ informations: 3 }, 'Twilio SMS: 3 infos', 'information'],
    [{ warnings: 1, informations: 1 }, 'Twilio SMS: 1 warning, 1 info', 'warning'],
    [{ errors: 2, warnings: 1 }, 'Twilio SMS: 2 errors, 1 warning', 'error'],
  ] as const)('of %j says "%s", with the severity %s', (problems, text, severity) => {
    expect(status(problems)).toMatchObject({ text, severity, busy: false });
  });

  test('leads to the problems', () => {
    expect(status({ errors: 1 }).command.title).toBe('Show Problems');
  });

  test('names no connector while the config does not tell', () => {
    expect(configStatus(undefined, 'running', NONE).text).toBe('Logto connector: no problems');
  });

  test('is busy until the server runs, and says nothing of problems', () => {
    for (const state of ['not-needed', 'starting'] as const) {
      const { busy, text, severity } = configStatus('Twilio SMS', state, { ...NONE, errors: 1 });
      expect({ busy, severity }).toEqual({ busy: true, severity: 'information' });
      expect(text).not.toContain('error');
    }
  });

  test('is an error where the server has stopped, and offers to start it', () => {
    const { severity, text, command } = configStatus('Twilio SMS', 'stopped', NONE);
    expect(severity).toBe('error');
    expect(text).toContain('not checked');
    expect(command.title).toBe('Restart');
  });
});

test('the status of the target says where a test SMS goes, and offers the other', () => {
  expect(targetStatus('live')).toMatchObject({ text: 'Test SMS: live', command: { title: 'Use the Simulator' } });
  expect(targetStatus('live', 'gateway.example.com').detail).toBe('gateway.example.com, in place of Twilio');
  expect(targetStatus('simulator')).toMatchObject({ text: 'Test SMS: simulator', command: { title: 'Use Twilio' } });
});
