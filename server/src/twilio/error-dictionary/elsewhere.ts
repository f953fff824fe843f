import * as l10n from '@vscode/l10n';
import type { ErrorRows } from '../error-entry.ts';

/** Errors that no input is to blame for. */
export const OTHER_ERRORS: ErrorRows = {
  14107: () => [
    l10n.t('Too many messages to one number'),
    l10n.t('Twilio stops messages between two numbers that follow one another too fast.'),
    l10n.t('Wait a minute before the next test.'),
  ],
  20001: () => [
    l10n.t('Twilio does not know a parameter'),
    l10n.t('Something between here and Twilio has changed the request.'),
    l10n.t('Check the address of the API in the settings, and any gateway that it leads through.'),
  ],
  20004: () => [
    l10n.t('Twilio does not do this here'),
    l10n.t('The request came to an address of Twilio that takes no such request.'),
    l10n.t('Check the address of the API in the settings.'),
  ],
  20422: () => [
    l10n.t('A parameter is not valid'),
    l10n.t('A value of the request is not one that Twilio takes.'),
    l10n.t("Read Twilio's own words, which name the parameter."),
  ],
  20426: () => [
    l10n.t('The connection is not safe enough'),
    l10n.t('The connection to Twilio uses a version of TLS that it no longer takes.'),
    l10n.t('Check the proxy or gateway that the connection goes through.'),
  ],
  20429: () => [
    l10n.t('Too many requests'),
    l10n.t('The account sends requests faster than it may.'),
    l10n.t('Wait a little, then send again.'),
  ],
  20500: () => [
    l10n.t('Twilio had an internal error'),
    l10n.t('Something went wrong inside Twilio.'),
    l10n.t('Try again later; https://status.twilio.com tells of disturbances.'),
  ],
  20503: () => [
    l10n.t('Twilio is not available'),
    l10n.t('The service is down or overloaded.'),
    l10n.t('Try again later; https://status.twilio.com tells of disturbances.'),
  ],
  20504: () => [
    l10n.t('Twilio did not answer in time'),
    l10n.t('A part of Twilio did not answer another one.'),
    l10n.t('Look at the message log in the Twilio Console before you send again.'),
  ],
  21730: () => [
    l10n.t('Twilio is under maintenance'),
    l10n.t('The service takes no messages for the moment.'),
    l10n.t('Try again later; https://status.twilio.com tells of disturbances.'),
  ],
  30008: () => [
    l10n.t('The message was not delivered'),
    l10n.t('The carrier gave no reason.'),
    l10n.t('Send again; if it fails again, try a number of another carrier.'),
  ],
  30017: () => [
    l10n.t("The carrier's network is congested"),
    l10n.t('The carrier could not take the message at that time.'),
    l10n.t('Try again later.'),
  ],
  30020: () => [
    l10n.t('Twilio could not deliver the message'),
    l10n.t('Something went wrong inside Twilio after it took the message.'),
    l10n.t('Send again; https://status.twilio.com tells of disturbances.'),
  ],
  30021: () => [
    l10n.t('Twilio could not deliver the message'),
    l10n.t('Something went wrong inside the Messaging Service after Twilio took the message.'),
    l10n.t('Send again; https://status.twilio.com tells of disturbances.'),
  ],
  30400: () => [
    l10n.t('A parameter is not valid'),
    l10n.t('A value of the message did not pass a later check of Twilio.'),
    l10n.t("Read Twilio's own words, which name the parameter."),
  ],
  30410: () => [
    l10n.t("Twilio's provider did not answer"),
    l10n.t('The way to the carrier was disturbed; Twilio does not repeat such messages.'),
    l10n.t('Try again later.'),
  ],
};
