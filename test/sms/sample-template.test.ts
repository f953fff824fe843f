import { expect, test } from 'vitest';
import { twilioSms } from '../../server/src/connectors/twilio-sms.ts';
import { sampleTemplate } from '../../server/src/sms/sample-template.ts';

const { templates } = twilioSms;

test("a sample is the text of its usage type, with placeholders in the file's style", () => {
  expect(sampleTemplate(templates, 'SignIn', '{{code}}')).toEqual({
    usageType: 'SignIn',
    content: '{{code}} is your sign-in code. It is valid for 10 minutes.',
  });
  expect(sampleTemplate(templates, 'OrganizationInvitation', '<<code>>').content).toBe(
    'You are invited to join <<organization.name>>: <<link>>',
  );
});

test('a sample for an unknown usage type has the text of the fallback', () => {
  expect(sampleTemplate(templates, 'Newsletter', '{{code}}')).toEqual({
    usageType: 'Newsletter',
    content: sampleTemplate(templates, 'Generic', '{{code}}').content,
  });
});
