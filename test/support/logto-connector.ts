/** The released connector of Logto, the oracle for what we accept and send. It comes without types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A field of the form in the Logto Console. */
export interface FormItem {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly required?: boolean;
  readonly defaultValue?: unknown;
  readonly placeholder?: string;
}

export interface LogtoConnector {
  readonly metadata: { readonly formItems: readonly FormItem[] };
  readonly configGuard: {
    safeParse(config: unknown): {
      readonly success: boolean;
      readonly data?: object;
      readonly error?: { readonly issues: readonly { readonly path: readonly (string | number)[] }[] };
    };
  };
  sendMessage(
    data: { to: string; type: string; payload: Readonly<Record<string, unknown>> },
    config: unknown,
  ): Promise<unknown>;
}

/** Where another version is installed: `npm run check:connector` holds us against the newest one. */
const FOLDER = process.env['LOGTO_CONNECTOR_FOLDER'];

export async function loadLogtoConnector(): Promise<LogtoConnector> {
  const { default: create } = await import(locate('@logto/connector-twilio-sms'));
  return create({ getConfig: () => Promise.reject(new Error('The config is passed with each message.')) });
}

export interface ConnectorKit {
  readonly replaceSendMessageHandlebars: (template: string, payload: Record<string, unknown>) => string;
  readonly TemplateType: Readonly<Record<string, string>>;
}

/** It comes with the connector, and is no dependency of ours. */
export function loadConnectorKit(): Promise<ConnectorKit> {
  return import(locate('@logto/connector-kit'));
}

/** A name of a package as `import` takes it. */
function locate(name: string): string {
  if (FOLDER === undefined) {
    return name;
  }
  const folder = join(FOLDER, 'node_modules', name);
  const { main }: { readonly main: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return pathToFileURL(join(folder, main)).href;
}
