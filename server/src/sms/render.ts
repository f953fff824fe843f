/** The message body as Logto makes it from a template: `replaceSendMessageHandlebars` of npm `@logto/connector-kit`. */

/** What Logto replaces: a dotted name in double braces, with or without space around it. */
export const HANDLEBARS = /{{\s*([\w.]+)\s*}}/g;

/**
 * @param content a template's text with its placeholders in Logto's own form
 * @param variables the payload of the message, such as `{ code: '000000' }`
 * @returns the text that is sent. A placeholder stays as it stands where the first part of its name is not in the
 *   payload; where that part is there and the rest of the name leads nowhere, nothing takes its place.
 */
export function renderTemplate(content: string, variables: Readonly<Record<string, unknown>>): string {
  return content.replaceAll(HANDLEBARS, (placeholder: string, name: string) => {
    const [root = '', ...rest] = name.split('.');
    // `in`, as Logto does it: what every JavaScript object inherits counts as part of the payload.
    return root !== '' && root in variables ? String(follow(variables[root], rest) ?? '') : placeholder;
  });
}

function follow(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const part of path) {
    if (!current || typeof current !== 'object') {
      return undefined;
    }
    current = Reflect.get(current, part);
  }
  return current;
}
