/** Functions that are written with a placeholder: `xs.map(_.name)` is given a function, which the grammar has no node for. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['placeholder_function'],
  fields: [],
  parents: ['arguments'],
  children: [],
  plan,
};

function plan(tree: PlainTree, node: number): readonly Shaped[] | undefined {
  const given = tree.childrenOf(node);
  return given.some((child) => beginsWithPlaceholder(tree, child)) ? given.map((child) => argument(tree, child)) : undefined;
}

function argument(tree: PlainTree, record: number): Shaped {
  if (!beginsWithPlaceholder(tree, record)) return { record };
  return { record: -1, type: 'placeholder_function', field: '', items: [{ record, field: 'body' }] };
}

/** `_.a.b(c)`, `_ + 1`: what an access or an operation begins with. An underscore alone is another thing. */
function beginsWithPlaceholder(tree: PlainTree, record: number): boolean {
  let at = record;
  for (let depth = 0; depth < DEEPEST && SPINE.has(tree.typeOf(at)); depth++) {
    const [first] = tree.childrenOf(at);
    if (first === undefined) return false;
    at = first;
  }
  return at !== record && tree.typeOf(at) === 'wildcard';
}

const SPINE: ReadonlySet<string> = new Set(['field_expression', 'call_expression', 'infix_expression', 'generic_function']);
const DEEPEST = 40;
