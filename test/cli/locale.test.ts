/** The language in which the built command line speaks. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { translatedPrograms } from '../support/translated.ts';
import { plainEnvironment } from './support.ts';

const TRANSLATIONS = {
  'pt-br': { 'Name a command.': 'Informe um comando.' },
  'zh-cn': { 'Name a command.': '请指定一个命令。' },
};

function firstComplaint(env: NodeJS.ProcessEnv): string {
  const { stderr } = spawnSync(process.execPath, [join(translatedPrograms(TRANSLATIONS), 'cli.js')], {
    encoding: 'utf8',
    env: plainEnvironment(env),
  });
  return /^logto-connector: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}

test.each([
  [{ LANG: 'pt_BR.UTF-8' }, 'Informe um comando.'],
  [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'pt_BR.UTF-8' }, '请指定一个命令。'],
  [{ LC_ALL: 'pt_PT', LC_MESSAGES: 'zh_CN', LANG: 'C' }, 'Informe um comando.'],
  [{ LC_ALL: '', LANG: 'zh_CN' }, '请指定一个命令。'],
  [{ LC_ALL: 'C.UTF-8', LANG: 'pt_BR' }, 'Name a command.'],
  [{ LANG: 'de_DE.UTF-8' }, 'Name a command.'],
  [{}, 'Name a command.'],
])('to %j', (env, complaint) => {
  expect(firstComplaint(env)).toBe(complaint);
});

test.each(['text', 'json', 'sarif', 'github'])(
  'of findings in the format %s, in which rules keep their names',
  (format) => {
    const key = '"{0}" is missing: Logto rejects the config without it.';
    const program = translatedPrograms({
      'pt-br': { [key]: 'Falta "{0}", e sem ele o Logto rejeita a configuração.' },
    });
    const args = ['lint', '--format', format, '--stdin', '--stdin-filename', 'twilio-sms.json'];
    const { stdout } = spawnSync(process.execPath, [join(program, 'cli.js'), ...args], {
      encoding: 'utf8',
      input: '{}',
      env: plainEnvironment({ LANG: 'pt_BR.UTF-8' }),
    });
    expect(stdout.replaceAll('\\"', '"')).toContain('Falta "accountSID", e sem ele o Logto rejeita a configuração.');
    expect(stdout).toMatch(/\bschema\b/);
  },
);
