/** Behind each text what it is sent as, such as `GSM-7 · 1 segment`, for those who have set `inlayHints`. */
import * as l10n from '@vscode/l10n';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { segmentsText } from '../sms/amounts.ts';
import { sizeOf } from '../sms/segments.ts';
import { describeSize, testMessage } from '../sms/test-message.ts';
import type { ConfigFile } from './config-file.ts';

/** @param range where the hints are wanted */
export function inlayHints({ textDocument, document, settings }: ConfigFile, range: Range): InlayHint[] {
  if (!settings.inlayHints) {
    return [];
  }
  const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
  return document.templates.flatMap(({ content }) => {
    if (content === undefined || content.end < start || content.end > end) {
      return [];
    }
    const size = sizeOf(testMessage(content.value, settings.placeholderStyle));
    return [
      {
        position: textDocument.positionAt(content.end),
        label: `${size.encoding} · ${segmentsText(size.segments)}`,
        tooltip: l10n.t('With a test code in it: {0}. Twilio charges for each segment.', describeSize(size)),
        paddingLeft: true,
      },
    ];
  });
}
