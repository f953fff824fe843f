/** Configs of which there is nothing to say, told without the language service and all that it needs. */
import { detectByName } from './connectors/detect.ts';
import type { AnalysisSettings } from './core/rule.ts';
import { isSilent } from './core/silence.ts';
import { rules } from './rules/index.ts';

/**
 * Whether a config, known as one by its name, has nothing wrong with it. False where that takes a closer look.
 *
 * @param name the last part of its path
 */
export function isSilentConfig(name: string, text: string, settings: AnalysisSettings): boolean {
  const connector = detectByName(name);
  return connector !== undefined && isSilent(rules, text, { connector, settings });
}
