import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at a template's `content`. */
export const TEXT_ERRORS: ErrorRows = {
  21602: ['The message has no text', 'The content of the template is empty.', 'Write the text of the template.'],
  21617: [
    'The text is too long',
    'A message may have 1,600 characters at most, once its placeholders are filled in.',
    'Shorten the content of the template.',
  ],
  21618: [
    'The text cannot be sent',
    'Twilio does not take the text of the message as it is.',
    'Look for characters that are not meant to be there, and write the content of the template anew.',
  ],
  21619: ['The message has no text', 'The content of the template is empty.', 'Write the text of the template.'],
  30007: [
    'The message was filtered',
    'Twilio or the carrier took the text for unwanted or forbidden content.',
    'Name your product in the text, leave out shortened links, and try again.',
  ],
  30019: [
    'The text is too long for the carrier',
    'The carrier of the number does not take a message of this size.',
    'Shorten the content of the template, and avoid characters outside GSM-7.',
  ],
  30044: [
    'The text is too long for a trial account',
    'A trial account may send only a few segments in one message.',
    'Shorten the text, avoid characters outside GSM-7, or upgrade the account.',
  ],
};

/** Errors of the risk check, which `disableRiskCheck` turns off. */
export const RISK_ERRORS: ErrorRows = {
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
};
