import * as l10n from '@vscode/l10n';
import type { ErrorRows } from '../error-entry.ts';

/** Errors that point at `authToken`. */
export const AUTH_TOKEN_ERRORS: ErrorRows = {
  20003: () => [
    l10n.t('Twilio does not accept the credentials'),
    l10n.t('The auth token does not belong to the account SID, or the account may not do this.'),
    l10n.t(
      'Copy both again from the first page of the Twilio Console; a token that was renewed makes the old one useless.',
    ),
  ],
  20006: () => [
    l10n.t('The credentials may not do this'),
    l10n.t('Twilio knows the credentials, but they give no access to what was asked for.'),
    l10n.t('Use the auth token of the account itself, from the first page of the Twilio Console.'),
  ],
  20008: () => [
    l10n.t('Test credentials cannot do this'),
    l10n.t("The account SID and auth token are Twilio's test credentials, which reach only a few functions."),
    l10n.t('Use the live account SID and auth token.'),
  ],
  20403: () => [
    l10n.t('Twilio forbids this to the account'),
    l10n.t('The credentials are right, but the account may not do this.'),
    l10n.t('Open the Twilio Console, which says what the account is allowed to do, or ask Twilio support.'),
  ],
};

/** Errors that point at `accountSID`: at the account, and what it may do. */
export const ACCOUNT_ERRORS: ErrorRows = {
  20005: () => [
    l10n.t('The Twilio account is not active'),
    l10n.t('The account is suspended or closed.'),
    l10n.t('Open the Twilio Console, which says why and how to bring the account back.'),
  ],
  20404: () => [
    l10n.t('Twilio does not know this account'),
    l10n.t('What the request names, most often the account SID, does not exist.'),
    l10n.t('Copy the account SID again from the first page of the Twilio Console.'),
  ],
  30002: () => [
    l10n.t('The Twilio account is suspended'),
    l10n.t('Twilio suspended the account before this message went out.'),
    l10n.t('Open the Twilio Console, which says why, or ask Twilio support.'),
  ],
  30037: () => [
    l10n.t('Sending is turned off for this account'),
    l10n.t('Twilio has disabled outbound messages of the account.'),
    l10n.t('Open the Twilio Console, which says why, or ask Twilio support.'),
  ],
  30454: () => [
    l10n.t('The account has reached its limit of messages'),
    l10n.t('The account, most often one on trial, has sent as many messages as it may.'),
    l10n.t('Upgrade the account, and send again some hours later; ask Twilio support where it is no trial account.'),
  ],
  63038: () => [
    l10n.t('The account has reached its limit of messages for a day'),
    l10n.t('More messages went out within 24 hours than the account may send; a trial account may send very few.'),
    l10n.t('Wait a day, upgrade the account, or ask Twilio support to raise the limit.'),
  ],
};
