/** What a preview shows of one template's text. */
import * as l10n from '@vscode/l10n';
import { namesText, numberText } from '../l10n/prose.ts';
import type { PreviewPart, PreviewText } from '../lsp/preview-protocol.ts';
import { nameOutsiders } from '../sms/character-names.ts';
import { type MessagePart, messageParts, type PartKind } from '../sms/message-parts.ts';
import { fillOf, MAX_BODY_LENGTH, sizeOf } from '../sms/segments.ts';
import { testMessage } from '../sms/test-message.ts';
import type { ConfigFile } from './config-file.ts';

/** @param code what is filled in as the code */
export function previewText(content: string, { connector, settings }: ConfigFile, code: string): PreviewText {
  const style = settings.placeholderStyle;
  const message = testMessage(content, style, code);
  const { text, segments } = message;
  const parts = messageParts(text, { content, style, variables: connector.templates.variables, code });
  return {
    parts: parts.map((part) => ({ ...part, kind: kindOf(part.kind) })),
    ...sizeOf(message),
    ...fillOf(text),
    isLong: segments > settings.segmentLimit,
    notes: notesOn(text, parts),
  };
}

function kindOf(kind: PartKind): PreviewPart['kind'] {
  return kind === 'text' || kind === 'code' || kind === 'later' ? kind : 'wrong';
}

function notesOn(text: string, parts: readonly MessagePart[]): readonly string[] {
  const outsiders = nameOutsiders(parts.flatMap((part) => (part.outside ? [part.text] : [])).join(''));
  const named = (...kinds: readonly PartKind[]) =>
    namesText([...new Set(parts.filter(({ kind }) => kinds.includes(kind)).map((part) => part.text))]);
  const untouched = named('untouched');
  const odd = named('wrapped', 'object', 'inherited', 'foreign');
  const later = named('later');
  return [
    ...(outsiders === '' ? [] : [l10n.t('UCS-2 because of {0}.', outsiders)]),
    ...(untouched === '' ? [] : [l10n.t('Logto does not replace {0}.', untouched)]),
    ...(odd === '' ? [] : [l10n.t('{0} is not what was meant.', odd)]),
    ...(later === '' ? [] : [l10n.t('Logto fills in {0} when it sends; a test SMS has it as it stands.', later)]),
    ...(text.length > MAX_BODY_LENGTH
      ? [l10n.t('Twilio refuses a text of more than {0} characters.', numberText(MAX_BODY_LENGTH))]
      : []),
  ];
}
