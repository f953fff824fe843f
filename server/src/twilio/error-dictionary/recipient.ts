import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at the number that was sent to. */
export const RECIPIENT_ERRORS: ErrorRows = {
  21211: [
    'The phone number is not valid',
    'Twilio does not know such a number.',
    'Check the digits and the country code, and write the number as +14155552671.',
  ],
  21214: [
    'The number cannot be reached',
    'Twilio has no way to this number.',
    'Check the digits and the country code, or send to another number.',
  ],
  21217: [
    'The phone number is not valid',
    'It does not look like a number of any country.',
    'Check the digits and the country code, and write the number as +14155552671.',
  ],
  21265: [
    'The number is a short code',
    'Twilio cannot send SMS to short codes.',
    'Send to a full phone number with its country code.',
  ],
  21266: [
    'The number is that of the sender',
    'A message cannot go from a number to itself.',
    'Send to the number of a real phone, not to a sender of the Messaging Service.',
  ],
  21268: [
    'The number is a premium or service number',
    'Twilio sends no SMS to premium and information numbers.',
    'Send to a mobile number.',
  ],
  21407: ['This kind of number cannot receive SMS', 'Its type does not support SMS.', 'Send to a mobile number.'],
  21408: [
    'Sending to this country is turned off',
    'The account has no permission to send SMS to the region of this number.',
    'Turn the country on under Messaging > Settings > Geo permissions in the Twilio Console.',
  ],
  21604: ['There is no number to send to', 'The request came without a phone number.', 'Give a phone number.'],
  21608: [
    'A trial account cannot send to this number',
    'A trial account reaches only numbers that have been verified.',
    'Verify the number under Verified Caller IDs in the Twilio Console, or upgrade the account.',
  ],
  21610: [
    'The number has opted out',
    'Its owner answered STOP to this sender, so Twilio sends nothing more there.',
    'Text START from that phone to the sender, or send to another number.',
  ],
  21612: [
    'Twilio cannot reach this number from this sender',
    'There is no route between the sender and the number.',
    'Try another number, or add a sender of the same country to the Messaging Service.',
  ],
  21614: ['The number cannot receive SMS', 'It is not a mobile number.', 'Send to a mobile number.'],
  21635: ['The number is a landline', 'Twilio sends no SMS to landlines in this country.', 'Send to a mobile number.'],
  30003: [
    'The phone could not be reached',
    'It is switched off, out of coverage, or unable to receive SMS.',
    'Check that the phone is on and receives other SMS, then send again.',
  ],
  30004: [
    'The message was blocked',
    "The number's carrier or owner blocks messages from this sender.",
    'Ask the owner or the carrier to let them through, or send to another number.',
  ],
  30005: ['The number does not exist', 'The carrier does not know it, or it is no longer in use.', 'Check the number.'],
  30006: [
    'The number is a landline or its carrier cannot be reached',
    'The number cannot receive SMS from this sender.',
    'Send to a mobile number.',
  ],
  30038: [
    'The one-time code was filtered',
    'The number is one of Twilio itself, and those do not receive one-time codes.',
    'Send to the number of a real phone.',
  ],
  30039: [
    'The message was stopped so that no loop begins',
    'The number is one of Twilio itself, and Twilio took the text for one that a machine had written.',
    'Send to the number of a real phone.',
  ],
  30043: [
    'The number is abroad for this sender',
    'The carrier of the number took the message for one from abroad that came in through a gateway for domestic ones.',
    "Read Twilio's guidelines for the country of the number; if they allow the message, ask Twilio support.",
  ],
  30485: [
    'Messages to this number are stopped for the moment',
    'Twilio saw signs of fraud in messages to this number or to others like it, and stops them for some hours.',
    'Send again in a few hours or to another number; if it goes on, ask Twilio support.',
  ],
};
