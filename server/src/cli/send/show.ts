/** A message that is to be sent, in words. */
import * as l10n from '@vscode/l10n';
import { tableLines } from '../../l10n/columns.ts';
import type { Composition } from '../../send/compose.ts';
import { describeSize } from '../../sms/test-message.ts';
import { standInHost } from '../../twilio/base-url.ts';
import type { FetchFunction } from '../../twilio/fetch-types.ts';

/** @param apiBaseUrl where it goes in place of Twilio, if anywhere */
export function describeWay(isSimulated: boolean, apiBaseUrl: string | undefined): string {
  if (isSimulated) {
    return l10n.t('the simulator: nothing leaves this machine');
  }
  const host = standInHost(apiBaseUrl);
  return host === undefined ? l10n.t('Twilio, which charges for it') : l10n.t('{0}, in place of Twilio', host);
}

/** @param way what takes it, by {@link describeWay} */
export function describeComposition(
  { template, number }: Composition,
  way: string,
  remarks: readonly string[],
): string {
  const facts = [
    [l10n.t({ message: 'To', comment: 'Beside a phone number' }), number.international],
    [l10n.t({ message: 'Through', comment: 'Beside the way that a message takes: Twilio, or a simulator' }), way],
    ...remarks.map((remark) => ['', remark]),
    [l10n.t('Template'), l10n.t('{0}: {1}', template.usageType, describeSize(template))],
  ];
  return [...tableLines(facts), ...template.text.split(/\r\n|\r|\n/).map((line) => `  | ${line}`), ''].join('\n');
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
