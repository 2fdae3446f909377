/** Declarations of files and classes: words, types and names side by side, signatures before bodies. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { bare, kept, made, textBefore, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { callable, isSignature } from './callables.ts';
import { chained } from './chains.ts';
import { typed } from './typeGroups.ts';

const LISTS: ReadonlySet<string> = new Set(['static_final_declaration_list', 'initialized_identifier_list', 'identifier_list']);
const WORDS: ReadonlySet<string> = new Set(
  `const_builtin final_builtin late inferred_type external static abstract covariant augment type_identifier void_type function_type record_type
  type_arguments nullable_type`.split(/\s+/),
);

/** What stands in a file or in the body of a class. */
export function members(tree: PlainTree, node: number, variable: string): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const found: Shaped[] = [];
  let words: number[] = [];
  for (let place = 0; place < children.length; place++) {
    const child = children[place] as number;
    const type = tree.typeOf(child);
    const next = children[place + 1] ?? -1;
    const body = next >= 0 && tree.typeOf(next) === 'function_body' ? next : -1;
    if (WORDS.has(type)) {
      words.push(child);
      continue;
    }
    found.push(...memberOf(tree, { words, child, body, variable }));
    if (type !== 'declaration' && type !== 'method_signature') words = [];
    if (body >= 0 && (type === 'method_signature' || isSignature(type))) place++;
  }
  return [...found, ...words.map(kept)];
}

interface Member {
  /** Records of the words and the type before it. */
  readonly words: readonly number[];
  readonly child: number;
  /** Record of the body behind it, or -1. */
  readonly body: number;
  readonly variable: string;
}

function memberOf(tree: PlainTree, { words, child, body, variable }: Member): readonly Shaped[] {
  const type = tree.typeOf(child);
  if (LISTS.has(type)) return variables(tree, words, child, variable);
  if (type === 'declaration') return declared(tree, child, variable);
  if (type === 'method_signature') return [method(tree, child, body)];
  if (!isSignature(type)) return [...words.map(kept), kept(child)];
  return [callable(tree, { start: tree.startOf(words[0] ?? child), words: words.map(kept), signature: child, more: [], body })];
}

function method(tree: PlainTree, node: number, body: number): Shaped {
  const children = tree.childrenOf(node);
  const at = children.findIndex((child) => isSignature(tree.typeOf(child)));
  const signature = children[at];
  if (signature === undefined) return kept(node);
  return callable(tree, {
    start: tree.startOf(node),
    words: children.slice(0, at).map(kept),
    signature,
    more: children.slice(at + 1).map(kept),
    body,
  });
}

/** A member that ends with a semicolon. */
function declared(tree: PlainTree, node: number, variable: string): readonly Shaped[] {
  const children = tree.childrenOf(node);
  if (children.some((child) => isSignature(tree.typeOf(child)))) return [method(tree, node, -1)];
  const list = children.findIndex((child) => LISTS.has(tree.typeOf(child)));
  const names = children[list];
  return names === undefined ? [kept(node)] : variables(tree, children.slice(0, list), names, variable);
}

/** Each name is a definition with the words and the type; the type's own names are read with the first. */
function variables(tree: PlainTree, words: readonly number[], list: number, variable: string): readonly Shaped[] {
  const front = typed(tree, words.map(kept), 'type');
  return tree.childrenOf(list).flatMap((child, place) => {
    const type = tree.typeOf(child);
    if (type.endsWith('comment')) return [kept(child)];
    const named = type === 'identifier' ? [under('name', kept(child))] : namedValue(tree, child);
    return [made(variable, place === 0 ? [...front, ...named] : [...named, ...echoes(tree, words)])];
  });
}

/** The words again, without the names in them. */
function echoes(tree: PlainTree, words: readonly number[]): readonly Shaped[] {
  return typed(tree, words.map(kept), 'type').map((item) => {
    const { record } = item;
    if (record >= 0) return { ...bare(record), type: item.field === 'type' ? 'type_group' : tree.typeOf(record), field: item.field ?? '' };
    return { ...item, type: 'type_group', items: (item.items ?? []).flatMap((each) => (each.record < 0 ? [] : [bare(each.record)])) };
  });
}

/** `a = b.c`. */
function namedValue(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const [name, ...value] = children;
  if (name === undefined) return [];
  return [under('name', kept(name)), ...chained(tree, value.map(kept)).map((item) => under('value', item))];
}

/** `final A a = b, c`, in a function. */
export function localVariables(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const at = children.findIndex((child) => tree.fieldOf(child) === 'name');
  if (at < 0) return [kept(node)];
  const words = children.slice(0, at);
  const more = children.findIndex((child, place) => place > at && tree.typeOf(child) === 'initialized_identifier');
  const own = more < 0 ? children.slice(at + 1) : children.slice(at + 1, more);
  const name = under('name', kept(children[at] as number));
  const value = chained(tree, own.map(kept)).map((item) => under('value', item));
  const others = more < 0 ? [] : children.slice(more);
  return [
    made('local_variable', [...typed(tree, words.map(kept), 'type'), name, ...value]),
    ...others.map((each) => made('local_variable', [...namedValue(tree, each), ...echoes(tree, words)])),
  ];
}

/** Classes of all sorts: the name is the first identifier where the grammar has no field for it. */
export function typeDeclaration(tree: PlainTree, node: number): readonly Shaped[] {
  const items = typed(
    tree,
    tree.childrenOf(node).flatMap((child) => (tree.typeOf(child) === 'mixin_application_class' ? applied(tree, child) : [kept(child)])),
  );
  const children = items.map((item) => item.record);
  let isNamed = items.some((item) => item.record >= 0 && tree.fieldOf(item.record) === 'name');
  const isExtension = tree.typeOf(node) === 'extension_declaration';
  return items.flatMap((item, place): readonly Shaped[] => {
    const type = item.type ?? tree.typeOf(item.record);
    if (type === 'identifier' && !isNamed) {
      isNamed = true;
      return [under('name', item)];
    }
    if (/(class|extension|enum)_body$/.test(type)) return [under('body', item)];
    if (type === 'type_parameters') return [under('type_parameters', item)];
    // `on A, B` of a mixin or an extension.
    const isType = /^(named_type|type_identifier|access|type_group|function_type|record_type|void_type)$/.test(type);
    if (isType && isExtension) return [made('on_clause', [under('', item)])];
    if (isType && /\bon\b|,/.test(textBefore(tree, children, place, node))) return [made('on_clause', [under('', item)])];
    return [item];
  });
}

/** `class A = B with M implements I;`: the name, and what the class is made of. */
function applied(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).flatMap((child) => {
    if (tree.typeOf(child) !== 'mixin_application') return [kept(child)];
    const parts = tree.childrenOf(child);
    const at = parts.findIndex((part) => tree.typeOf(part) === 'mixins');
    return [made('superclass', typed(tree, parts.slice(0, at).map(kept))), ...parts.slice(at).map(kept)];
  });
}

/** `typedef F<T> = T Function(int)` and `typedef int F(int a)`. */
export function typeAlias(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const list = children.findIndex((child) => tree.typeOf(child) === 'formal_parameter_list');
  const isOld = list >= 0;
  const parameters = children.findIndex((child) => tree.typeOf(child) === 'type_parameters');
  const firstName = children.findIndex((child) => tree.typeOf(child) === 'type_identifier');
  const at = !isOld ? firstName : (parameters >= 0 ? parameters : list) - 1;
  if (children[at] === undefined) return children.map(kept);
  const rest = children.filter((_, place) => place !== at && place !== parameters && place !== list);
  return [
    under('name', kept(children[at])),
    ...(parameters >= 0 ? [under('type_parameters', kept(children[parameters] as number))] : []),
    ...typed(tree, rest.map(kept), 'type'),
    ...(isOld ? [made('type_scope', [kept(children[list] as number)])] : []),
  ];
}
