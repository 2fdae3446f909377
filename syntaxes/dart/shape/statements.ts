/** Statements and patterns whose parts stand side by side. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, made, remade, textBefore, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { chained } from './chains.ts';
import { keptTypes, typeAt, typed } from './typeGroups.ts';

/** What is tested comes first and has no field. */
export function condition(tree: PlainTree, node: number): readonly Shaped[] {
  let isFound = false;
  return chained(tree, tree.childrenOf(node).map(kept)).map((item) => {
    const type = item.type ?? tree.typeOf(item.record);
    const field = item.field ?? tree.fieldOf(item.record);
    if (isFound || field !== '' || type.endsWith('comment')) return item;
    isFound = true;
    return under('condition', item);
  });
}

/** `final e in list`. */
export function loopParts(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const at = children.findIndex((_, place) => /(^|\W)in\s*$/.test(textBefore(tree, children, place, node)));
  if (at < 0) return chained(tree, children.map(kept));
  const value = chained(tree, children.slice(at).map(kept)).map((item) => under('value', item));
  const front = children.slice(0, at);
  const isPattern = front.some((child) => tree.typeOf(child).endsWith('_pattern'));
  const names = isPattern ? front.map((child) => under('name', bindingPattern(tree, child))) : named(tree, front);
  return [made(isPattern ? 'pattern_loop' : 'loop_variable', [...names, ...value])];
}

function named(tree: PlainTree, front: readonly number[]): readonly Shaped[] {
  return typed(tree, front.map(kept), 'type').map((item) =>
    (item.type ?? tree.typeOf(item.record)) === 'identifier' ? under('name', item) : item,
  );
}

/** `on A catch (e, st) {...}`: each handler is one. */
export function handlers(tree: PlainTree, node: number): readonly Shaped[] {
  const items = tree.childrenOf(node).map(kept);
  const found: Shaped[] = [];
  let parts: Shaped[] = [];
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as Shaped;
    const type = tree.typeOf(item.record);
    if (type === 'type_identifier') {
      const read = typeAt(tree, items, place);
      parts.push(under('type', read.type));
      place = read.next - 1;
    } else if (type === 'catch_clause') parts.push(item);
    else if (type === 'block' && parts.length > 0) {
      found.push(made('handler', [...parts, item]));
      parts = [];
    } else found.push(item);
  }
  return [...found, ...parts];
}

/** `new A<B>.c(d)` and `const A(d)`: a call like any other. */
export function construction(tree: PlainTree, node: number): readonly Shaped[] {
  const items = tree.childrenOf(node).map(kept);
  const first = items.findIndex((item) => tree.typeOf(item.record) === 'type_identifier');
  if (first < 0) return chained(tree, items);
  const { type, next } = typeAt(tree, items, first);
  const inner = type.type === 'named_type' ? (type.items ?? []) : [under('name', type)];
  const name = inner.find(({ field }) => field === 'name');
  const types = inner.filter(({ field }) => field === 'arguments').map((item) => under('', item));
  const rest = items.slice(next);
  const maker = rest.find((item) => tree.typeOf(item.record) === 'identifier');
  const callee = maker === undefined ? (name ?? type) : made('access', [under('object', name ?? type), under('name', maker)]);
  return [...items.slice(0, first), made('invocation', [under('function', callee), ...types, ...rest.filter((item) => item !== maker)])];
}

/** `super(x)`, `super.named(x)`, `this(x)`, `x = y` behind the colon of a constructor. */
export function initializer(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const [keyword, ...rest] = children;
  if (keyword === undefined || !/^(super|this)$/.test(tree.typeOf(keyword))) return chained(tree, children.map(kept));
  const name = rest.find((child) => tree.typeOf(child) === 'identifier');
  const list = rest.filter((child) => child !== name).map(kept);
  const callee = name === undefined ? kept(keyword) : made('access', [under('object', kept(keyword)), under('name', kept(name))]);
  return [made('invocation', [under('function', callee), ...list])];
}

/** What is assigned there is a field, whatever a parameter is called. */
export function fieldInitializer(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const at = children.findIndex((child) => tree.typeOf(child) === 'identifier');
  const name = children[at];
  if (name === undefined) return chained(tree, children.map(kept));
  const self: Shaped = { record: -1, type: 'implied_this', field: 'object', items: [], at: tree.startOf(name) };
  const target = made('access', [self, under('name', kept(name))]);
  const value = chained(tree, children.slice(at + 1).map(kept)).map((item) => under('right', item));
  return [made('assignment_expression', [under('left', target), ...value])];
}

/** `final (a, :b) = c`. */
export function patternDeclaration(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const at = children.findIndex((child) => tree.typeOf(child).endsWith('_pattern'));
  const pattern = children[at];
  if (pattern === undefined) return chained(tree, children.map(kept));
  const value = chained(tree, children.slice(at + 1).map(kept)).map((item) => under('value', item));
  return [...children.slice(0, at).map(kept), under('name', bindingPattern(tree, pattern)), ...value];
}

/** A pattern in which a bare name is a new variable. */
function bindingPattern(tree: PlainTree, node: number, depth = 0): Shaped {
  const children = tree.childrenOf(node);
  const type = tree.typeOf(node);
  const [only] = children;
  if (type === 'constant_pattern' && only !== undefined && children.length === 1 && tree.typeOf(only) === 'identifier')
    return remade(node, 'variable_pattern', [under('name', kept(only))]);
  if (depth > DEEPEST || !type.endsWith('_pattern') || type === 'variable_pattern') return kept(node);
  const inner = pattern(tree, node) ?? children.map(kept);
  return { record: node, items: inner.map((item) => bound(tree, item, depth)) };
}

function bound(tree: PlainTree, item: Shaped, depth: number): Shaped {
  if (item.record >= 0 && item.items === undefined)
    return { ...bindingPattern(tree, item.record, depth + 1), ...(item.field === undefined ? {} : { field: item.field }) };
  if (item.type !== 'pattern_field' && item.type !== 'pattern_place') return item;
  return { ...item, items: (item.items ?? []).map((each) => bound(tree, each, depth + 1)) };
}

const DEEPEST = 30;

/** The fields of an object or record pattern: `a: var b`, `:final c`, and plain elements. */
export function pattern(tree: PlainTree, node: number): readonly Shaped[] | undefined {
  const type = tree.typeOf(node);
  if (type === 'variable_pattern' || type === 'cast_pattern')
    return keptTypes(tree, node, 'type').map((item) =>
      (item.type ?? tree.typeOf(item.record)) === 'identifier' ? under('name', item) : item,
    );
  if (type === 'list_pattern') return tree.childrenOf(node).map((child) => placed(tree, kept(child)));
  if (type === 'map_pattern') return values(tree, node);
  if (type !== 'object_pattern' && type !== 'record_pattern') return chained(tree, keptTypes(tree, node));
  const items = keptTypes(tree, node, 'type');
  const children = items.map(({ record }) => record);
  const found: Shaped[] = [];
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as Shaped;
    const next = items[place + 1];
    const isKey = item.record >= 0 && tree.typeOf(item.record) === 'identifier' && next !== undefined;
    if (isKey) {
      found.push(made('pattern_field', [under('key', item), next]));
      place++;
    } else if (item.record >= 0 && textBefore(tree, children, place, node).includes(':')) found.push(made('pattern_field', [item]));
    else found.push(type === 'record_pattern' ? placed(tree, item) : item);
  }
  return found;
}

/** Of a map's pattern the patterns behind the keys. */
function values(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  return children.map((child, place) => (textBefore(tree, children, place, node).includes(':') ? placed(tree, kept(child)) : kept(child)));
}

/** An element that is known by its place. */
function placed(tree: PlainTree, item: Shaped): Shaped {
  return item.record >= 0 && /_pattern$/.test(tree.typeOf(item.record)) ? made('pattern_place', [item]) : item;
}
