/** One request about a config: how it is answered, and what the greeting says of it. */
import type { Connection, RequestType, ServerCapabilities, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ConfigFile } from '../features/config-file.ts';
import type { LanguageService } from '../language-service.ts';
import { answer } from './answer.ts';
import type { ClientFeatures } from './client-features.ts';

/** What there is to answer with. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly service: LanguageService;
  /** The config that an open document is; undefined where it is none, or not open. */
  readonly find: (textDocument: TextDocumentIdentifier) => Promise<ConfigFile | undefined>;
}

export interface LanguageFeature {
  /** What the greeting says of it to this client; nothing where the client has no use for it. */
  readonly capabilities: (client: ClientFeatures) => ServerCapabilities;
  /** Answers the request from now on. */
  readonly listen: (session: Session) => void;
}

export interface FeatureOptions<P, R> {
  /** Names the request in the log. */
  readonly name: string;
  readonly capabilities?: LanguageFeature['capabilities'];
  /** The answer where the document is no config of ours, and where the other answer fails. */
  readonly nothing: R;
  readonly answer: (file: ConfigFile, params: P, session: Session) => R;
}

/** @param type the request, with the types of its parameters and of its answer */
export function languageFeature<P extends { textDocument: TextDocumentIdentifier }, R, E>(
  type: RequestType<P, R, E>,
  { name, capabilities = () => ({}), nothing, answer: compute }: FeatureOptions<P, R>,
): LanguageFeature {
  return {
    capabilities,
    listen(session) {
      session.connection.onRequest<P, unknown, E>(type, (params, token) =>
        answer<R>(session.connection, token, name, nothing, async () => {
          const file = await session.find(params.textDocument);
          return file ? compute(file, params, session) : nothing;
        }),
      );
    },
  };
}
