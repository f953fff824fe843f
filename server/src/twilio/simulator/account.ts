/** The account that the simulator plays, and its Messaging Services. */

export interface SimulatedAccount {
  readonly name: string;
  readonly status: 'active' | 'suspended' | 'closed';
  readonly type: 'Full' | 'Trial';
  readonly services: readonly SimulatedService[];
  /** Whether it has any other service that it is asked for, too, as the simulator takes messages through any. */
  readonly hasEveryService: boolean;
}

export interface SimulatedService {
  readonly sid: string;
  readonly name: string;
  /** The senders of each kind, as Twilio's list names them: `PhoneNumbers` in E.164 form. */
  readonly senders: Readonly<Record<SenderKind, readonly string[]>>;
}

export const SENDER_KINDS = ['PhoneNumbers', 'ShortCodes', 'AlphaSenders'] as const;

export type SenderKind = (typeof SENDER_KINDS)[number];

const service = (sid: string, name: string): SimulatedService => ({
  sid,
  name,
  senders: { PhoneNumbers: ['+15005550006'], ShortCodes: [], AlphaSenders: [] },
});

// SIDs that stand in a config without being taken for samples: one that is chosen is to be good.
export const SIMULATED_ACCOUNT: SimulatedAccount = {
  name: 'Simulated account',
  status: 'active',
  type: 'Full',
  services: [
    service('MGfedcba9876543210fedcba9876543210', 'Simulated service'),
    service('MG89abcdef0123456789abcdef01234567', 'Another simulated service'),
  ],
  hasEveryService: true,
};

/** The service of a SID; undefined where the account has none. */
export function findService(
  { services, hasEveryService }: SimulatedAccount,
  sid: string,
): SimulatedService | undefined {
  const own = services.find((one) => one.sid === sid);
  return own ?? (hasEveryService ? service(sid, 'Simulated service') : undefined);
}

/** Twilio's account resource: all fields of `api.v2010.account`. Like Twilio's own it holds the auth token. */
export function accountResource(account: SimulatedAccount, sid: string, authToken: string, createdAt: number) {
  const path = `/2010-04-01/Accounts/${sid}`;
  const date = new Date(createdAt).toUTCString().replace('GMT', '+0000');
  return {
    auth_token: authToken,
    date_created: date,
    date_updated: date,
    friendly_name: account.name,
    owner_account_sid: sid,
    sid,
    status: account.status,
    subresource_uris: { messages: `${path}/Messages.json` },
    type: account.type,
    uri: `${path}.json`,
  };
}
