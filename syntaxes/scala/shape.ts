/**
 * Functions that the grammar has no node for (`xs.map(_.name)`, `{ case x => ... }`), lambdas in braces with all of their statements, and
 * what stands in braces or behind a colon as the argument that it is.
 */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['placeholder_function', 'partial_function'],
  fields: [],
  parents: [
    'arguments',
    'block',
    'indented_block',
    'parenthesized_expression',
    'tuple_expression',
    'val_definition',
    'var_definition',
    'function_definition',
    'given_definition',
    'case_clause',
    'if_expression',
    'lambda_expression',
    'assignment_expression',
    'enumerator',
    'call_expression',
  ],
  children: ['case_block'],
  plan,
};

function plan(tree: PlainTree, node: number): readonly Shaped[] | undefined {
  const type = tree.typeOf(node);
  const children = tree.childrenOf(node);
  if (type === 'block' || type === 'indented_block') {
    const whole = wholeLambda(tree, children);
    if (whole !== undefined) return whole;
  }
  const planned = children.map((child) => (type === 'call_expression' ? argumentList(tree, child) : expression(tree, type, child)));
  return planned.some((each) => each.items !== undefined) ? planned : undefined;
}

/** `{ x => a; b }`: all statements are the lambda's. */
function wholeLambda(tree: PlainTree, children: readonly number[]): readonly Shaped[] | undefined {
  const at = children.findIndex((child) => !tree.typeOf(child).endsWith('comment'));
  const lambda = children[at];
  if (lambda === undefined || tree.typeOf(lambda) !== 'lambda_expression' || at === children.length - 1) return undefined;
  const parts = tree.childrenOf(lambda);
  const statements = [...parts.slice(1), ...children.slice(at + 1)];
  const body: Shaped = { record: -1, type: 'block', field: '', items: statements.map((record) => ({ record })) };
  const head = children.slice(0, at).map((record) => ({ record }));
  return [
    ...head,
    {
      record: -1,
      type: 'lambda_expression',
      field: '',
      items: [...parts.slice(0, 1).map((record) => ({ record })), withFunctions(tree, body)],
    },
  ];
}

/** Statements of a made up block as they would be planned in one of the tree. */
function withFunctions(tree: PlainTree, block: Shaped): Shaped {
  return { ...block, items: (block.items ?? []).map(({ record }) => expression(tree, 'block', record)) };
}

/** What is given in braces or behind a colon: one argument. */
function argumentList(tree: PlainTree, child: number): Shaped {
  if (tree.fieldOf(child) !== 'arguments') return { record: child };
  const given = argumentIn(tree, child);
  return given === undefined ? { record: child } : { record: -1, type: 'arguments', field: 'arguments', items: [given] };
}

function argumentIn(tree: PlainTree, child: number): Shaped | undefined {
  switch (tree.typeOf(child)) {
    case 'case_block':
      return partialFunction(child, '');
    case 'block':
      return onlyStatement(tree, child) ?? { record: child, field: '' };
    case 'colon_argument': {
      const [first = -1, ...more] = tree.childrenOf(child);
      if (tree.typeOf(first) === 'indented_cases') return partialFunction(first, '');
      if (tree.fieldOf(first) !== 'lambda_start') return { record: first, field: '' };
      const items = [{ record: first, field: 'parameters' }, ...more.map((record) => ({ record }))];
      return { record: -1, type: 'lambda_expression', field: '', items };
    }
    default:
      return undefined;
  }
}

/** What a block consists of alone: most hold a lambda. */
function onlyStatement(tree: PlainTree, block: number): Shaped | undefined {
  const statements = tree.childrenOf(block).filter((child) => !tree.typeOf(child).endsWith('comment'));
  const [first = -1, ...more] = statements;
  if (more.length > 0) return wholeLambda(tree, statements)?.at(-1);
  return first < 0 ? undefined : { field: '', ...expression(tree, 'block', first) };
}

/** An expression as it stands in a node of a type, inside of the function that its placeholders make it. */
function expression(tree: PlainTree, around: string, child: number): Shaped {
  const field = tree.fieldOf(child);
  if (tree.typeOf(child) === 'case_block') return MATCHES.has(around) ? { record: child } : partialFunction(child, field);
  const place = PLACES[around];
  if (place === undefined || (place !== '' && place !== field) || !holdsPlaceholder(tree, child)) return { record: child };
  return { record: -1, type: 'placeholder_function', field, items: [{ record: child, field: 'body' }] };
}

function partialFunction(cases: number, field: string): Shaped {
  return { record: -1, type: 'partial_function', field, items: [{ record: cases, field: 'body' }] };
}

/** Where cases belong to something that they look at. */
const MATCHES: ReadonlySet<string> = new Set(['match_expression', 'catch_clause', 'partial_function']);

/** Nodes in which whole expressions stand, in one field or anywhere. */
const PLACES: Readonly<Record<string, string>> = {
  arguments: '',
  block: '',
  indented_block: '',
  parenthesized_expression: '',
  tuple_expression: '',
  if_expression: '',
  lambda_expression: '',
  enumerator: '',
  val_definition: 'value',
  var_definition: 'value',
  function_definition: 'body',
  given_definition: 'body',
  case_clause: 'body',
  assignment_expression: 'right',
};

/** `_.a.b(c)`, `_ + 1`, `f(a, _)`. An underscore alone is none, and arguments are expressions of their own. */
function holdsPlaceholder(tree: PlainTree, record: number): boolean {
  const todo = SPINE.has(tree.typeOf(record)) ? tree.childrenOf(record) : [];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const type = tree.typeOf(at);
    if (type === 'wildcard') return true;
    if (type === 'arguments') todo.push(...tree.childrenOf(at).filter((each) => tree.typeOf(each) === 'wildcard'));
    else if (type === 'parenthesized_expression') todo.push(...typedPlaceholder(tree, at));
    else if (SPINE.has(type)) todo.push(...tree.childrenOf(at));
  }
  return false;
}

/** `(_: A)`. */
function typedPlaceholder(tree: PlainTree, record: number): readonly number[] {
  const [only = -1] = tree.childrenOf(record);
  return tree.typeOf(only) === 'ascription_expression' ? tree.childrenOf(only).slice(0, 1) : [];
}

const SPINE: ReadonlySet<string> = new Set([
  'field_expression',
  'call_expression',
  'infix_expression',
  'prefix_expression',
  'postfix_expression',
  'generic_function',
]);
