/** What Twilio refused, shown on the value to blame for as long as that value stands. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { nodeAt } from '../core/json-node.ts';
import { type ConfigFile, rangeOf } from '../features/config-file.ts';
import { DIAGNOSTIC_SOURCES, type Refusal } from './protocol.ts';

export interface Refusals {
  /** Remembers a refusal of what stands in the file now; null forgets. */
  readonly set: (file: ConfigFile, refusal: Refusal | null) => void;
  readonly diagnostics: (file: ConfigFile) => Diagnostic[];
  readonly forget: (uri: string) => void;
  /** Forgets those of values that only say where they stand: there may be another one by now. */
  readonly forgetReferences: () => void;
}

export function createRefusals(): Refusals {
  const refused = new Map<string, { refusal: Refusal; value: string }>();
  return {
    set({ textDocument, document }, refusal) {
      const node = refusal ? nodeAt(document.json.root, refusal.path) : undefined;
      if (refusal && node) {
        refused.set(textDocument.uri, { refusal, value: document.text.slice(node.start, node.end) });
      } else {
        refused.delete(textDocument.uri);
      }
    },
    diagnostics({ textDocument, document }) {
      const entry = refused.get(textDocument.uri);
      const node = entry && nodeAt(document.json.root, entry.refusal.path);
      if (!entry || !node || document.text.slice(node.start, node.end) !== entry.value) {
        return [];
      }
      const { code, message, href, severity } = entry.refusal;
      const range = rangeOf(textDocument, node);
      const source = DIAGNOSTIC_SOURCES.refusals;
      const grade = severity === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
      return [{ range, severity: grade, code, codeDescription: { href }, source, message }];
    },
    forgetReferences() {
      for (const [uri, { value }] of refused) {
        if (value.startsWith('"${')) {
          refused.delete(uri);
        }
      }
    },
    forget: (uri) => {
      refused.delete(uri);
    },
  };
}
