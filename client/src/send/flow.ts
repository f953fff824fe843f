/** The steps of a test send, from the open file to Twilio's answer. VS Code and the network are passed in. */
import type { Refusal, TestPlan, TestTemplate } from '../../../server/src/lsp/protocol.ts';
import type { MessageFields } from '../../../server/src/twilio/client.ts';
import { readTwilioConfig, type TwilioConfig } from '../../../server/src/twilio/config.ts';
import type { SendOutcome } from '../../../server/src/twilio/outcome.ts';
import type { PhoneNumber } from '../../../server/src/twilio/phone-number.ts';
import { refusedValue } from '../../../server/src/twilio/refusal.ts';

/** The text of a document, and the plan that the server made from that very text. */
export interface Snapshot {
  readonly text: string;
  readonly plan: TestPlan;
}

export interface SendRequest {
  readonly template: TestTemplate;
  readonly number: PhoneNumber;
}

/** What the flow asks of the user and of the world. Undefined is always "the user has left". */
export interface SendPorts {
  readonly isTrusted: () => boolean;
  /** Undefined where the document is no connector config. */
  readonly snapshot: () => Promise<Snapshot | undefined>;
  readonly pickTemplate: (templates: readonly TestTemplate[]) => Promise<TestTemplate | undefined>;
  readonly askNumber: () => Promise<PhoneNumber | undefined>;
  readonly confirm: (request: SendRequest) => Promise<boolean>;
  /** Sends once, and reports every way that can end. */
  readonly send: (config: TwilioConfig, fields: MessageFields) => Promise<SendOutcome>;
  readonly mark: (refusal: Refusal | null) => Promise<void>;
  readonly tell: (news: News) => void;
}

/** What the user is told. */
export type News =
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'no-config' }
  | { readonly kind: 'errors'; readonly plan: TestPlan }
  | { readonly kind: 'no-templates' }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'outcome'; readonly outcome: SendOutcome; readonly request: SendRequest };

/**
 * @param templateIndex the template to send; asked for where it is undefined or gone
 * @returns what became of the send; undefined where nothing was sent
 */
export async function sendTestSms(ports: SendPorts, templateIndex?: number): Promise<SendOutcome | undefined> {
  if (!ports.isTrusted()) {
    ports.tell({ kind: 'untrusted' });
    return undefined;
  }
  const snapshot = await ports.snapshot();
  const refusal = whyNot(snapshot);
  if (refusal || snapshot === undefined) {
    ports.tell(refusal ?? { kind: 'no-config' });
    return undefined;
  }
  const { templates } = snapshot.plan;
  const reading = readTwilioConfig(snapshot.text);
  if (!reading.ok) {
    ports.tell({ kind: 'unreadable', message: reading.error.message });
    return undefined;
  }
  const template = templates.find(({ index }) => index === templateIndex) ?? (await ports.pickTemplate(templates));
  const number = template && (await ports.askNumber());
  if (!template || !number || !(await ports.confirm({ template, number }))) {
    return undefined;
  }
  const { config } = reading;
  const outcome = await ports.send(config, {
    to: number.e164,
    messagingServiceSID: config.fromMessagingServiceSID,
    body: template.text,
    disableRiskCheck: config.disableRiskCheck,
  });
  await ports.mark(refusedValue(outcome, template.index));
  ports.tell({ kind: 'outcome', outcome, request: { template, number } });
  return outcome;
}

function whyNot(snapshot: Snapshot | undefined): News | undefined {
  if (snapshot === undefined) {
    return { kind: 'no-config' };
  }
  if (snapshot.plan.errors.length > 0) {
    return { kind: 'errors', plan: snapshot.plan };
  }
  return snapshot.plan.templates.length === 0 ? { kind: 'no-templates' } : undefined;
}
