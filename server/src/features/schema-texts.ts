/** The words of a connector's schema in the user's language: `npm run l10n` collects them from the schemas. */
import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../core/connector.ts';

// By another name than the extractor looks for: what it finds in the code are literals.
const { t: translate } = l10n;

export function schemaTitle({ title }: JsonSchema): string | undefined {
  return title && translate(title);
}

/** Markdown. */
export function schemaDescription({ description }: JsonSchema): string | undefined {
  return description && translate(description);
}
