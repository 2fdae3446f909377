/** Fields that the grammar leaves out: what a loop goes through, what `new` makes, whose constant is meant. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['anonymous_new'],
  fields: ['prefix', 'source', 'element', 'key', 'class', 'inner'],
  parents: [
    'foreach_statement',
    'object_creation_expression',
    'const_element',
    'class_constant_access_expression',
    'scoped_property_access_expression',
    'property_element',
    'property_promotion_parameter',
    'subscript_expression',
    'qualified_name',
    'relative_name',
    'argument',
    'enum_case',
  ],
  children: [],
  plan,
};

function plan(tree: PlainTree, node: number): readonly Shaped[] | undefined {
  const children = tree.childrenOf(node).filter((child) => tree.typeOf(child) !== 'comment');
  switch (tree.typeOf(node)) {
    case 'foreach_statement':
      return loop(tree, children);
    case 'object_creation_expression':
      return made(tree, children);
    case 'const_element':
      return fields(children, ['name', 'value']);
    case 'class_constant_access_expression':
      return fields(children, ['object', 'name']);
    case 'subscript_expression':
      return fields(children, ['object', 'key']);
    case 'argument':
      return children.map((record, place) => (place === children.length - 1 ? { record, field: 'inner' } : { record }));
    case 'qualified_name':
    case 'relative_name':
      return qualified(tree, children);
    case 'property_promotion_parameter':
      return children.filter((child) => !/modifier/.test(tree.typeOf(child))).map((record) => ({ record }));
    default:
      return children.map((record) => bareName(tree, record));
  }
}

function fields(children: readonly number[], names: readonly string[]): readonly Shaped[] {
  return children.map((record, place) => {
    const field = names[place];
    return field === undefined ? { record } : { record, field };
  });
}

/** `foreach (source as key => element)`. */
function loop(tree: PlainTree, children: readonly number[]): readonly Shaped[] | undefined {
  const [source, target, ...rest] = children;
  if (source === undefined || target === undefined) return undefined;
  const pair = tree.typeOf(target) === 'pair' ? tree.childrenOf(target) : [];
  const [key, element] = pair;
  const targets: Shaped[] =
    key === undefined || element === undefined
      ? [{ record: target, field: 'element' }]
      : [
          { record: key, field: 'key' },
          { record: element, field: 'element' },
        ];
  return [{ record: source, field: 'source' }, ...targets, ...rest.map((record) => ({ record }))];
}

/** `new A(x)`; a class without a name comes before its construction. */
function made(tree: PlainTree, children: readonly number[]): readonly Shaped[] {
  return children.map((record, place) => {
    if (tree.typeOf(record) === 'arguments') return { record, field: 'arguments' };
    return place === children.length - 1 || tree.typeOf(record) !== 'attribute_list' ? { record, field: 'class' } : { record };
  });
}

/** `\A` has no prefix of its own: an empty one stands for the root. */
function qualified(tree: PlainTree, children: readonly number[]): readonly Shaped[] {
  const last = children.at(-1);
  if (last === undefined) return [];
  const prefix: Shaped =
    children.length > 1 && children[0] !== undefined
      ? { record: children[0], field: 'prefix' }
      : { record: -1, type: 'namespace_name', field: 'prefix', at: tree.startOf(last) };
  return [prefix, { record: last, field: 'name' }];
}

/** Properties are named without the sign of variables. */
function bareName(tree: PlainTree, record: number): Shaped {
  const [inner] = tree.childrenOf(record);
  const isName = tree.fieldOf(record) === 'name' && tree.typeOf(record) === 'variable_name' && inner !== undefined;
  return isName ? { record: inner, field: 'name' } : { record };
}
