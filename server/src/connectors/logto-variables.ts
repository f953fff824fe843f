/**
 * What Logto fills into a message, whatever the connector: `SendMessagePayload` of npm `@logto/connector-kit`, and the
 * context that Logto's core adds by flow (docs.logto.io, "Email templates").
 */
import * as l10n from '@vscode/l10n';
import type { TemplateVariable } from '../core/connector.ts';

export const logtoVariables: readonly TemplateVariable[] = [
  { name: 'code', kind: 'text', description: () => l10n.t('The verification code: 6 digits, valid for 10 minutes.') },
  { name: 'link', kind: 'text', description: () => l10n.t('The link of an invitation. There in invitations only.') },
  {
    name: 'locale',
    kind: 'text',
    description: () => l10n.t("The language of the user's request, such as `en-US`. There in some flows."),
  },
  {
    name: 'uiLocales',
    kind: 'text',
    description: () => l10n.t('The `ui_locales` of the sign-in request. There in some flows.'),
  },
  {
    name: 'application',
    kind: 'object',
    description: () => l10n.t('The application: `application.name`. There in some flows.'),
  },
  {
    name: 'organization',
    kind: 'object',
    description: () => l10n.t('The organization: `organization.name`. There in some flows.'),
  },
  {
    name: 'user',
    kind: 'object',
    description: () => l10n.t('The user: `user.name`. There where someone is signed in.'),
  },
  {
    name: 'inviter',
    kind: 'object',
    description: () => l10n.t('Who invites: `inviter.name`. There in invitations only.'),
  },
];
