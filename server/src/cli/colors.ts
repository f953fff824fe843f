/** Colours, where whoever reads sees any. */
import type { Colors as AllColors } from 'picocolors/types';
import type { Host } from './host.ts';

export type Colors = Pick<AllColors, 'isColorSupported' | 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'>;

/** Gives every text back as it is. */
export const NO_COLORS: Colors = {
  isColorSupported: false,
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
};

/** @param areWanted as {@link wantsColors} has it */
export async function loadColors(areWanted: boolean): Promise<Colors> {
  // Loaded here: it asks for the stream of standard output, which takes Node milliseconds to make.
  return areWanted ? (await import('picocolors')).createColors(true) : NO_COLORS;
}

/** https://no-color.org and https://force-color.org; else colours are for terminals alone. */
export function wantsColors(env: Host['env'], isTerminal: () => boolean): boolean {
  if (env['NO_COLOR']) {
    return false;
  }
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') {
    return force !== '0' && force !== 'false';
  }
  return env['TERM'] !== 'dumb' && isTerminal();
}
