/** Swift's trees as the table of roles wants them. */
import type { PlainTree, Shaped, TreeShape } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { callable, enumCases, properties, typeAlias, typeDeclaration, typeParameter, typeSort } from './declarations.ts';
import { argument, call, captured, chain, construction, implicitMember, lambda, lambdaParameter, navigation } from './expressions.ts';
import { conditions, forLoop, patternParts } from './statements.ts';
import { isType } from './types.ts';

type Plan = (tree: PlainTree, node: number) => readonly Shaped[];

const PLANS: Readonly<Record<string, Plan>> = {
  // `private(set)` says nothing of who may read.
  modifiers: (tree, node) =>
    tree
      .childrenOf(node)
      .filter((child) => !tree.text.slice(tree.startOf(child), tree.endOf(child)).endsWith('(set)'))
      .map(kept),
  // The words in `@available(iOS 13, *)` name nothing.
  attribute: (tree, node) => {
    const isOfLanguage = /^@(available|objc|inline|_\w+)\b/.test(tree.text.slice(tree.startOf(node), tree.startOf(node) + 40));
    return (isOfLanguage ? tree.childrenOf(node).slice(0, 1) : tree.childrenOf(node)).map(kept);
  },
  class_declaration: typeDeclaration,
  struct_declaration: typeDeclaration,
  enum_declaration: typeDeclaration,
  extension_declaration: typeDeclaration,
  protocol_declaration: typeDeclaration,
  function_declaration: callable,
  protocol_function_declaration: callable,
  init_declaration: callable,
  deinit_declaration: callable,
  subscript_declaration: callable,
  macro_declaration: callable,
  typealias_declaration: typeAlias,
  associatedtype_declaration: typeAlias,
  type_parameter: typeParameter,
  navigation_expression: navigation,
  value_argument: argument,
  lambda_literal: lambda,
  lambda_parameter: lambdaParameter,
  capture_list_item: captured,
  if_statement: conditions,
  guard_statement: conditions,
  while_statement: conditions,
  for_statement: forLoop,
  pattern: patternParts,
  binding_pattern: patternParts,
  user_type: userType,
  as_expression: (tree, node) => tree.childrenOf(node).map((child) => (isType(tree, child) ? under('type', kept(child)) : kept(child))),
  check_expression: (tree, node) => tree.childrenOf(node).map((child) => (isType(tree, child) ? under('type', kept(child)) : kept(child))),
  tuple_type_item: typesAlone,
  type_arguments: typesAlone,
  function_type: typesAlone,
  array_type: typesAlone,
  dictionary_type: typesAlone,
  optional_type: typesAlone,
  type_annotation: typesAlone,
  inheritance_constraint: typesAlone,
  equality_constraint: typesAlone,
  key_path_expression: (tree, node) => tree.childrenOf(node).map((child) => under('', kept(child))),
};

/** Types stand under the field of names; here under none. */
function typesAlone(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .filter((child) => tree.typeOf(child) !== 'simple_identifier')
    .map((child) => under('', kept(child)));
}

/** `A.B<C>`. */
function userType(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const names = children.filter((child) => tree.typeOf(child) === 'type_identifier').map(kept);
  const types = children.filter((child) => tree.typeOf(child) === 'type_arguments');
  const name = chain(names);
  return name === undefined
    ? children.map(kept)
    : [under('name', name), ...types.slice(-1).map((child) => under('arguments', kept(child)))];
}

const FUNCTION_LEVEL: ReadonlySet<string> = new Set(['statements']);

/** A child as it should be, whatever it stands in. */
function converted(tree: PlainTree, item: Shaped, node: number): readonly Shaped[] {
  if (item.record < 0 || item.items !== undefined)
    return [item.items === undefined ? item : { ...item, items: item.items.flatMap((each) => converted(tree, each, node)) }];
  const place = (shaped: Shaped): Shaped => (item.field === undefined ? shaped : { ...shaped, field: item.field });
  switch (tree.typeOf(item.record)) {
    case 'class_declaration':
      return [place(typeSort(tree, item.record))];
    case 'property_declaration':
    case 'protocol_property_declaration': {
      const around = tree.typeOf(node);
      const isProtocol = tree.typeOf(item.record) === 'protocol_property_declaration';
      const type = isProtocol
        ? 'required_property'
        : FUNCTION_LEVEL.has(around)
          ? 'local_variable'
          : /_body$/.test(around)
            ? 'property'
            : 'global_variable';
      return properties(tree, item.record, type).flatMap((each) => converted(tree, each, node));
    }
    case 'enum_entry':
      return enumCases(tree, item.record).flatMap((each) => converted(tree, each, node));
    case 'call_expression': {
      const shaped = call(tree, item.record);
      return [
        place({
          ...shaped,
          ...(shaped.items === undefined ? {} : { items: shaped.items.flatMap((each) => converted(tree, each, item.record)) }),
        }),
      ];
    }
    case 'constructor_expression': {
      const shaped = construction(tree, item.record);
      return [
        place({
          ...shaped,
          ...(shaped.items === undefined ? {} : { items: shaped.items.flatMap((each) => converted(tree, each, item.record)) }),
        }),
      ];
    }
    case 'prefix_expression':
      return [place(implicitMember(tree, item.record) ?? kept(item.record))];
    default:
      return [item];
  }
}

export const shape: TreeShape = {
  types: [
    'struct_declaration',
    'enum_declaration',
    'extension_declaration',
    'extended_name',
    'global_variable',
    'property',
    'required_property',
    'local_variable',
    'computed_global_variable',
    'computed_property_definition',
    'computed_required_property',
    'computed_local_variable',
    'enum_case',
    'parameters',
    'rest_parameter',
    'parameter_name',
    'type_echo',
    'word_name',
    'static_mark',
    'access',
    'optional_mark',
    'expected_type',
    'invocation',
    'subscript',
    'argument_list',
    'closure_argument',
    'optional_binding',
    'case_condition',
    'case_pattern',
    'binding_pattern',
    'loop_variable',
  ],
  fields: ['arguments', 'case_name', 'function', 'label', 'object', 'parameters', 'plain_name', 'type_parameters'],
  parents: Object.keys(PLANS),
  children: [
    'class_declaration',
    'property_declaration',
    'protocol_property_declaration',
    'enum_entry',
    'call_expression',
    'constructor_expression',
    'prefix_expression',
  ],
  suffixes: {
    suffixed: ['call_expression', 'navigation_expression', 'postfix_expression'],
    operations: ['additive_expression', 'multiplicative_expression', 'prefix_expression'],
  },
  plan(tree, node) {
    const own = PLANS[tree.typeOf(node)]?.(tree, node) ?? tree.childrenOf(node).map(kept);
    return own.flatMap((item) => converted(tree, item, node));
  },
};
