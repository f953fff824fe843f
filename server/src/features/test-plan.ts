/** What a test send of a config would be, or why there can be none. */
import * as l10n from '@vscode/l10n';
import type { Finding } from '../core/finding.ts';
import type { TestPlan } from '../lsp/protocol.ts';
import { sizeOf } from '../sms/segments.ts';
import { testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

export function testPlan({ textDocument, document, settings }: ConfigFile, findings: readonly Finding[]): TestPlan {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const reasons = document.json.isUnread && errors.length === 0 ? [tooLarge()] : errors;
  return {
    version: textDocument.version,
    errors: reasons.map((reason) => ({ message: reason.message, range: rangeOf(textDocument, reason) })),
    templates: document.templates.flatMap(({ node, index, usageType, content }) => {
      if (usageType === undefined || content === undefined) {
        return [];
      }
      const message = testMessage(content.value, settings.placeholderStyle);
      const range = rangeOf(textDocument, node);
      return [{ index, usageType: usageType.value, range, text: message.text, ...sizeOf(message) }];
    }),
  };
}

function tooLarge(): Pick<Finding, 'start' | 'end' | 'message'> {
  return { start: 0, end: 1, message: l10n.t('The config is too large for its messages to be told apart.') };
}
