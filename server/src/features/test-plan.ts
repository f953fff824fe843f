/** What a test send of a config would be, or why there can be none. */
import type { Finding } from '../core/finding.ts';
import type { TestPlan } from '../lsp/protocol.ts';
import { testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

export function testPlan({ textDocument, document, settings }: ConfigFile, findings: readonly Finding[]): TestPlan {
  return {
    version: textDocument.version,
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ message: finding.message, range: rangeOf(textDocument, finding) })),
    templates: document.templates.flatMap(({ node, index, usageType, content }) =>
      usageType === undefined || content === undefined
        ? []
        : [
            {
              index,
              usageType: usageType.value,
              range: rangeOf(textDocument, node),
              ...testMessage(content.value, settings.placeholderStyle),
            },
          ],
    ),
  };
}
