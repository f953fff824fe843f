import type { ErrorRows } from '../error-entry.ts';

/** Errors that no input is to blame for. */
export const OTHER_ERRORS: ErrorRows = {
  14107: [
    'Too many messages to one number',
    'Twilio stops messages between two numbers that follow one another too fast.',
    'Wait a minute before the next test.',
  ],
  20001: [
    'Twilio does not know a parameter',
    'Something between here and Twilio has changed the request.',
    'Check the address of the API in the settings, and any gateway that it leads through.',
  ],
  20004: [
    'Twilio does not do this here',
    'The request came to an address of Twilio that takes no such request.',
    'Check the address of the API in the settings.',
  ],
  20422: [
    'A parameter is not valid',
    'A value of the request is not one that Twilio takes.',
    "Read Twilio's own words, which name the parameter.",
  ],
  20426: [
    'The connection is not safe enough',
    'The connection to Twilio uses a version of TLS that it no longer takes.',
    'Check the proxy or gateway that the connection goes through.',
  ],
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
  20504: [
    'Twilio did not answer in time',
    'A part of Twilio did not answer another one.',
    'Look at the message log in the Twilio Console before you send again.',
  ],
  21730: [
    'Twilio is under maintenance',
    'The service takes no messages for the moment.',
    'Try again later; https://status.twilio.com tells of disturbances.',
  ],
  30008: [
    'The message was not delivered',
    'The carrier gave no reason.',
    'Send again; if it fails again, try a number of another carrier.',
  ],
  30017: [
    "The carrier's network is congested",
    'The carrier could not take the message at that time.',
    'Try again later.',
  ],
  30020: [
    'Twilio could not deliver the message',
    'Something went wrong inside Twilio after it took the message.',
    'Send again; https://status.twilio.com tells of disturbances.',
  ],
  30021: [
    'Twilio could not deliver the message',
    'Something went wrong inside the Messaging Service after Twilio took the message.',
    'Send again; https://status.twilio.com tells of disturbances.',
  ],
  30400: [
    'A parameter is not valid',
    'A value of the message did not pass a later check of Twilio.',
    "Read Twilio's own words, which name the parameter.",
  ],
  30410: [
    "Twilio's provider did not answer",
    'The way to the carrier was disturbed; Twilio does not repeat such messages.',
    'Try again later.',
  ],
};
