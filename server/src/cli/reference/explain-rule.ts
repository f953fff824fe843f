/** `logto-connector explain`: the page of a rule, on a terminal. */
import { rules } from '../../rules/index.ts';
import { unknownRule } from '../../settings.ts';
import type { Colors } from '../colors.ts';
import { type Call, CallError, EXIT } from '../command.ts';
import type { Host } from '../host.ts';
import { showMarkdown } from './show-markdown.ts';

export async function explainRule(call: Call, host: Host): Promise<number> {
  const [id = ''] = call.arguments;
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    throw new CallError(unknownRule(id, ids));
  }
  host.print(await pageOf(id, await host.colors('stdout')));
  return EXIT.done;
}

async function pageOf(id: string, colors: Colors): Promise<string> {
  // The bundler puts every page into the program.
  const { default: page }: { readonly default: string } = await import(`../../../../docs/rules/${id}.md`);
  return showMarkdown(page, colors);
}
