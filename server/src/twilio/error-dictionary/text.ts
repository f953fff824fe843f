import * as l10n from '@vscode/l10n';
import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at a template's `content`. */
export const TEXT_ERRORS: ErrorRows = {
  21602: () => [
    l10n.t('The message has no text'),
    l10n.t('The content of the template is empty.'),
    l10n.t('Write the text of the template.'),
  ],
  21617: () => [
    l10n.t('The text is too long'),
    l10n.t('A message may have 1,600 characters at most, once its placeholders are filled in.'),
    l10n.t('Shorten the content of the template.'),
  ],
  21618: () => [
    l10n.t('The text cannot be sent'),
    l10n.t('Twilio does not take the text of the message as it is.'),
    l10n.t('Look for characters that are not meant to be there, and write the content of the template anew.'),
  ],
  21619: () => [
    l10n.t('The message has no text'),
    l10n.t('The content of the template is empty.'),
    l10n.t('Write the text of the template.'),
  ],
  30007: () => [
    l10n.t('The message was filtered'),
    l10n.t('Twilio or the carrier took the text for unwanted or forbidden content.'),
    l10n.t('Name your product in the text, leave out shortened links, and try again.'),
  ],
  30019: () => [
    l10n.t('The text is too long for the carrier'),
    l10n.t('The carrier of the number does not take a message of this size.'),
    l10n.t('Shorten the content of the template, and avoid characters outside GSM-7.'),
  ],
  30044: () => [
    l10n.t('The text is too long for a trial account'),
    l10n.t('A trial account may send only a few segments in one message.'),
    l10n.t('Shorten the text, avoid characters outside GSM-7, or upgrade the account.'),
  ],
};

/** Errors of the risk check, which `disableRiskCheck` turns off. */
export const RISK_ERRORS: ErrorRows = {
  30450: () => [
    l10n.t("Twilio's SMS pumping protection stopped the message"),
    l10n.t('Twilio saw signs of fraud in messages to this range of numbers.'),
    l10n.t(
      'If the number is yours, add it to the Global Safe List in the Twilio Console. Twilio advises keeping the check on for one-time codes.',
    ),
  ],
  30453: () => [
    l10n.t("Twilio's risk check stopped the message"),
    l10n.t('Twilio took the message for fraud and did not deliver it.'),
    l10n.t(
      'If the number is yours, add it to the Global Safe List in the Twilio Console. Twilio advises keeping the check on for one-time codes.',
    ),
  ],
};
