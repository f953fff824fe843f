/** The server in Neovim, started by the lines of docs/other-editors.md and asked by Neovim's own LSP client. Where Neovim is not installed the test is skipped, and says so. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { configWith } from '../support/configs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const placeholderTwice = '{ "usageType": "BindMfa",    "content": "Für 😀: {{Code}}, {{code}}" }';

test('Neovim shows problems, also of closed files, hovers, completes, fixes and formats', ({ skip }) => {
  const { error, stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  if (error) {
    const words = 'Neovim is not installed (Debian: apt-get install neovim), so the server was not tried in it.';
    process.stderr.write(`${words}\n`);
    skip(words);
  }
  const server = [process.execPath, resolve('dist/server.js')].map((part) => JSON.stringify(part)).join(', ');
  const [, lines] = /```lua\n([\s\S]*?)```/.exec(readFileSync('docs/other-editors.md', 'utf8')) ?? [];
  const folder = temporaryFolder({
    'init.lua': String(lines).replace("'logto-connector-language-server'", server),
    'sms.json': configWith(placeholderTwice).replace('{\n', '{\n  \n'),
    'other.twilio-sms.json': configWith('').replace('{{code}}', 'Hello'),
    'plain.json': '{ "accountSID": , }',
  });
  const result = join(folder.path, 'result.json');
  const script = resolve('test/editors/neovim.lua');
  const options = ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', '--noplugin'];
  const { stderr } = spawnSync('nvim', [...options, 'sms.json', '-c', `luafile ${script}`], {
    cwd: folder.path,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LOGTO_RESULT: result },
  });
  const said = JSON.parse(readFileSync(result, 'utf8'));
  expect(said, `${stdout}${stderr}`).toMatchObject({
    codes: ['sms-encoding', 'unreplaced-placeholder'],
    marked: '{{Code}}',
    closed: ['missing-code-placeholder'],
    hover: expect.stringContaining('UCS-2'),
    fixed: expect.stringContaining('Für 😀: {{code}}, {{code}}'),
    plain: [],
    plainHover: 'nothing',
  });
  expect(said.problem).toBeUndefined();
  expect(said.completions).toContain('disableRiskCheck');
  expect(said.formatted).toContain('      "content": "Für 😀: {{code}}, {{code}}"');
}, 90_000);
