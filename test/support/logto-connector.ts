/** The released connector of Logto, the oracle for what we accept and send. It comes without types. */
export interface LogtoConnector {
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

// Held in a variable, as the compiler looks for types of a name that it can read.
const PACKAGE: string = '@logto/connector-twilio-sms';

export async function loadLogtoConnector(): Promise<LogtoConnector> {
  const { default: create } = await import(PACKAGE);
  return create({ getConfig: () => Promise.reject(new Error('The config is passed with each message.')) });
}
