import * as l10n from '@vscode/l10n';
import type { ErrorObject } from 'ajv';
import { withoutTemplates } from '../core/document.ts';
import type { Problem } from '../core/finding.ts';
import { isContainer, type JsonNode, memberValue, nodeAt } from '../core/json-node.ts';
import { toValue } from '../core/json-value.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { type Path, schemaFixes } from './schema-fixes.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  fixable: true,
  description: () => l10n.t('A key is missing or a value is of the wrong type, so Logto rejects the config.'),
  isSilentAt: () => true,
  *check(context) {
    const { document, connector } = context;
    const { root, problems } = document.json;
    if (root === undefined) {
      yield* problems.length > 0 ? [] : problemsOfUnread(context);
      return;
    }
    const tree = withoutTemplates(document);
    // The schema asks for the shape of a template in more than one place.
    const told = new Set<string>();
    const pathTo = pathsIn(root);
    for (const error of connector.validate(toValue(tree))) {
      const found = pathOf(error.instancePath);
      const node = nodeAt(tree, found);
      for (const problem of node ? problemsOf(error, node, pathTo(node, found), context) : []) {
        if (!told.has(problem.start + problem.message)) {
          told.add(problem.start + problem.message);
          yield problem;
        }
      }
    }
  },
  *checkTemplate(template, context) {
    for (const error of context.connector.validateTemplate(toValue(template.node))) {
      const path = pathOf(error.instancePath);
      const node = nodeAt(template.node, path);
      if (node !== undefined) {
        yield* problemsOf(error, node, ['templates', template.index, ...path], context);
      }
    }
  },
};

/** Of a text that is too large for a tree its values alone are judged. */
function* problemsOfUnread({ document, connector }: RuleContext): Iterable<Problem> {
  const config: unknown = JSON.parse(document.text);
  // One wrong template is enough; in the whole config each would make for errors of its own.
  const isWrong = templatesOf(config).some((template) => connector.validateTemplate(template).length > 0);
  if (isWrong || connector.validate(config).length > 0) {
    const message = l10n.t(
      'Logto rejects this config: a key or a template is missing, or of the wrong type. It is too large to say where.',
    );
    yield { start: 0, end: 1, message };
  }
}

function templatesOf(config: unknown): readonly unknown[] {
  const isThere = typeof config === 'object' && config !== null && 'templates' in config;
  return isThere && Array.isArray(config.templates) ? config.templates : [];
}

/** Where a node stands in the whole tree: in a list without its templates, its place is another. */
function pathsIn(root: JsonNode): (node: JsonNode, path: Path) => Path {
  const list = memberValue(root, 'templates');
  let places: ReadonlyMap<JsonNode, number> | undefined;
  return (node, path) => {
    const [first, index, ...rest] = path;
    if (first !== 'templates' || typeof index !== 'number' || list?.type !== 'array') {
      return path;
    }
    places ??= new Map(list.items.map((item, place) => [item, place]));
    return [first, places.get(node) ?? -1, ...rest];
  };
}

/** None where another rule tells the same, or a broken text has no value there, of which the syntax error tells. */
function* problemsOf(error: ErrorObject, node: JsonNode, path: Path, context: RuleContext): Iterable<Problem> {
  const message = node.type === 'invalid' ? undefined : messageOf(error, node, path);
  if (message !== undefined) {
    // The opening brace stands for a whole object or list: underlining all of it would drown what is inside.
    const end = isContainer(node) ? node.start + 1 : node.end;
    yield { start: node.start, end, message, fixes: () => schemaFixes(context, error, node, path) };
  }
}

/** Splits a JSON pointer (RFC 6901). In our schemas no key is a number. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** @param last the last step of the way to the value */
function typeMessage(last: string | number | undefined, wanted: string, found: string): string {
  switch (typeof last) {
    case 'undefined':
      return l10n.t('The config must be {0}, not {1}.', wanted, found);
    case 'number':
      return l10n.t('Each template must be {0}, not {1}.', wanted, found);
    default:
      return l10n.t('"{0}" must be {1}, not {2}.', last, wanted, found);
  }
}

/** The types that our schemas name. */
function typeText(type: string): string {
  switch (type) {
    case 'string':
      return l10n.t('a text in double quotes');
    case 'boolean':
      return l10n.t('true or false, without quotes');
    case 'array':
      return l10n.t('a list in [ ]');
    case 'object':
      return l10n.t('an object in { }');
    case 'number':
      return l10n.t('a number');
    default:
      return type;
  }
}

/** Undefined where another rule tells the same. */
function messageOf({ keyword, params }: ErrorObject, node: JsonNode, path: Path): string | undefined {
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    return path.length === 0
      ? l10n.t('"{0}" is missing: Logto rejects the config without it.', key)
      : l10n.t('"{0}" is missing: Logto rejects a template without it.', key);
  }
  if (keyword === 'type') {
    return typeMessage(path.at(-1), typeText(String(params['type'])), described(node));
  }
  // `contains` and what it tried inside: missing-usage-type names the type.
  return undefined;
}

function described(node: JsonNode): string {
  switch (node.type) {
    case 'string':
      return l10n.t('a text');
    case 'boolean':
    case 'null':
    case 'number':
      return String(node.value);
    case 'array':
      return l10n.t('a list');
    case 'object':
      return l10n.t('an object');
    case 'invalid':
      return l10n.t('this');
  }
}
