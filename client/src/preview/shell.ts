/** The document of the preview's webview: it stays, and what it shows comes by messages. */
import * as l10n from '@vscode/l10n';
import { type Html, html } from './html.ts';
import { CODE_LENGTHS, DEFAULT_OPTIONS, type Direction, type Options } from './messages.ts';

export interface ShellParts {
  /** Where the webview may take its style from (`cspSource`). */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  /** Random; without it no script runs. */
  readonly nonce: string;
  /** Of what the user reads, such as `pt-br`. */
  readonly language: string;
}

export function renderShell({ source, script, style, nonce, language }: ShellParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  const title = l10n.t('SMS preview');
  const lengths = CODE_LENGTHS.map((length): Choice => [String(length), l10n.t('{0} digits', length)]);
  const directions: readonly (readonly [Direction, string])[] = [
    ['auto', l10n.t('Automatic')],
    ['ltr', l10n.t('Left to right')],
    ['rtl', l10n.t('Right to left')],
  ];
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<header>
<div id="head"></div>
<div id="options" role="group" aria-label="${l10n.t('Options of the preview')}" hidden>
${renderSelect('codeLength', l10n.t('Code'), lengths)}
${renderSelect('direction', l10n.t('Direction'), directions)}
</div>
</header>
<p id="status" role="status"></p>
<main>
<ul id="messages"></ul>
<div id="foot"></div>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`.html;
}

type Choice = readonly [value: string, label: string];

function renderSelect(name: keyof Options, label: string, choices: readonly Choice[]): Html {
  const chosen = String(DEFAULT_OPTIONS[name]);
  const options = choices.map(([value, text]) => {
    const mark = value === chosen && html` selected`;
    return html`<option value="${value}"${mark}>${text}</option>`;
  });
  return html`<label>${label} <select name="${name}">${options}</select></label>`;
}
