/**
 * What Logto fills into a message, whatever the connector: `SendMessagePayload` of npm `@logto/connector-kit`, and the
 * context that Logto's core adds by flow (docs.logto.io, "Email templates").
 */
import type { TemplateVariable } from '../core/connector.ts';

export const logtoVariables: readonly TemplateVariable[] = [
  { name: 'code', kind: 'text', description: 'The verification code: 6 digits, valid for 10 minutes.' },
  { name: 'link', kind: 'text', description: 'The link of an invitation. There in invitations only.' },
  {
    name: 'locale',
    kind: 'text',
    description: "The language of the user's request, such as `en-US`. There in some flows.",
  },
  { name: 'uiLocales', kind: 'text', description: 'The `ui_locales` of the sign-in request. There in some flows.' },
  { name: 'application', kind: 'object', description: 'The application: `application.name`. There in some flows.' },
  { name: 'organization', kind: 'object', description: 'The organization: `organization.name`. There in some flows.' },
  { name: 'user', kind: 'object', description: 'The user: `user.name`. There where someone is signed in.' },
  { name: 'inviter', kind: 'object', description: 'Who invites: `inviter.name`. There in invitations only.' },
];
