/** Verdicts on texts that need not be open, by the settings of the place where they stand. */
import { type Connection, ProtocolRequestType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../features/config-file.ts';
import type { LanguageService } from '../language-service.ts';
import { answer } from './answer.ts';
import { VERDICT_REQUEST, type Verdict, type VerdictParams } from './protocol.ts';

const verdictType = new ProtocolRequestType<VerdictParams, Verdict | null, never, never, never>(VERDICT_REQUEST);

export interface VerdictsOptions {
  readonly service: LanguageService;
  /** A document of its own, whatever else is open under that address. */
  readonly create: (uri: string, languageId: string, version: number, content: string) => TextDocument;
  /** @returns the config that a document is, and whether the settings have editors say nothing of it */
  readonly open: (textDocument: TextDocument) => Promise<{ file: ConfigFile | undefined; ignored: boolean }>;
}

export function answerVerdicts(connection: Connection, { service, create, open }: VerdictsOptions): void {
  connection.onRequest(verdictType, (params, token) =>
    answer<Verdict | null>(connection, token, 'Verdict', null, async () => {
      const { uri, languageId, version, text } = params.textDocument;
      const { file, ignored } = await open(create(uri, languageId, version, text));
      return file ? { ...service.verdict(file), ignored } : null;
    }),
  );
}
