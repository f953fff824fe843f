/** A template to begin with. */
import type { TemplateFacts, UsageType } from '../core/connector.ts';
import { type PlaceholderStyle, writePlaceholder } from './placeholder-style.ts';
import { HANDLEBARS } from './render.ts';

export interface SampleTemplate {
  readonly usageType: string;
  readonly content: string;
}

/**
 * @param usageType a text for an unknown one is that of the connector's fallback
 * @param style how the file writes its placeholders
 */
export function sampleTemplate(facts: TemplateFacts, usageType: string, style: PlaceholderStyle): SampleTemplate {
  const sample = typeNamed(facts, usageType)?.sample ?? '';
  const content = sample.replaceAll(HANDLEBARS, (_, name: string) => writePlaceholder(name, style));
  return { usageType, content };
}

function typeNamed({ usageTypes, fallback }: TemplateFacts, name: string): UsageType | undefined {
  return usageTypes.find((type) => type.name === name) ?? usageTypes.find((type) => type.name === fallback);
}
