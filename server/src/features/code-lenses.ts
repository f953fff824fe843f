/** A lens over each template, to send it as a test SMS. */
import type { CodeLens } from 'vscode-languageserver-types';
import { describeSize, testMessage } from '../sms/test-message.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/** @param sendCommand the client's command, called with the document's URI and the template's index */
export function codeLenses({ textDocument, document, settings }: ConfigFile, sendCommand: string): CodeLens[] {
  return document.templates.flatMap(({ node, index, content }) => {
    if (content === undefined) {
      return [];
    }
    const size = describeSize(testMessage(content.value, settings.placeholderStyle));
    return [
      {
        range: rangeOf(textDocument, { start: node.start, end: node.start + 1 }),
        command: { title: `Send test SMS (${size})`, command: sendCommand, arguments: [textDocument.uri, index] },
      },
    ];
  });
}
