/** The two choices of a test send: which template, and whether to send at all. */
import * as vscode from 'vscode';
import type { TestTemplate } from '../../../server/src/lsp/protocol.ts';
import type { SendRequest } from './flow.ts';
import type { Target } from './settings.ts';

export async function pickTemplate(templates: readonly TestTemplate[]): Promise<TestTemplate | undefined> {
  const items = templates.map((template) => ({
    label: template.usageType,
    description: size(template),
    detail: template.text,
    template,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Send Test SMS: Template',
    placeHolder: 'The text as the phone will show it',
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return picked?.template;
}

export async function confirm({ template, number }: SendRequest, target: Target): Promise<boolean> {
  const send = {
    label: `$(send) Send to ${number.international}`,
    description: `${template.usageType}, ${size(template)}`,
    detail: template.text,
  };
  const cancel = { label: '$(close) Cancel' };
  const picked = await vscode.window.showQuickPick([send, cancel], {
    title: target === 'simulator' ? 'Send Test SMS to the Simulator' : 'Send Test SMS Through Twilio',
    placeHolder:
      target === 'simulator' ? 'Nothing leaves this machine.' : 'This sends a real message, which Twilio charges for.',
    ignoreFocusOut: true,
  });
  return picked === send;
}

function size({ encoding, characters, segments }: TestTemplate): string {
  const plural = segments === 1 ? 'segment' : 'segments';
  return `${encoding}, ${characters} characters, ${segments} ${plural}`;
}
