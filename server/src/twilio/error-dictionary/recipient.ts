import * as l10n from '@vscode/l10n';
import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at the number that was sent to. */
export const RECIPIENT_ERRORS: ErrorRows = {
  21211: () => [
    l10n.t('The phone number is not valid'),
    l10n.t('Twilio does not know such a number.'),
    l10n.t('Check the digits and the country code, and write the number as +14155552671.'),
  ],
  21214: () => [
    l10n.t('The number cannot be reached'),
    l10n.t('Twilio has no way to this number.'),
    l10n.t('Check the digits and the country code, or send to another number.'),
  ],
  21217: () => [
    l10n.t('The phone number is not valid'),
    l10n.t('It does not look like a number of any country.'),
    l10n.t('Check the digits and the country code, and write the number as +14155552671.'),
  ],
  21265: () => [
    l10n.t('The number is a short code'),
    l10n.t('Twilio cannot send SMS to short codes.'),
    l10n.t('Send to a full phone number with its country code.'),
  ],
  21266: () => [
    l10n.t('The number is that of the sender'),
    l10n.t('A message cannot go from a number to itself.'),
    l10n.t('Send to the number of a real phone, not to a sender of the Messaging Service.'),
  ],
  21268: () => [
    l10n.t('The number is a premium or service number'),
    l10n.t('Twilio sends no SMS to premium and information numbers.'),
    l10n.t('Send to a mobile number.'),
  ],
  21407: () => [
    l10n.t('This kind of number cannot receive SMS'),
    l10n.t('Its type does not support SMS.'),
    l10n.t('Send to a mobile number.'),
  ],
  21408: () => [
    l10n.t('Sending to this country is turned off'),
    l10n.t('The account has no permission to send SMS to the region of this number.'),
    l10n.t('Turn the country on under Messaging > Settings > Geo permissions in the Twilio Console.'),
  ],
  21604: () => [
    l10n.t('There is no number to send to'),
    l10n.t('The request came without a phone number.'),
    l10n.t('Give a phone number.'),
  ],
  21608: () => [
    l10n.t('A trial account cannot send to this number'),
    l10n.t('A trial account reaches only numbers that have been verified.'),
    l10n.t('Verify the number under Verified Caller IDs in the Twilio Console, or upgrade the account.'),
  ],
  21610: () => [
    l10n.t('The number has opted out'),
    l10n.t('Its owner answered STOP to this sender, so Twilio sends nothing more there.'),
    l10n.t('Text START from that phone to the sender, or send to another number.'),
  ],
  21612: () => [
    l10n.t('Twilio cannot reach this number from this sender'),
    l10n.t('There is no route between the sender and the number.'),
    l10n.t('Try another number, or add a sender of the same country to the Messaging Service.'),
  ],
  21614: () => [
    l10n.t('The number cannot receive SMS'),
    l10n.t('It is not a mobile number.'),
    l10n.t('Send to a mobile number.'),
  ],
  21635: () => [
    l10n.t('The number is a landline'),
    l10n.t('Twilio sends no SMS to landlines in this country.'),
    l10n.t('Send to a mobile number.'),
  ],
  30003: () => [
    l10n.t('The phone could not be reached'),
    l10n.t('It is switched off, out of coverage, or unable to receive SMS.'),
    l10n.t('Check that the phone is on and receives other SMS, then send again.'),
  ],
  30004: () => [
    l10n.t('The message was blocked'),
    l10n.t("The number's carrier or owner blocks messages from this sender."),
    l10n.t('Ask the owner or the carrier to let them through, or send to another number.'),
  ],
  30005: () => [
    l10n.t('The number does not exist'),
    l10n.t('The carrier does not know it, or it is no longer in use.'),
    l10n.t('Check the number.'),
  ],
  30006: () => [
    l10n.t('The number is a landline or its carrier cannot be reached'),
    l10n.t('The number cannot receive SMS from this sender.'),
    l10n.t('Send to a mobile number.'),
  ],
  30038: () => [
    l10n.t('The one-time code was filtered'),
    l10n.t('The number is one of Twilio itself, and those do not receive one-time codes.'),
    l10n.t('Send to the number of a real phone.'),
  ],
  30039: () => [
    l10n.t('The message was stopped so that no loop begins'),
    l10n.t('The number is one of Twilio itself, and Twilio took the text for one that a machine had written.'),
    l10n.t('Send to the number of a real phone.'),
  ],
  30043: () => [
    l10n.t('The number is abroad for this sender'),
    l10n.t(
      'The carrier of the number took the message for one from abroad that came in through a gateway for domestic ones.',
    ),
    l10n.t("Read Twilio's guidelines for the country of the number; if they allow the message, ask Twilio support."),
  ],
  30485: () => [
    l10n.t('Messages to this number are stopped for the moment'),
    l10n.t('Twilio saw signs of fraud in messages to this number or to others like it, and stops them for some hours.'),
    l10n.t('Send again in a few hours or to another number; if it goes on, ask Twilio support.'),
  ],
};
