/** Markdown for people who read it on a terminal. */
import type { Colors } from '../colors.ts';

/**
 * @param page of the few forms that the pages of rules have: headings, paragraphs, lists, tables, and code
 * @returns the same text; links are written out, and colours take the place of what marks code and weight
 */
export function showMarkdown(page: string, colors: Colors): string {
  let isCode = false;
  const lines = page.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      isCode = !isCode;
      return [];
    }
    return [isCode ? `    ${colors.cyan(line)}` : showLine(line, colors)];
  });
  return lines.join('\n');
}

function showLine(line: string, colors: Colors): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) {
    return colors.bold(heading);
  }
  return (
    line
      // A link to another page of the project leads nowhere from a terminal.
      .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, (_link, text: string, href: string) => `${text} (${href})`)
      .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, (_link, text: string) => text)
      .replaceAll(/\*\*([^*]+)\*\*/g, (_strong, text: string) => colors.bold(text))
      .replaceAll(/`[^`]+`/g, (code) => (colors.isColorSupported ? colors.cyan(code.slice(1, -1)) : code))
  );
}
