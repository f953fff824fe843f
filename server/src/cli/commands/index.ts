/** The commands, in the order of the help. */
import type { Command } from '../command.ts';
import { lint } from './lint.ts';

export const commands: readonly Command[] = [lint];
