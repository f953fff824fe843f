/** What a test send of a config would be, or why there can be none. */
import type { Finding } from '../core/finding.ts';
import type { TestPlan } from '../lsp/protocol.ts';
import { sizeOf } from '../sms/segments.ts';
import { testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

export function testPlan({ textDocument, document, settings }: ConfigFile, findings: readonly Finding[]): TestPlan {
  return {
    version: textDocument.version,
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ message: finding.message, range: rangeOf(textDocument, finding) })),
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
