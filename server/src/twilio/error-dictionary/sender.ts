import * as l10n from '@vscode/l10n';
import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at `fromMessagingServiceSID`: at the service, or at the senders in it. */
export const SENDER_ERRORS: ErrorRows = {
  21212: () => [
    l10n.t('The sender is not valid'),
    l10n.t(
      'The sender that Twilio chose from the Messaging Service is no phone number, short code or sender name that it takes.',
    ),
    l10n.t('Check the senders of the Messaging Service in the Twilio Console.'),
  ],
  21267: () => [
    l10n.t('A trial account cannot send under a name'),
    l10n.t('The Messaging Service chose an alphanumeric sender, and a trial account has no use of those.'),
    l10n.t('Put a phone number into the Messaging Service, or upgrade the account.'),
  ],
  21601: () => [
    l10n.t('The sender cannot send SMS'),
    l10n.t('The phone number in the Messaging Service is not made for SMS.'),
    l10n.t('Replace it with a number whose capabilities include SMS.'),
  ],
  21603: () => [
    l10n.t('The message has no sender'),
    l10n.t('The Messaging Service SID is empty.'),
    l10n.t('Put the SID of a Messaging Service (MG and 32 hexadecimal digits) in the config.'),
  ],
  21606: () => [
    l10n.t('The sender cannot send this message'),
    l10n.t('The sender is not a number of this account that can send SMS to this destination.'),
    l10n.t('Check the senders of the Messaging Service in the Twilio Console, and what they are able to send.'),
  ],
  21611: () => [
    l10n.t('Too many messages of this sender are waiting'),
    l10n.t('The queue of the sender is full.'),
    l10n.t('Wait until it has gone down, or add senders to the Messaging Service.'),
  ],
  21616: () => [
    l10n.t('The sender is not unique'),
    l10n.t('More than one number of the account fits the sender.'),
    l10n.t('Remove the surplus numbers from the Messaging Service.'),
  ],
  21659: () => [
    l10n.t('The sender is no number of Twilio'),
    l10n.t('The number of the sender is not one that Twilio has, or is a short code of another country.'),
    l10n.t('Put a number that was bought from Twilio into the Messaging Service.'),
  ],
  21660: () => [
    l10n.t('The sender is of another account'),
    l10n.t('The number of the sender does not belong to the account that sends.'),
    l10n.t('Use a Messaging Service whose numbers belong to the same account, not to a subaccount or its parent.'),
  ],
  21661: () => [
    l10n.t('The sender cannot send SMS'),
    l10n.t('The number of the sender has no SMS capability.'),
    l10n.t('Put a number that can send SMS into the Messaging Service.'),
  ],
  21701: () => [
    l10n.t('The Messaging Service does not exist'),
    l10n.t('No Messaging Service of this account has that SID.'),
    l10n.t('Copy the SID from Messaging > Services in the Twilio Console of the same account.'),
  ],
  21702: () => [
    l10n.t('The Messaging Service cannot send now'),
    l10n.t('The Messaging Service takes no new messages.'),
    l10n.t('Look at its state under Messaging > Services in the Twilio Console, or use another one.'),
  ],
  21703: () => [
    l10n.t('The Messaging Service has no sender for this message'),
    l10n.t("None of the service's senders is able to reach this destination."),
    l10n.t('Add a sender to the Messaging Service that can send SMS to the country of the number.'),
  ],
  21704: () => [
    l10n.t('The Messaging Service has no senders'),
    l10n.t('No phone number has been added to the Messaging Service.'),
    l10n.t('Add a sender under Messaging > Services > Sender Pool in the Twilio Console.'),
  ],
  21705: () => [
    l10n.t('The Messaging Service SID is not valid'),
    l10n.t('The value is not of the form of a Messaging Service SID.'),
    l10n.t('Put in MG and 32 hexadecimal digits, as Messaging > Services in the Twilio Console shows it.'),
  ],
  21711: () => [
    l10n.t('The sender is not in the Messaging Service'),
    l10n.t('The sender does not belong to this Messaging Service.'),
    l10n.t('Add it to the sender pool of the Messaging Service, or use the service that has it.'),
  ],
  30001: () => [
    l10n.t('Too many messages are waiting'),
    l10n.t('The queue of the sender overflowed before this message went out.'),
    l10n.t('Send more slowly, or add senders to the Messaging Service.'),
  ],
  30018: () => [
    l10n.t('The carrier asks for a registered sender'),
    l10n.t('The country of the number takes messages of registered senders only.'),
    l10n.t('Register a sender for the country in the Twilio Console and add it to the Messaging Service.'),
  ],
  30022: () => [
    l10n.t('The carrier found the messages too fast'),
    l10n.t('US carriers limit how many messages a registered campaign or a number may send in a short time.'),
    l10n.t('Wait a little between messages; many tests to one number are enough to meet this.'),
  ],
  30023: () => [
    l10n.t('The carrier takes no more messages today'),
    l10n.t('The registered brand has sent as many messages as a US carrier takes of it in a day.'),
    l10n.t('Try again tomorrow, or have the brand vetted for a higher limit.'),
  ],
  30024: () => [
    l10n.t('The carrier does not know the sender'),
    l10n.t('The number of the sender is not set up at the carrier yet.'),
    l10n.t('Try again later, use another sender, or ask Twilio support.'),
  ],
  30027: () => [
    l10n.t('T-Mobile takes no more messages today'),
    l10n.t('The registered brand has sent as many messages as T-Mobile takes of it in a day.'),
    l10n.t('Try again tomorrow, or have the brand vetted for a higher limit.'),
  ],
  30032: () => [
    l10n.t('The toll-free sender is not verified'),
    l10n.t('Messages from a toll-free number are stopped until the number has been verified.'),
    l10n.t('Have the number verified in the Twilio Console, or use another sender.'),
  ],
  30033: () => [
    l10n.t('The campaign of the sender is suspended'),
    l10n.t('A US carrier or Twilio has suspended the A2P 10DLC campaign.'),
    l10n.t('Open the campaign in the Twilio Console, which says why, or ask Twilio support.'),
  ],
  30034: () => [
    l10n.t('The sender is not registered for the United States'),
    l10n.t('Messages to US numbers from an ordinary number need an A2P 10DLC registration.'),
    l10n.t('Register the brand and campaign in the Twilio Console and add the number to it.'),
  ],
  30035: () => [
    l10n.t('The sender is still being set up'),
    l10n.t('The number was added to its A2P 10DLC campaign only a short time ago.'),
    l10n.t('Try again later: the registration of a number takes some time.'),
  ],
  30036: () => [
    l10n.t('The message became too old'),
    l10n.t('It waited longer than the validity period of the Messaging Service allows.'),
    l10n.t('Raise the validity period of the Messaging Service, or send more slowly.'),
  ],
  30040: () => [
    l10n.t('The carrier asks for a registered sender'),
    l10n.t('The destination takes messages of registered senders only.'),
    l10n.t('Register a sender for the country in the Twilio Console and add it to the Messaging Service.'),
  ],
  30041: () => [
    l10n.t('The sender is not registered for the United Kingdom'),
    l10n.t('Messages to UK numbers need a sender that is registered there.'),
    l10n.t('Register the sender in the Twilio Console, or add a UK number to the Messaging Service.'),
  ],
  30045: () => [
    l10n.t('The validity period is not possible'),
    l10n.t('The Messaging Service has a validity period that is out of bounds.'),
    l10n.t('Set the validity period of the Messaging Service between 1 and 36,000 seconds.'),
  ],
};
