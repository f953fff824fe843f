/** A message that is to be sent, in words. */
import type { TestTemplate } from '../../lsp/protocol.ts';
import type { Composition } from '../../send/compose.ts';
import type { FetchFunction } from '../../twilio/fetch-types.ts';

export function describeComposition(
  { template, number }: Composition,
  isSimulated: boolean,
  remarks: readonly string[],
): string {
  return [
    `To        ${number.international}`,
    `Through   ${isSimulated ? 'the simulator: nothing leaves this machine' : 'Twilio, which charges for it'}`,
    ...remarks.map((remark) => `          ${remark}`),
    `Template  ${template.usageType}: ${sizeOf(template)}`,
    ...template.text.split(/\r\n|\r|\n/).map((line) => `  | ${line}`),
    '',
  ].join('\n');
}

function sizeOf({ encoding, characters, segments }: TestTemplate): string {
  const plural = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
  return `${encoding}, ${plural(characters, 'character')}, ${plural(segments, 'segment')}`;
}

/**
 * A `fetch` that sends nothing: what it was called with is the request that would have gone out.
 *
 * @param print told of the request, but for its authorization
 */
export function dryFetch(print: (text: string) => void): FetchFunction {
  return async (url, { method, body }) => {
    const fields = new URLSearchParams(body === undefined ? '' : await new Response(body).text());
    const lines = [...fields].map(([name, value]) => `  ${name}=${value}`);
    print(`${[`${method} ${url}`, ...lines].join('\n')}\n`);
    throw new Error('A dry run has no answer.');
  };
}
