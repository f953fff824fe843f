import { expect, test } from 'vitest';
import { bundleName } from '../../server/src/l10n/bundle-name.ts';

test.each(['pt', 'pt-br', 'pt-BR', 'PT-BR', 'pt_BR', 'pt_BR.UTF-8', 'pt-PT', 'pt_AO.UTF-8@euro'])(
  'Portuguese of every region is that of Brazil: %s',
  (locale) => {
    expect(bundleName(locale)).toBe('pt-br');
  },
);

test.each(['zh', 'zh-cn', 'zh-CN', 'zh-hans', 'zh-Hans-HK', 'zh-SG', 'zh_CN.UTF-8', 'zh_CN.GB18030', 'zh_CN@pinyin'])(
  'Chinese in simplified characters: %s',
  (locale) => {
    expect(bundleName(locale)).toBe('zh-cn');
  },
);

test.each([
  'en',
  'en-US',
  'en_GB.UTF-8',
  'de',
  'fr-CA',
  'zh-TW',
  'zh-Hant',
  'zh_HK.UTF-8',
  'qps-ploc',
  'C',
  'C.UTF-8',
  'POSIX',
])('English, in that and where there is no translation: %s', (locale) => {
  expect(bundleName(locale)).toBeUndefined();
});

test.each([undefined, '', '.UTF-8', '_', 'p', '../../etc/passwd', 'pt-br/../x', '\0', '中文'])(
  'English where it is no locale: %j',
  (locale) => {
    expect(bundleName(locale)).toBeUndefined();
  },
);
