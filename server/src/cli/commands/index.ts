/** The commands, in the order of the help and in the language that is set when they are asked for. */
import type { Command } from '../command.ts';
import { explain } from './explain.ts';
import { lint } from './lint.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { send } from './send.ts';

export const commands = (): readonly Command[] => [lint(), rules(), explain(), schema(), send()];
