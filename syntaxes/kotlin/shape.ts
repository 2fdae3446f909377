/** Kotlin's trees as the table of roles wants them: the grammar gives hardly any node a field. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

type Plan = (tree: PlainTree, node: number) => readonly Shaped[] | undefined;

function isType(type: string): boolean {
  return (
    type === 'user_type' ||
    type === 'nullable_type' ||
    type === 'function_type' ||
    type === 'parenthesized_type' ||
    type === 'non_nullable_type'
  );
}

const kept = (record: number): Shaped => ({ record });
const under = (field: string, record: number): Shaped => ({ record, field });
const made = (type: string, field: string, items: readonly Shaped[]): Shaped => ({ record: -1, type, field, items });

/** Each child under a field by its type; a name first, then a type behind it. */
function labelled(tree: PlainTree, node: number, fields: Readonly<Record<string, string>>): readonly Shaped[] {
  return tree.childrenOf(node).map((child) => {
    const type = tree.typeOf(child);
    const field = Object.hasOwn(fields, type) ? fields[type] : isType(type) ? fields['type'] : undefined;
    return field === undefined ? kept(child) : under(field, child);
  });
}

const NAMED = { identifier: 'name', type: 'type' };

const classDeclaration: Plan = (tree, node) =>
  labelled(tree, node, { type_parameters: 'type_parameters', class_body: 'body', enum_class_body: 'body' });

/** What belongs to a class or a file is a symbol, what belongs to a function is a variable. */
const members: Plan = (tree, node) =>
  tree
    .childrenOf(node)
    .map((child) =>
      tree.typeOf(child) === 'property_declaration' && !takesApart(tree, child)
        ? { record: child, type: 'property_definition' }
        : kept(child),
    );

/** `val (a, b) = pair`. */
function takesApart(tree: PlainTree, node: number): boolean {
  return tree.childrenOf(node).some((child) => tree.typeOf(child) === 'multi_variable_declaration');
}

const property: Plan = (tree, node) => {
  const items: Shaped[] = [];
  let isNamed = false;
  for (const child of tree.childrenOf(node)) {
    const type = tree.typeOf(child);
    if (type === 'variable_declaration') {
      isNamed = true;
      items.push(...labelled(tree, child, NAMED));
    } else if (type === 'multi_variable_declaration') {
      isNamed = true;
      items.push(under('name', child));
    } else if (isType(type) && !isNamed) items.push(under('receiver', child));
    else if (type === 'property_delegate') items.push(under('value', child));
    else if (isNamed && !NO_VALUES.has(type)) items.push(under('value', child));
    else items.push(type === 'type_parameters' ? under('type_parameters', child) : kept(child));
  }
  return items;
};

const NO_VALUES: ReadonlySet<string> = new Set(['getter', 'setter', 'type_constraints', 'line_comment', 'block_comment']);

/** A receiver in front of the name, the type of the result behind the parameters, the body without the node around it. */
const callable: Plan = (tree, node) => {
  let isBehind = false;
  return tree.childrenOf(node).flatMap((child): Shaped[] => {
    const type = tree.typeOf(child);
    if (type === 'function_value_parameters') {
      isBehind = true;
      return [under('parameters', child)];
    }
    if (type === 'type_parameters') return [under('type_parameters', child)];
    if (isType(type)) return [under(isBehind ? 'type' : 'receiver', child)];
    if (type === 'function_body') return tree.childrenOf(child).map((each) => under('body', each));
    return [type === 'block' && isBehind ? under('body', child) : kept(child)];
  });
};

/** Default values stand beside their parameters, and so does `vararg`. */
const parameterList: Plan = (tree, node) => {
  const items: { record: number; type: string; items: Shaped[] }[] = [];
  let isRest = false;
  for (const child of tree.childrenOf(node)) {
    const type = tree.typeOf(child);
    if (type === 'parameter_modifiers') isRest = tree.text.slice(tree.startOf(child), tree.endOf(child)).includes('vararg');
    else if (type === 'parameter') {
      items.push({ record: child, type: isRest ? 'rest_parameter' : 'parameter', items: [...labelled(tree, child, NAMED)] });
      isRest = false;
    } else if (!type.endsWith('comment')) items.at(-1)?.items.push(under('value', child));
  }
  return items;
};

/** `val x: Int = 1` of a class: name, type, value. */
const classParameter: Plan = (tree, node) => {
  let isNamed = false;
  return tree.childrenOf(node).map((child) => {
    const type = tree.typeOf(child);
    if (type === 'identifier' && !isNamed) {
      isNamed = true;
      return under('name', child);
    }
    if (isType(type)) return under('type', child);
    return type === 'modifiers' || !isNamed || type.endsWith('comment') ? kept(child) : under('value', child);
  });
};

/** `f(1) { ... }` is one call with two arguments. */
const call: Plan = (tree, node) => {
  const [first = -1, ...rest] = tree.childrenOf(node);
  const callee = withoutSign(tree, first);
  const lambda = rest.find((child) => tree.typeOf(child) === 'annotated_lambda');
  const list = rest.find((child) => tree.typeOf(child) === 'value_arguments');
  if (lambda === undefined || list !== undefined)
    return [
      under('function', callee),
      ...rest.map(
        (child): Shaped =>
          child === list
            ? {
                record: child,
                field: 'arguments',
                ...(lambda === undefined ? {} : { items: [...argumentsOf(tree, child), ...lambdaOf(tree, lambda)] }),
              }
            : kept(child),
      ),
    ].filter((item) => item.record !== lambda);
  const inner = tree.typeOf(callee) === 'call_expression' ? tree.childrenOf(callee) : [];
  const innerList = inner.find((child) => tree.typeOf(child) === 'value_arguments');
  const isWhole = innerList !== undefined && !inner.some((child) => tree.typeOf(child) === 'annotated_lambda');
  if (!isWhole) {
    const types = rest.filter((child) => tree.typeOf(child) === 'type_arguments').map(kept);
    return [under('function', callee), ...types, made('call_arguments', 'arguments', lambdaOf(tree, lambda))];
  }
  const [target = -1, ...others] = inner;
  return [
    under('function', target),
    ...others.map(
      (child): Shaped =>
        child === innerList ? made('call_arguments', 'arguments', [...argumentsOf(tree, child), ...lambdaOf(tree, lambda)]) : kept(child),
    ),
  ];
};

function lambdaOf(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .filter((child) => tree.typeOf(child) === 'lambda_literal')
    .map(kept);
}

/** An argument is its value; one with a name keeps it. */
function argumentsOf(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).flatMap((child): Shaped[] => {
    if (tree.typeOf(child) !== 'value_argument') return [kept(child)];
    const parts = tree.childrenOf(child).filter((each) => !tree.typeOf(each).endsWith('comment'));
    const [first = -1, second] = parts;
    if (second === undefined) return [kept(first)];
    return [{ record: child, type: 'named_argument', items: [under('name', first), under('value', second)] }];
  });
}

const access: Plan = (tree, node) => {
  const children = tree.childrenOf(node);
  const name = children.findLast((child) => tree.typeOf(child) === 'identifier') ?? -1;
  return children.map((child, place) =>
    place === 0 ? under('object', withoutSign(tree, child)) : child === name ? under('name', child) : kept(child),
  );
};

/** `!a.b()` is `!(a.b())`, which the grammar takes for `(!a).b()`. */
function withoutSign(tree: PlainTree, node: number): number {
  if (tree.typeOf(node) !== 'unary_expression') return node;
  const operand = tree.childrenOf(node).at(-1) ?? node;
  return tree.startOf(operand) > tree.startOf(node) ? operand : node;
}

/** `a shl b` calls shl on a. */
const infix: Plan = (tree, node) => {
  const [left = -1, operator = -1, right = -1] = tree.childrenOf(node).filter((child) => !tree.typeOf(child).endsWith('comment'));
  if (right < 0) return undefined;
  return [
    made('infix_access', 'function', [under('object', left), under('name', operator)]),
    made('call_arguments', 'arguments', [kept(right)]),
  ];
};

/** What a lambda gives is its last expression. */
const lambda: Plan = (tree, node) => {
  const children = tree.childrenOf(node);
  const last = children.findLast((child) => !tree.typeOf(child).endsWith('comment'));
  return children.map((child) => {
    const type = tree.typeOf(child);
    if (type === 'lambda_parameters') return under('parameters', child);
    return child === last && !STATEMENTS.has(type) ? under('body', child) : kept(child);
  });
};

const STATEMENTS: ReadonlySet<string> = new Set([
  'assignment',
  'for_statement',
  'while_statement',
  'property_declaration',
  'return_expression',
]);

const forLoop: Plan = (tree, node) => {
  let at = 0;
  return tree.childrenOf(node).flatMap((child): readonly Shaped[] => {
    const type = tree.typeOf(child);
    if (type === 'variable_declaration') return labelled(tree, child, NAMED);
    if (type === 'multi_variable_declaration') return [under('name', child)];
    if (type === 'annotation' || type.endsWith('comment')) return [kept(child)];
    return [at++ === 0 ? under('value', child) : kept(child)];
  });
};

const catchBlock: Plan = (tree, node) => labelled(tree, node, { ...NAMED, block: 'body' });

const MODIFIERS: Readonly<Record<string, string>> = {
  enum: 'enum_modifier',
  abstract: 'abstract_modifier',
  override: 'override_modifier',
  suspend: 'suspend_modifier',
  const: 'const_modifier',
  final: 'final_modifier',
};

const modifiers: Plan = (tree, node) =>
  tree.childrenOf(node).map((child): Shaped => {
    const text = tree.text.slice(tree.startOf(child), tree.endOf(child));
    return Object.hasOwn(MODIFIERS, text) ? { record: child, type: MODIFIERS[text] as string } : kept(child);
  });

/** The grammar calls the name of an alias its type. */
const typeAlias: Plan = (tree, node) =>
  tree.childrenOf(node).map((child) => {
    const type = tree.typeOf(child);
    if (type === 'identifier') return under('name', child);
    return type === 'type_parameters' ? under('type_parameters', child) : isType(type) ? under('aliased', child) : kept(child);
  });

const PLANS: Readonly<Record<string, Plan>> = {
  source_file: members,
  class_body: members,
  enum_class_body: members,
  class_declaration: classDeclaration,
  object_declaration: classDeclaration,
  companion_object: classDeclaration,
  object_literal: classDeclaration,
  enum_entry: (tree, node) => labelled(tree, node, { identifier: 'name', class_body: 'body' }),
  type_parameter: (tree, node) => labelled(tree, node, NAMED),
  property_declaration: property,
  function_declaration: callable,
  anonymous_function: callable,
  secondary_constructor: callable,
  getter: callable,
  setter: callable,
  function_value_parameters: parameterList,
  class_parameter: classParameter,
  multi_variable_declaration: (tree, node) =>
    tree.childrenOf(node).flatMap((child) => {
      const names =
        tree.typeOf(child) === 'variable_declaration'
          ? tree.childrenOf(child).filter((each) => tree.typeOf(each) === 'identifier')
          : [child];
      return names.slice(0, 1).map(kept);
    }),
  variable_declaration: (tree, node) => labelled(tree, node, NAMED),
  call_expression: call,
  value_arguments: argumentsOf,
  navigation_expression: access,
  infix_expression: infix,
  lambda_literal: lambda,
  for_statement: forLoop,
  catch_block: catchBlock,
  modifiers,
  type_alias: typeAlias,
  index_expression: (tree, node) =>
    tree.childrenOf(node).map((child, place) => (place === 0 ? under('object', withoutSign(tree, child)) : kept(child))),
  constructor_invocation: (tree, node) => labelled(tree, node, { type: 'type', value_arguments: 'arguments' }),
};

export const shape: TreeShape = {
  types: ['property_definition', 'rest_parameter', 'call_arguments', 'named_argument', 'infix_access', ...Object.values(MODIFIERS)],
  fields: ['value', 'receiver', 'type_parameters', 'parameters', 'body', 'function', 'arguments', 'object', 'aliased'],
  parents: Object.keys(PLANS).concat('property_definition'),
  children: [],
  plan: (tree, node) => PLANS[tree.typeOf(node)]?.(tree, node),
};
