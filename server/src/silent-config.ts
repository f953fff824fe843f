/** Configs of which there is nothing to say, told without the language service and all that it needs. */
import { detectByName } from './connectors/detect.ts';
import type { Connector } from './core/connector.ts';
import type { AnalysisSettings } from './core/rule.ts';
import { createSilence } from './core/silence.ts';
import { rules } from './rules/index.ts';

/**
 * Made once for many files.
 *
 * @returns whether a config, known as one by its name (the last part of its path), has nothing wrong with it; false where
 *   that takes a closer look
 */
export function createSilentConfigs(settings: AnalysisSettings): (name: string, text: string) => boolean {
  const silences = new Map<Connector, ReturnType<typeof createSilence>>();
  return (name, text) => {
    const connector = detectByName(name);
    if (connector === undefined) {
      return false;
    }
    const isSilent = silences.get(connector) ?? createSilence(rules, { connector, settings });
    silences.set(connector, isSilent);
    return isSilent(text);
  };
}
