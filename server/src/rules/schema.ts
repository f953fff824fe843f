import type { ErrorObject } from 'ajv';
import type { Problem } from '../core/finding.ts';
import { isContainer, type JsonNode, nodeAt, type Span } from '../core/json-node.ts';
import { toValue } from '../core/json-value.ts';
import type { Rule } from '../core/rule.ts';
import { type Path, schemaFixes } from './schema-fixes.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  fixable: true,
  description: 'A key is missing or a value is of the wrong type, so Logto rejects the config.',
  *check(context) {
    const { document, connector } = context;
    const { root, problems } = document.json;
    if (root === undefined && problems.length > 0) {
      return;
    }
    // The schema asks for the shape of a template in more than one place.
    const told = new Set<string>();
    for (const error of connector.validate(toValue(root))) {
      const place = placeOf(error, root);
      const message = place && messageOf(error, place.node);
      if (place && message && !told.has(place.span.start + message)) {
        told.add(place.span.start + message);
        const fixes = schemaFixes(context, error, place.node, place.path);
        yield { ...place.span, message, fixes } satisfies Problem;
      }
    }
  },
};

interface Place {
  readonly path: Path;
  readonly node: JsonNode;
  readonly span: Span;
}

/** Undefined where a broken text has no value there: the syntax error says what to do. */
function placeOf(error: ErrorObject, root: JsonNode | undefined): Place | undefined {
  const path = pathOf(error.instancePath);
  const node = nodeAt(root, path);
  if (node === undefined || node.type === 'invalid') {
    return undefined;
  }
  // The opening brace stands for a whole object or list: underlining all of it would drown what is inside.
  return { path, node, span: { start: node.start, end: isContainer(node) ? node.start + 1 : node.end } };
}

/** Splits a JSON pointer (RFC 6901). In our schemas no key is a number. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  boolean: 'true or false, without quotes',
  array: 'a list in [ ]',
  object: 'an object in { }',
  number: 'a number',
  null: 'null',
};

/** Undefined where another rule tells the same. */
function messageOf({ keyword, params, instancePath }: ErrorObject, node: JsonNode): string | undefined {
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    return `"${key}" is missing: Logto rejects ${instancePath === '' ? 'the config' : 'a template'} without it.`;
  }
  if (keyword === 'type') {
    const name = instancePath.split('/').findLast((step) => !/^\d*$/.test(step));
    const subject = instancePath === '' ? 'The config' : /\/\d+$/.test(instancePath) ? 'Each template' : `"${name}"`;
    return `${subject} must be ${TYPES[String(params['type'])] ?? String(params['type'])}, not ${described(node)}.`;
  }
  // `contains` and what it tried inside: missing-usage-type names the type.
  return undefined;
}

function described(node: JsonNode): string {
  switch (node.type) {
    case 'string':
      return 'a text';
    case 'boolean':
    case 'null':
    case 'number':
      return String(node.value);
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    case 'invalid':
      return 'this';
  }
}
