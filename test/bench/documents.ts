/** The documents that are measured: configs of as many templates as wanted, the same in each run. */

const KNOWN = [
  'Register',
  'SignIn',
  'ForgotPassword',
  'Generic',
  'OrganizationInvitation',
  'UserPermissionValidation',
  'BindNewIdentifier',
  'MfaVerification',
  'BindMfa',
];
const BRANDS = ['Acme', 'Northwind', 'Contoso', 'Globex', 'Initech', 'Umbrella', 'Hooli'];
const LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'sv', 'ja'];
/** One for each of the types. */
const TEXTS = [
  'Welcome to BRAND! {{code}} is your code to create an account. It is valid for 10 minutes.',
  '{{code}} is your code to sign in to BRAND. It is valid for 10 minutes. Never share it.',
  '{{code}} is your code to set a new password at BRAND. Not you? Then ignore this message.',
  '{{code}} is your verification code for BRAND. It is valid for 10 minutes. Never share it.',
  'You are invited to join {{organization.name}} at BRAND. Follow this link to accept: {{link}}',
  '{{code}} is your code to confirm a change of your account at BRAND. Keep it to yourself.',
  '{{code}} is your code to add this phone number to your account at BRAND. Do not share it.',
  '{{code}} is your second-factor code for BRAND. It is valid for 10 minutes. Never share it.',
  '{{code}} is your code to set up two-step verification at BRAND. It is valid for 10 minutes.',
];
/** What people get wrong; each stands for a template. */
const MISTAKES = [
  (type: string, text: string) => member(type, text.replace('{{code}}', '<<code>>')),
  (type: string, text: string) => member(type, text.replace('{{code}}', '{{ code }}').replaceAll("'", '’')),
  (type: string) => member(type, ''),
  (type: string, text: string) => member(type, text).replace('"content"', '"contents"'),
  (type: string, text: string) => member(type, `${text} – ${text} “${text}”`),
  (type: string) => `    {\n      "usageType": "${type}",\n      "content": 42\n    }`,
] as const;

export interface BenchDocument {
  readonly templates: number;
  /** Whether every other template holds a mistake, besides those that many templates cannot do without. */
  readonly mistakes: boolean;
  readonly text: string;
}

/**
 * Up to nine templates are of the types that Logto knows, and there is nothing to say of them. All that follow can only be
 * of the same types again, or of types that Logto does not know: half of them are this, half that, so that there is one
 * thing to say of each.
 */
export function makeDocument(templates: number, { mistakes = false } = {}): BenchDocument {
  const members = Array.from({ length: templates }, (_, index) => {
    const type = usageType(index);
    const text = at(TEXTS, index).replace('BRAND', at(BRANDS, index));
    return mistakes && index % 2 === 1 ? at(MISTAKES, (index - 1) / 2)(type, text) : member(type, text);
  });
  const text = `{
  "accountSID": "AC0123456789abcdef0123456789abcdef",
  "authToken": "00112233445566778899aabbccddeeff",
  "fromMessagingServiceSID": "MG0123456789abcdef0123456789abcdef",
  "disableRiskCheck": false,
  "templates": [
${members.join(',\n')}
  ]
}
`;
  return { templates, mistakes, text };
}

function usageType(index: number): string {
  const known = at(KNOWN, index);
  return index < KNOWN.length || index % 2 === 0 ? known : `${known}-${at(LOCALES, Math.floor(index / 18))}`;
}

function member(type: string, text: string): string {
  return `    {\n      "usageType": "${type}",\n      "content": "${text}"\n    }`;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) {
    throw new RangeError('An empty list.');
  }
  return item;
}

/** Where something is typed or asked for, as the protocol counts. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The end of the words that stand after `"key": "` in the template nearest to `part` of the text, from 0 to 1. */
export function placeIn({ text }: BenchDocument, key: 'content' | 'usageType', part: number): Place {
  const wanted = Math.floor(text.length * part);
  const opening = `"${key}": "`;
  const after = text.indexOf(opening, wanted);
  const start = after === -1 ? text.lastIndexOf(opening) : after;
  const end = text.indexOf('"', start + opening.length);
  const before = text.slice(0, end);
  return { line: before.split('\n').length - 1, character: end - before.lastIndexOf('\n') - 1 };
}
