/** The list of connectors. */
import type { Connector } from '../core/connector.ts';
import { twilioSms } from './twilio-sms.ts';

export const connectors: readonly Connector[] = [twilioSms];
