/** What is kept from one version of a text to the next leads to the same as a text that is read for the first time. */
import { expect, test } from 'vitest';
import { documentsIn } from '../../server/src/lsp/text-documents.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { service, validConfig } from '../support/configs.ts';
import { applyChange, type EditedText, nextChanges } from './edits.ts';
import { expressible, toProtocol } from './protocol-changes.ts';
import { createRandom } from './random.ts';
import { scale, seed, tellFigures } from './scale.ts';

const URI = 'file:///project/twilio-sms.json';
const CASES = scale(10, 100);
const CHANGES = scale(150, 2_000);
const PATIENCE = scale(2, 30) * 60_000;

test.each(['utf-16', 'utf-8'] as const)('after each change, positions in %s', { timeout: PATIENCE }, (encoding) => {
  const documents = documentsIn(encoding);
  const read = (version: number, text: string) => documents.create(URI, 'logto-connector', version, text);
  const told = (textDocument: ReturnType<typeof read>) => {
    const file = service.open(textDocument, defaultSettings);
    return file && { diagnostics: service.diagnostics(file), symbols: service.symbols(file, true) };
  };
  let count = 0;
  for (let each = 0; each < CASES; each++) {
    const random = createRandom(seed + each);
    let edited: EditedText = { text: validConfig, undo: [] };
    let version = 1;
    let document = read(version, edited.text);
    told(document);
    while (version < CHANGES) {
      for (const change of nextChanges(edited, validConfig, random)) {
        const before = edited.text;
        const events = change.map((wanted) => {
          const edit = expressible(edited.text, wanted, encoding);
          const event = toProtocol(edited.text, edit, encoding, random);
          edited = applyChange(edited, [edit]);
          return event;
        });
        version += 1;
        count += 1;
        document = documents.update(document, events, version);
        const [kept, fresh] = [told(document), told(read(1, edited.text))];
        // Vitest's own comparison takes longer than all the rest.
        if (document.getText() !== edited.text || JSON.stringify(kept) !== JSON.stringify(fresh)) {
          const where = `seed ${seed + each}, version ${version}: ${JSON.stringify({ before, events })}`;
          expect(document.getText(), where).toBe(edited.text);
          expect(kept, where).toEqual(fresh);
        }
      }
    }
  }
  tellFigures(`edited document, ${encoding}`, { changes: count, seed });
});
