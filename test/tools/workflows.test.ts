/** The workflows and forms of the repository: that they are YAML, and call what there is. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';

const VSCE = 'node_modules/@vscode/vsce/vsce';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly steps: readonly Step[];
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
}

function readJobs(name: string): Readonly<Record<string, Job>> {
  return (load(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as { jobs: Record<string, Job> }).jobs;
}

const linesOf = ({ steps }: Job) => steps.flatMap(({ run }) => (run === undefined ? [] : run.trim().split('\n')));

describe('the workflow of CI', () => {
  const { test: job } = readJobs('ci');

  test('runs all tests, on each Node that is in use', () => {
    expect(job && linesOf(job)).toEqual(['bash .ci/run']);
    expect(job?.strategy?.matrix.node).toEqual([20, 22, 24, 26]);
  });
});

describe('the workflow of a release', () => {
  const jobs = readJobs('release');
  const text = readFileSync('.github/workflows/release.yml', 'utf8');

  test('tests before it packs, with scripts that there are', () => {
    const lines = linesOf(jobs['package'] ?? { steps: [] });
    expect(lines.indexOf('bash .ci/run')).toBeLessThan(lines.indexOf('npm run package'));
    expect(manifest.scripts).toHaveProperty('package');
  });

  test.each(['marketplace', 'open-vsx'])('stores no token for %s: the store takes the identity of the job', (name) => {
    expect(text).not.toContain('secrets.');
    expect(jobs[name]?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(jobs[name]?.environment).toBe(name);
  });

  test('publishes what was packed, with options that vsce has', () => {
    const [command = ''] = linesOf(jobs['marketplace'] ?? { steps: [] }).filter((line) =>
      line.includes('vsce publish'),
    );
    const help = execFileSync(process.execPath, [VSCE, 'publish', '--help'], { encoding: 'utf8' });
    const options = command.split(' ').filter((word) => word.startsWith('--') && word !== '--no-install');
    expect(options).toContain('--azure-credential');
    expect(options.filter((option) => !new RegExp(`${option}\\b`).test(help))).toEqual([]);
    expect(command).toContain(' logto-connector-config.vsix');
  });
});

describe('the forms for issues', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'));

  test.each(forms)('%s has what GitHub asks of a form', (path) => {
    const form = load(readFileSync(path, 'utf8')) as {
      name: string;
      description: string;
      body: readonly { type: string; id?: string; attributes: { label?: string; value?: string } }[];
    };
    expect(form.name && form.description).toBeTruthy();
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(type === 'markdown' ? attributes.value : attributes.label).toBeTruthy();
    }
    // A config has an auth token in it.
    expect(form.body.some(({ id }) => id === 'config' || id === 'log')).toBe(
      readFileSync(path, 'utf8').includes('**Leave out your Auth Token'),
    );
  });

  test('are found', () => {
    expect(forms).toHaveLength(readdirSync('.github/ISSUE_TEMPLATE').length - 1);
    expect(forms.length).toBeGreaterThan(2);
  });
});

describe('the listing', () => {
  test('has an icon of 256 pixels, drawn by a script that there is', () => {
    const icon = readFileSync(manifest.icon);
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
    expect(manifest.scripts.icon).toBe('node tools/icon.mjs');
    expect(existsSync(manifest.icon.replace('.png', '.svg'))).toBe(true);
  });

  test('has badges that lead somewhere, one to the workflow of CI', () => {
    const workflows = manifest.badges.filter(({ url }) => url.includes('/workflows/ci.yml/badge.svg'));
    expect(workflows).toHaveLength(1);
    expect(manifest.badges.every(({ url, href }) => [url, href].every((link) => link.startsWith('https://')))).toBe(
      true,
    );
  });
});
