/** The list of rules. */
import type { Rule } from '../core/rule.ts';
import { credentialFormat } from './credential-format.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateUsageType } from './duplicate-usage-type.ts';
import { emptyContent } from './empty-content.ts';
import { jsonSyntax } from './json-syntax.ts';
import { messageTooLong } from './message-too-long.ts';
import { missingCodePlaceholder } from './missing-code-placeholder.ts';
import { missingUsageType } from './missing-usage-type.ts';
import { plainSecret } from './plain-secret.ts';
import { sampleValue } from './sample-value.ts';
import { schema } from './schema.ts';
import { smsEncoding } from './sms-encoding.ts';
import { smsSegments } from './sms-segments.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownUsageType } from './unknown-usage-type.ts';
import { unreplacedPlaceholder } from './unreplaced-placeholder.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { usageTypeFallback } from './usage-type-fallback.ts';

export const rules: readonly Rule[] = [
  jsonSyntax,
  schema,
  duplicateKey,
  unknownKey,
  missingUsageType,
  unknownUsageType,
  duplicateUsageType,
  usageTypeFallback,
  emptyContent,
  missingCodePlaceholder,
  unreplacedPlaceholder,
  messageTooLong,
  smsEncoding,
  smsSegments,
  sampleValue,
  credentialFormat,
  plainSecret,
  unresolvedReference,
];
