/** The fix that puts plain characters in place of those that keep a message out of GSM-7. */
import * as l10n from '@vscode/l10n';
import type { TemplateFacts } from '../core/connector.ts';
import { applyEdits } from '../core/edit.ts';
import type { Fix } from '../core/finding.ts';
import { replaceInString } from '../core/json-edit.ts';
import type { AnalysisSettings, RuleContext } from '../core/rule.ts';
import { type Replacement, replacementsForGsm7 } from '../sms/gsm7.ts';
import { findPlaceholders } from '../sms/placeholders.ts';
import { MAX_BODY_LENGTH } from '../sms/segments.ts';
import { type TestMessage, testMessage } from '../sms/test-message.ts';
import { amountWrong, type TemplateText } from './template-text.ts';

export interface PlainMessage {
  readonly fix: Fix;
  /** The message once it is fixed. */
  readonly message: TestMessage;
}

/**
 * Undefined where a character is left that has no plain equivalent, or where the plain text would be worse: longer than
 * Twilio takes, of more segments, or with something in it that looks like a placeholder.
 */
export function plainMessage(
  { content, placeholders, message }: TemplateText,
  { document, connector, settings }: RuleContext,
): PlainMessage | undefined {
  if (!known.has(message)) {
    const text = { content: content.value, placeholders, message };
    known.set(message, makePlain(text, connector.templates, settings));
  }
  const plain = known.get(message);
  return (
    plain && {
      message: plain.message,
      fix: {
        title: l10n.t('Replace by plain characters (GSM-7)'),
        automatic: true,
        edits: () => plain.replacements.map(({ plain: by, ...span }) => replaceInString(document, content, span, by)),
      },
    }
  );
}

interface Plain {
  readonly replacements: readonly Replacement[];
  readonly message: TestMessage;
}

/** A message is that of one text, read in one way: two rules ask of it, and both again at each change of another template. */
const known = new WeakMap<TestMessage, Plain | undefined>();

function makePlain(
  { content, placeholders, message }: Pick<TemplateText, 'placeholders' | 'message'> & { readonly content: string },
  { variables }: TemplateFacts,
  { placeholderStyle: style }: AnalysisSettings,
): Plain | undefined {
  const replacements = message.encoding === 'UCS-2' ? replacementsForGsm7(content) : undefined;
  if (replacements === undefined) {
    return undefined;
  }
  const text = applyEdits(
    content,
    replacements.map(({ plain, ...span }) => ({ ...span, newText: plain })),
  );
  const plain = testMessage(text, style);
  const mistakes = findPlaceholders(text, style, variables);
  const isWorse =
    plain.text.length > MAX_BODY_LENGTH ||
    plain.segments > message.segments ||
    amountWrong(mistakes) > amountWrong(placeholders);
  return isWorse ? undefined : { replacements, message: plain };
}
