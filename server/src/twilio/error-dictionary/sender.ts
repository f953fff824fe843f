import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at `fromMessagingServiceSID`: at the service, or at the senders in it. */
export const SENDER_ERRORS: ErrorRows = {
  21212: [
    'The sender is not valid',
    'The sender that Twilio chose from the Messaging Service is no phone number, short code or sender name that it takes.',
    'Check the senders of the Messaging Service in the Twilio Console.',
  ],
  21267: [
    'A trial account cannot send under a name',
    'The Messaging Service chose an alphanumeric sender, and a trial account has no use of those.',
    'Put a phone number into the Messaging Service, or upgrade the account.',
  ],
  21601: [
    'The sender cannot send SMS',
    'The phone number in the Messaging Service is not made for SMS.',
    'Replace it with a number whose capabilities include SMS.',
  ],
  21603: [
    'The message has no sender',
    'The Messaging Service SID is empty.',
    'Put the SID of a Messaging Service (MG and 32 hexadecimal digits) in the config.',
  ],
  21606: [
    'The sender cannot send this message',
    'The sender is not a number of this account that can send SMS to this destination.',
    'Check the senders of the Messaging Service in the Twilio Console, and what they are able to send.',
  ],
  21611: [
    'Too many messages of this sender are waiting',
    'The queue of the sender is full.',
    'Wait until it has gone down, or add senders to the Messaging Service.',
  ],
  21616: [
    'The sender is not unique',
    'More than one number of the account fits the sender.',
    'Remove the surplus numbers from the Messaging Service.',
  ],
  21659: [
    'The sender is no number of Twilio',
    'The number of the sender is not one that Twilio has, or is a short code of another country.',
    'Put a number that was bought from Twilio into the Messaging Service.',
  ],
  21660: [
    'The sender is of another account',
    'The number of the sender does not belong to the account that sends.',
    'Use a Messaging Service whose numbers belong to the same account, not to a subaccount or its parent.',
  ],
  21661: [
    'The sender cannot send SMS',
    'The number of the sender has no SMS capability.',
    'Put a number that can send SMS into the Messaging Service.',
  ],
  21701: [
    'The Messaging Service does not exist',
    'No Messaging Service of this account has that SID.',
    'Copy the SID from Messaging > Services in the Twilio Console of the same account.',
  ],
  21702: [
    'The Messaging Service cannot send now',
    'The Messaging Service takes no new messages.',
    'Look at its state under Messaging > Services in the Twilio Console, or use another one.',
  ],
  21703: [
    'The Messaging Service has no sender for this message',
    "None of the service's senders is able to reach this destination.",
    'Add a sender to the Messaging Service that can send SMS to the country of the number.',
  ],
  21704: [
    'The Messaging Service has no senders',
    'No phone number has been added to the Messaging Service.',
    'Add a sender under Messaging > Services > Sender Pool in the Twilio Console.',
  ],
  21705: [
    'The Messaging Service SID is not valid',
    'The value is not of the form of a Messaging Service SID.',
    'Put in MG and 32 hexadecimal digits, as Messaging > Services in the Twilio Console shows it.',
  ],
  21711: [
    'The sender is not in the Messaging Service',
    'The sender does not belong to this Messaging Service.',
    'Add it to the sender pool of the Messaging Service, or use the service that has it.',
  ],
  30001: [
    'Too many messages are waiting',
    'The queue of the sender overflowed before this message went out.',
    'Send more slowly, or add senders to the Messaging Service.',
  ],
  30018: [
    'The carrier asks for a registered sender',
    'The country of the number takes messages of registered senders only.',
    'Register a sender for the country in the Twilio Console and add it to the Messaging Service.',
  ],
  30022: [
    'The carrier found the messages too fast',
    'US carriers limit how many messages a registered campaign or a number may send in a short time.',
    'Wait a little between messages; many tests to one number are enough to meet this.',
  ],
  30023: [
    'The carrier takes no more messages today',
    'The registered brand has sent as many messages as a US carrier takes of it in a day.',
    'Try again tomorrow, or have the brand vetted for a higher limit.',
  ],
  30024: [
    'The carrier does not know the sender',
    'The number of the sender is not set up at the carrier yet.',
    'Try again later, use another sender, or ask Twilio support.',
  ],
  30027: [
    'T-Mobile takes no more messages today',
    'The registered brand has sent as many messages as T-Mobile takes of it in a day.',
    'Try again tomorrow, or have the brand vetted for a higher limit.',
  ],
  30032: [
    'The toll-free sender is not verified',
    'Messages from a toll-free number are stopped until the number has been verified.',
    'Have the number verified in the Twilio Console, or use another sender.',
  ],
  30033: [
    'The campaign of the sender is suspended',
    'A US carrier or Twilio has suspended the A2P 10DLC campaign.',
    'Open the campaign in the Twilio Console, which says why, or ask Twilio support.',
  ],
  30034: [
    'The sender is not registered for the United States',
    'Messages to US numbers from an ordinary number need an A2P 10DLC registration.',
    'Register the brand and campaign in the Twilio Console and add the number to it.',
  ],
  30035: [
    'The sender is still being set up',
    'The number was added to its A2P 10DLC campaign only a short time ago.',
    'Try again later: the registration of a number takes some time.',
  ],
  30036: [
    'The message became too old',
    'It waited longer than the validity period of the Messaging Service allows.',
    'Raise the validity period of the Messaging Service, or send more slowly.',
  ],
  30040: [
    'The carrier asks for a registered sender',
    'The destination takes messages of registered senders only.',
    'Register a sender for the country in the Twilio Console and add it to the Messaging Service.',
  ],
  30041: [
    'The sender is not registered for the United Kingdom',
    'Messages to UK numbers need a sender that is registered there.',
    'Register the sender in the Twilio Console, or add a UK number to the Messaging Service.',
  ],
  30045: [
    'The validity period is not possible',
    'The Messaging Service has a validity period that is out of bounds.',
    'Set the validity period of the Messaging Service between 1 and 36,000 seconds.',
  ],
};
