/** Dart's trees as the table of roles wants them. */
import type { PlainTree, Shaped, TreeShape } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { bodyParts, callable, isSignature } from './callables.ts';
import { cascadeSection, chained } from './chains.ts';
import { localVariables, members, typeAlias, typeDeclaration } from './declarations.ts';
import { parameterList } from './parameterLists.ts';
import { condition, construction, fieldInitializer, handlers, initializer, loopParts, pattern, patternDeclaration } from './statements.ts';
import { keptTypes, typed } from './typeGroups.ts';

type Plan = (tree: PlainTree, node: number) => readonly Shaped[] | undefined;

const types: Plan = (tree, node) => keptTypes(tree, node);
const fields: Plan = (tree, node) => members(tree, node, 'field_definition');

const PLANS: Readonly<Record<string, Plan>> = {
  program: (tree, node) => members(tree, node, 'variable_definition'),
  class_body: fields,
  extension_body: fields,
  enum_body: fields,
  class_definition: typeDeclaration,
  mixin_declaration: typeDeclaration,
  extension_declaration: typeDeclaration,
  extension_type_declaration: typeDeclaration,
  enum_declaration: typeDeclaration,
  type_alias: typeAlias,
  enum_constant: enumConstant,
  superclass: types,
  interfaces: types,
  mixins: types,
  type_parameter: (tree, node) => keptTypes(tree, node).map((item, place) => under(place === 0 ? 'name' : 'type', item)),
  type_bound: types,
  type_arguments: types,
  function_type: types,
  parameter_type_list: types,
  normal_parameter_type: types,
  named_parameter_types: types,
  optional_positional_parameter_types: types,
  typed_identifier: (tree, node) => keptTypes(tree, node, 'type').filter(({ field }) => field === 'type'),
  record_type: types,
  record_type_field: types,
  record_type_named_field: types,
  type_test: (tree, node) => keptTypes(tree, node, 'type'),
  type_cast_expression: cast,
  representation_declaration: (tree, node) => keptTypes(tree, node, 'type'),
  formal_parameter_list: parameterList,
  function_expression: functionExpression,
  local_function_declaration: localFunction,
  local_variable_declaration: variables,
  pattern_variable_declaration: patternDeclaration,
  if_statement: condition,
  if_element: condition,
  for_loop_parts: loopParts,
  try_statement: handlers,
  new_expression: construction,
  const_object_expression: construction,
  initializer_list_entry: initializer,
  redirection: initializer,
  field_initializer: fieldInitializer,
  cascade_section: cascadeSection,
  variable_pattern: pattern,
  cast_pattern: pattern,
  object_pattern: pattern,
  record_pattern: pattern,
  list_pattern: pattern,
  map_pattern: pattern,
  constant_pattern: (tree, node) => chained(tree, tree.childrenOf(node).map(kept)),
};

/** `a as A`: the type beside the value. */
function cast(tree: PlainTree, node: number): readonly Shaped[] {
  const items = tree
    .childrenOf(node)
    .flatMap((child) =>
      tree.typeOf(child) === 'type_cast' ? keptTypes(tree, child, 'type').filter(({ field }) => field === 'type') : [kept(child)],
    );
  return chained(tree, items);
}

/** `red(1)` and `red.named(1)`: what stands behind the name makes the value. */
function enumConstant(tree: PlainTree, node: number): readonly Shaped[] {
  const [name, ...rest] = tree.childrenOf(node).filter((child) => tree.typeOf(child) !== 'annotation');
  const words = tree.childrenOf(node).filter((child) => tree.typeOf(child) === 'annotation');
  return name === undefined ? [] : [...words.map(kept), under('name', kept(name)), ...rest.map((child) => under('', kept(child)))];
}

function functionExpression(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .flatMap((child) => (tree.typeOf(child) === 'function_expression_body' ? bodyParts(tree, child) : [kept(child)]));
}

function localFunction(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).map((child) => {
    if (tree.typeOf(child) !== 'lambda_expression') return kept(child);
    const inner = tree.childrenOf(child);
    const signature = inner.find((each) => isSignature(tree.typeOf(each)));
    const body = inner.find((each) => tree.typeOf(each) === 'function_body') ?? -1;
    return signature === undefined ? kept(child) : callable(tree, { start: tree.startOf(signature), words: [], signature, more: [], body });
  });
}

function variables(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .flatMap((child) => (tree.typeOf(child) === 'initialized_variable_definition' ? localVariables(tree, child) : [kept(child)]));
}

export const shape: TreeShape = {
  types: [
    'access',
    'subscript',
    'invocation',
    'instantiation',
    'not_null',
    'cascade',
    'cascade_target',
    'compound_assignment',
    'implied_this',
    'named_type',
    'type_group',
    'type_scope',
    'on_clause',
    'redirected',
    'function_definition',
    'getter_definition',
    'setter_definition',
    'operator_definition',
    'constructor_definition',
    'factory_definition',
    'signature_only_function_definition',
    'signature_only_getter_definition',
    'signature_only_setter_definition',
    'signature_only_operator_definition',
    'variable_definition',
    'field_definition',
    'local_variable',
    'parameter',
    'optional_parameter',
    'named_parameter',
    'required_parameter',
    'loop_variable',
    'pattern_loop',
    'pattern_field',
    'pattern_place',
    'handler',
  ],
  fields: ['arguments', 'function', 'object'],
  parents: Object.keys(PLANS),
  children: ['selector', 'unconditional_assignable_selector', 'conditional_assignable_selector', 'argument_part', 'cascade_section'],
  plan(tree, node) {
    const own = PLANS[tree.typeOf(node)];
    return own === undefined ? chained(tree, typed(tree, tree.childrenOf(node).map(kept))) : own(tree, node);
  },
};
