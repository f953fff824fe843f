// The licences of the libraries that end up in the bundles: they ask for their notice wherever their code goes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/**
 * @param {readonly string[]} inputs the files that were bundled, as esbuild's metafile names them
 * @returns {string} a Markdown text with the licence of each package among them
 */
export const thirdPartyNotices = (inputs) => {
  const folders = [...new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []))];
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => LICENCE.test(file));
    const texts = files.map((file) => `\`\`\`\`\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\``);
    return `## ${name} ${version} (${license})\n\n${texts.join('\n\n') || `Its package holds no text of its licence, ${license}.`}\n`;
  });
  return `# Third-party notices\n\nThe programs of this extension hold code of these libraries.\n\n${notices.sort().join('\n')}`;
};
