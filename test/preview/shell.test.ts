import { describe, expect, test } from 'vitest';
import { renderShell } from '../../client/src/preview/shell.ts';

const page = renderShell({
  source: 'https://webview.test',
  script: 'https://webview.test/preview.js',
  style: 'https://webview.test/preview.css',
  nonce: 'b7d4',
  language: 'en',
});

describe('the page of the preview', () => {
  test('runs its own script, takes its own style, and loads nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const directives = policy.replaceAll('&#39;', "'").split('; ');
    expect(directives).toEqual(["default-src 'none'", 'style-src https://webview.test', "script-src 'nonce-b7d4'"]);
  });

  test('needs no more than that', () => {
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script nonce="b7d4" src="https://webview.test/preview.js">']);
    expect(page).not.toMatch(/\s(?:on\w+|style)=|<style|javascript:|<img|<iframe/i);
  });
});
