import type { BlamedField, TwilioErrorEntry } from './error-entry.ts';

type Row = readonly [title: string, cause: string, advice: string];

/**
 * Twilio's error codes that a test SMS can meet, in our own words, by the value to blame. What each code stands for is
 * from Twilio's error dictionary (https://www.twilio.com/docs/api/errors).
 */
const BY_FIELD: readonly (readonly [BlamedField | null, Readonly<Record<number, Row>>])[] = [
  [
    'authToken',
    {
      20003: [
        'Twilio does not accept the credentials',
        'The auth token does not belong to the account SID, or the account may not do this.',
        'Copy both again from the first page of the Twilio Console; a token that was renewed makes the old one useless.',
      ],
      20008: [
        'Test credentials cannot do this',
        "The account SID and auth token are Twilio's test credentials, which reach only a few functions.",
        'Use the live account SID and auth token.',
      ],
    },
  ],
  [
    'accountSID',
    {
      20404: [
        'Twilio does not know this account',
        'What the request names, most often the account SID, does not exist.',
        'Copy the account SID again from the first page of the Twilio Console.',
      ],
      20005: [
        'The Twilio account is not active',
        'The account is suspended or closed.',
        'Open the Twilio Console, which says why and how to bring the account back.',
      ],
      30002: [
        'The Twilio account is suspended',
        'Twilio suspended the account before this message went out.',
        'Open the Twilio Console, which says why, or ask Twilio support.',
      ],
    },
  ],
  [
    'fromMessagingServiceSID',
    {
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
      30001: [
        'Too many messages are waiting',
        'The queue of the sender overflowed before this message went out.',
        'Send more slowly, or add senders to the Messaging Service.',
      ],
      30032: [
        'The toll-free sender is not verified',
        'Messages from a toll-free number are stopped until the number has been verified.',
        'Have the number verified in the Twilio Console, or use another sender.',
      ],
      30034: [
        'The sender is not registered for the United States',
        'Messages to US numbers from an ordinary number need an A2P 10DLC registration.',
        'Register the brand and campaign in the Twilio Console and add the number to it.',
      ],
    },
  ],
  [
    'phoneNumber',
    {
      21211: [
        'The phone number is not valid',
        'Twilio does not know such a number.',
        'Check the digits and the country code, and write the number as +14155552671.',
      ],
      21265: [
        'The number is a short code',
        'Twilio cannot send SMS to short codes.',
        'Send to a full phone number with its country code.',
      ],
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
      21635: [
        'The number is a landline',
        'Twilio sends no SMS to landlines in this country.',
        'Send to a mobile number.',
      ],
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
      30005: [
        'The number does not exist',
        'The carrier does not know it, or it is no longer in use.',
        'Check the number.',
      ],
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
    },
  ],
  [
    'content',
    {
      21602: ['The message has no text', 'The content of the template is empty.', 'Write the text of the template.'],
      21617: [
        'The text is too long',
        'A message may have 1,600 characters at most, once its placeholders are filled in.',
        'Shorten the content of the template.',
      ],
      21619: ['The message has no text', 'The content of the template is empty.', 'Write the text of the template.'],
      30007: [
        'The message was filtered',
        'Twilio or the carrier took the text for unwanted or forbidden content.',
        'Name your product in the text, leave out shortened links, and try again.',
      ],
      30044: [
        'The text is too long for a trial account',
        'A trial account may send only a few segments in one message.',
        'Shorten the text, avoid characters outside GSM-7, or upgrade the account.',
      ],
    },
  ],
  [
    'disableRiskCheck',
    {
      30450: [
        "Twilio's SMS pumping protection stopped the message",
        'Twilio saw signs of fraud in messages to this range of numbers.',
        'If the number is yours, add it to the Global Safe List in the Twilio Console. Twilio advises keeping the check on for one-time codes.',
      ],
      30453: [
        "Twilio's risk check stopped the message",
        'Twilio took the message for fraud and did not deliver it.',
        'If the number is yours, add it to the Global Safe List in the Twilio Console. Twilio advises keeping the check on for one-time codes.',
      ],
    },
  ],
  [
    null,
    {
      20429: ['Too many requests', 'The account sends requests faster than it may.', 'Wait a little, then send again.'],
      20500: [
        'Twilio had an internal error',
        'Something went wrong inside Twilio.',
        'Try again later; https://status.twilio.com tells of disturbances.',
      ],
      20503: [
        'Twilio is not available',
        'The service is down or overloaded.',
        'Try again later; https://status.twilio.com tells of disturbances.',
      ],
      30008: [
        'The message was not delivered',
        'The carrier gave no reason.',
        'Send again; if it fails again, try a number of another carrier.',
      ],
    },
  ],
];

/** The dictionary by code. */
export const TWILIO_ERRORS: ReadonlyMap<number, TwilioErrorEntry> = new Map(
  BY_FIELD.flatMap(([field, rows]) =>
    Object.entries(rows).map(([code, [title, cause, advice]]): [number, TwilioErrorEntry] => [
      Number(code),
      { title, cause, advice, field },
    ]),
  ),
);
