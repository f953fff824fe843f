/** Where `${env:NAME}` leads on the command line. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLookup } from '../../server/src/cli/references.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const find = (folder: string, name: string) =>
  createLookup(join(folder, 'twilio-sms.json'), {})({ source: 'env', name });

test('to the file ".env" beside the config, with a byte order mark, too', async () => {
  const { path } = temporaryFolder({ '.env': '\uFEFFTOKEN=value\r\n', 'deeper/.env': 'OTHER=value' });
  expect(await find(path, 'TOKEN')).toEqual({ ok: true, value: 'value', origin: 'the file ".env"' });
  expect(await find(path, 'OTHER')).toMatchObject({ ok: false });
  expect(await find(join(path, 'nowhere'), 'TOKEN')).toMatchObject({ ok: false });
});

test('past a folder of that name, in which Python environments stand', async () => {
  const { path } = temporaryFolder({ '.env/bin/python': '' });
  const problem = 'Neither the environment nor a file ".env" beside the config has "TOKEN": set it there.';
  expect(await find(path, 'TOKEN')).toEqual({ ok: false, problem });
});
