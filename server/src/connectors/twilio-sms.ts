/** Twilio SMS: npm `@logto/connector-twilio-sms`. */
import * as l10n from '@vscode/l10n';
import schema from '../../../schemas/twilio-sms.schema.json' with { type: 'json' };
import type { Connector } from '../core/connector.ts';
import { validate, validateTemplate } from './generated/twilio-sms.js';
import { logtoVariables } from './logto-variables.ts';
import { twilioCredentials } from './twilio-credentials.ts';

const code = ['code'];

export const twilioSms: Connector = {
  id: 'twilio-sms',
  factoryId: 'twilio-short-message-service',
  name: 'Twilio SMS',
  recognition: {
    fileName: /(?:^|\.)(?:logto-connector|twilio-sms|logto-twilio-sms|twilio-short-message-service)\.json$/i,
    schemaAddress: /\btwilio-sms\.schema\.json$/,
    ownKeys: ['accountSID', 'authToken', 'fromMessagingServiceSID', 'disableRiskCheck'],
    // The form items of the other SMS and e-mail connectors that have templates with a usage type and a content.
    otherKeys: [
      ...['endpoint', 'apiToken', 'sender', 'senderName', 'apiKey', 'apiSecret', 'brandName', 'apikey'],
      ...['accessKeyId', 'fromEmail', 'host', 'auth'],
    ],
  },
  schema,
  validate: (value) => (validate(value) ? [] : (validate.errors ?? [])),
  validateTemplate: (value) => (validateTemplate(value) ? [] : (validateTemplate.errors ?? [])),
  keyAliases: {
    accountSID: ['account', 'accountid', 'twilioaccountsid'],
    authToken: ['token', 'twilioauthtoken'],
    fromMessagingServiceSID: ['messagingservicesid', 'messagingservice', 'servicesid', 'from', 'sender'],
    disableRiskCheck: ['skipriskcheck', 'noriskcheck'],
    templates: ['messages', 'texts'],
    usageType: ['type', 'usage', 'templatetype'],
    content: ['text', 'body', 'message', 'template'],
  },
  credentials: twilioCredentials,
  templates: {
    fallback: 'Generic',
    variables: logtoVariables,
    // The types: `TemplateType` of npm `@logto/connector-kit`. The required ones: the guard of the connector itself.
    usageTypes: [
      {
        name: 'SignIn',
        description: () => l10n.t('Sent when someone signs in with a verification code.'),
        required: true,
        carries: code,
        aliases: ['login', 'logon', 'signon'],
        sample: '{{code}} is your sign-in code. It is valid for 10 minutes.',
      },
      {
        name: 'Register',
        description: () => l10n.t('Sent when someone creates an account with a phone number.'),
        required: true,
        carries: code,
        aliases: ['signup', 'registration', 'createaccount'],
        sample: '{{code}} is your sign-up code. It is valid for 10 minutes.',
      },
      {
        name: 'ForgotPassword',
        description: () => l10n.t('Sent when someone resets a forgotten password.'),
        required: true,
        carries: code,
        aliases: ['resetpassword', 'passwordreset', 'forgottenpassword', 'recovery'],
        sample: '{{code}} is your password reset code. It is valid for 10 minutes.',
      },
      {
        name: 'Generic',
        description: () =>
          l10n.t('Sent wherever the occasion has no template of its own, and by the test in the Logto Console.'),
        required: true,
        carries: code,
        aliases: ['default', 'fallback', 'general', 'test'],
        sample: '{{code}} is your verification code. It is valid for 10 minutes.',
      },
      {
        name: 'OrganizationInvitation',
        description: () => l10n.t('Sent when someone is invited to an organization.'),
        required: false,
        carries: ['link', 'code'],
        aliases: ['invitation', 'invite'],
        sample: 'You are invited to join {{organization.name}}: {{link}}',
      },
      {
        name: 'UserPermissionValidation',
        description: () => l10n.t('Sent when a signed-in user confirms a sensitive operation.'),
        required: false,
        carries: code,
        aliases: ['permissionvalidation', 'uservalidation', 'stepup'],
        sample: '{{code}} is your code to confirm this operation. It is valid for 10 minutes.',
      },
      {
        name: 'BindNewIdentifier',
        description: () => l10n.t('Sent when a signed-in user adds this phone number to their account.'),
        required: false,
        carries: code,
        aliases: ['newidentifier', 'bindidentifier', 'linkphone', 'bindphone'],
        sample: '{{code}} is your code to add this phone number. It is valid for 10 minutes.',
      },
      {
        name: 'MfaVerification',
        description: () => l10n.t('Sent as the second factor when someone signs in.'),
        required: false,
        carries: code,
        aliases: ['mfa', 'secondfactor', 'twofactor'],
        sample: '{{code}} is your second-factor code. It is valid for 10 minutes.',
      },
      {
        name: 'BindMfa',
        description: () => l10n.t('Sent when someone sets up this phone number as a second factor.'),
        required: false,
        carries: code,
        aliases: ['setupmfa', 'mfasetup', 'mfabinding'],
        sample: '{{code}} is your code to set up two-step verification. It is valid for 10 minutes.',
      },
    ],
  },
};
