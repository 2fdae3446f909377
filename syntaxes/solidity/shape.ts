/** Lists that the grammar leaves open: parameters and arguments get a node around them, names of types with dots become members. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['parameter_list', 'argument_list', 'qualified_type'],
  fields: ['parameters', 'arguments', 'callee'],
  parents: [
    'function_definition',
    'constructor_definition',
    'modifier_definition',
    'fallback_receive_definition',
    'event_definition',
    'error_declaration',
    'call_expression',
    'emit_statement',
    'modifier_invocation',
  ],
  children: ['user_defined_type'],
  plan(tree, node) {
    const type = tree.typeOf(node);
    const children = tree.childrenOf(node);
    const list = LISTS[type];
    const shaped = children.map((child) => shapedChild(tree, type, child));
    return list === undefined ? shaped : grouped(tree, children, shaped, list);
  },
};

interface List {
  readonly of: readonly string[];
  readonly type: string;
  readonly field: string;
}

const PARAMETERS: List = { of: ['parameter', 'event_parameter', 'error_parameter'], type: 'parameter_list', field: 'parameters' };
const ARGUMENTS: List = { of: ['call_argument'], type: 'argument_list', field: 'arguments' };
const LISTS: Readonly<Record<string, List>> = {
  function_definition: PARAMETERS,
  constructor_definition: PARAMETERS,
  modifier_definition: PARAMETERS,
  fallback_receive_definition: PARAMETERS,
  event_definition: PARAMETERS,
  error_declaration: PARAMETERS,
  call_expression: ARGUMENTS,
  emit_statement: ARGUMENTS,
  modifier_invocation: ARGUMENTS,
};

/** `A` of a type is its name, `A.B` a member. The first word of a modifier is what is called. */
function shapedChild(tree: PlainTree, parent: string, child: number): Shaped {
  if (tree.typeOf(child) === 'identifier' && parent === 'modifier_invocation') return { record: child, field: 'callee' };
  if (tree.typeOf(child) !== 'user_defined_type') return { record: child };
  const field = tree.fieldOf(child);
  const names = tree.childrenOf(child).filter((each) => tree.typeOf(each) === 'identifier');
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return { record: child };
  if (first === last) return { record: first, field };
  const items = [
    { record: first, field: 'object' },
    { record: last, field: 'property' },
  ];
  return { record: child, type: 'qualified_type', field, items };
}

/** Those of the list become one node, where the first of them stands. Without any there is an empty list behind the rest. */
function grouped(tree: PlainTree, children: readonly number[], shaped: readonly Shaped[], { of, type, field }: List): readonly Shaped[] {
  const items = shaped.filter((_, place) => of.includes(tree.typeOf(children[place] as number)));
  if (items.length === 0) return shaped;
  const out: Shaped[] = [];
  for (const each of shaped) {
    if (each === items[0]) out.push({ record: -1, type, field, items });
    else if (!items.includes(each)) out.push(each);
  }
  return out;
}
