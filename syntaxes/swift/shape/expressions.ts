/** Accesses and calls: the grammar hides names in suffixes, and splits a call from the closure behind it. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { childOf, kept, made, under, word } from '../../../server/src/syntax/flatten/shapedNodes.ts';

/** `a?.b`: object, mark and name. */
export function navigation(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const suffix = children.findLast((child) => tree.typeOf(child) === 'navigation_suffix') ?? -1;
  const object = children.find((child) => child !== suffix);
  const name = suffix < 0 ? undefined : tree.childrenOf(suffix)[0];
  if (object === undefined || name === undefined) return children.map(kept);
  const isOptional = tree.text.slice(tree.endOf(object), tree.startOf(suffix)).includes('?');
  const mark = isOptional ? [word('optional_mark', tree.endOf(object), tree.endOf(object))] : [];
  return [under('object', kept(object)), ...mark, under('name', kept(name))];
}

/** `.red`: a member of whatever type is expected. */
export function implicitMember(tree: PlainTree, node: number): Shaped | undefined {
  const [name] = tree.childrenOf(node);
  const start = tree.startOf(node);
  if (name === undefined || tree.text[start] !== '.' || tree.typeOf(name) !== 'simple_identifier') return undefined;
  const object: Shaped = { ...word('expected_type', start, start), field: 'object' };
  return { record: node, type: 'access', items: [object, under('name', kept(name))] };
}

/** A call with all it is given in one list, closures behind it too; `a[b]` is another thing. */
export function call(tree: PlainTree, node: number): Shaped {
  const children = tree.childrenOf(node);
  const suffix = children.findLast((child) => tree.typeOf(child) === 'call_suffix' || tree.typeOf(child) === 'constructor_suffix') ?? -1;
  let callee = children.find((child) => child !== suffix) ?? -1;
  if (suffix < 0 || callee < 0) return kept(node);
  if (tree.text[tree.startOf(suffix)] === '[') return { record: node, type: 'subscript', items: indexed(tree, callee, suffix) };
  const lists = [suffix];
  const isBare = childOf(tree, suffix, 'value_arguments') < 0;
  if (isBare && tree.typeOf(callee) === 'call_expression') {
    // `f(x) { }` is read as a call of what `f(x)` gives.
    const inner = tree.childrenOf(callee);
    const before = inner.findLast((child) => tree.typeOf(child) === 'call_suffix') ?? -1;
    const isList = before >= 0 && tree.text[tree.startOf(before)] === '(' && childOf(tree, before, 'lambda_literal') < 0;
    const own = inner.find((child) => child !== before);
    if (isList && own !== undefined) {
      callee = own;
      lists.unshift(before);
    }
  }
  const given = lists.flatMap((list) => tree.childrenOf(list).flatMap((child) => argumentsOf(tree, child)));
  const types = lists.flatMap((list) => tree.childrenOf(list).filter((child) => tree.typeOf(child) === 'type_arguments'));
  const first = lists[0] ?? suffix;
  const list: Shaped = { record: -1, type: 'argument_list', field: '', items: given, at: tree.startOf(first), until: tree.endOf(suffix) };
  return { record: node, type: 'invocation', items: [under('function', kept(callee)), ...types.map(kept), list] };
}

function argumentsOf(tree: PlainTree, part: number): readonly Shaped[] {
  switch (tree.typeOf(part)) {
    case 'value_arguments':
      return tree.childrenOf(part).map(kept);
    case 'lambda_literal':
      return [made('closure_argument', [under('value', kept(part))])];
    // The label of a closure behind the call, or type arguments.
    default:
      return [];
  }
}

function indexed(tree: PlainTree, callee: number, suffix: number): readonly Shaped[] {
  return [under('object', kept(callee)), ...tree.childrenOf(suffix).map(kept)];
}

/** `label: value`. */
export function argument(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .map((child) => (tree.typeOf(child) === 'value_argument_label' ? under('label', kept(child)) : under('value', kept(child))));
}

/** `{ (a: A) -> B in ... }`. */
export function lambda(tree: PlainTree, node: number): readonly Shaped[] {
  const found: Shaped[] = [];
  for (const child of tree.childrenOf(node)) {
    const type = tree.typeOf(child);
    if (type === 'lambda_function_type') {
      for (const part of tree.childrenOf(child)) {
        if (tree.typeOf(part) === 'lambda_function_type_parameters') found.push(under('parameters', kept(part)));
        else found.push(under('type', kept(part)));
      }
    } else if (type === 'statements') found.push(under('body', bodyOf(tree, child)));
    else found.push(under('', kept(child)));
  }
  return found;
}

/** `weak self`, `a = b.c`: only what is read. */
export function captured(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .filter((child) => tree.fieldOf(child) !== 'name')
    .map(kept);
}

export function lambdaParameter(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .filter((child) => tree.fieldOf(child) !== 'external_name')
    .map((child) => (tree.typeOf(child) === 'simple_identifier' ? under('name', kept(child)) : under('type', kept(child))));
}

const NO_VALUES = /(_declaration|_statement|^assignment|comment)$/;

/** Statements, or the only expression among them, which is what the function gives. */
export function bodyOf(tree: PlainTree, statements: number): Shaped {
  const inner = tree.childrenOf(statements).filter((child) => !tree.typeOf(child).endsWith('comment'));
  const [only] = inner;
  const isValue = only !== undefined && inner.length === 1 && !NO_VALUES.test(tree.typeOf(only));
  return isValue ? kept(only) : kept(statements);
}

/** `A<B>()`, where the grammar takes the whole for a type. */
export function construction(tree: PlainTree, node: number): Shaped {
  const [type, suffix] = tree.childrenOf(node);
  if (type === undefined || suffix === undefined || tree.typeOf(type) !== 'user_type') return kept(node);
  const parts = tree.childrenOf(type);
  const types = parts.find((child) => tree.typeOf(child) === 'type_arguments');
  const names = parts.filter((child) => child !== types);
  const callee = chain(names.map(kept));
  if (callee === undefined) return kept(node);
  const given = tree.childrenOf(suffix).flatMap((child) => argumentsOf(tree, child));
  const list: Shaped = { record: -1, type: 'argument_list', field: '', items: given, at: tree.startOf(suffix), until: tree.endOf(suffix) };
  return { record: node, type: 'invocation', items: [under('function', callee), ...(types === undefined ? [] : [kept(types)]), list] };
}

/** `a.b.c` of names that stand side by side. */
export function chain(names: readonly Shaped[]): Shaped | undefined {
  const [first, ...rest] = names;
  if (first === undefined) return undefined;
  return rest.reduce((object, name) => made('access', [under('object', object), under('name', name)]), under('', first));
}
