/** Parameters: `{required this.a, int b = 2}` as a flat list of parameters with their marks and defaults inside. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, made, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { chained } from './chains.ts';
import { typed } from './typeGroups.ts';

export function parameterList(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).flatMap((child) => {
    const type = tree.typeOf(child);
    if (type === 'formal_parameter') return [parameter(tree, child, 'parameter', [])];
    return type === 'optional_formal_parameters' ? optionalParameters(tree, child) : [kept(child)];
  });
}

function optionalParameters(tree: PlainTree, node: number): readonly Shaped[] {
  const isNamed = tree.text[tree.startOf(node)] === '{';
  const children = tree.childrenOf(node);
  const found: Shaped[] = [];
  for (let place = 0; place < children.length; ) {
    const child = children[place] as number;
    place++;
    if (tree.typeOf(child) !== 'formal_parameter') {
      if (tree.typeOf(child).endsWith('comment')) found.push(kept(child));
      continue;
    }
    const rest: number[] = [];
    while (place < children.length && !startsParameter(tree, children[place] as number)) rest.push(children[place++] as number);
    const isRequired = /\brequired\s*$/.test(tree.text.slice(Math.max(0, tree.startOf(child) - 30), tree.startOf(child)));
    const kind = !isNamed ? 'optional_parameter' : isRequired ? 'required_parameter' : 'named_parameter';
    found.push(parameter(tree, child, kind, rest));
  }
  return found;
}

function startsParameter(tree: PlainTree, record: number): boolean {
  const type = tree.typeOf(record);
  return type === 'formal_parameter' || type === 'required' || type === 'annotation' || type.endsWith('comment');
}

function parameter(tree: PlainTree, node: number, type: string, value: readonly number[]): Shaped {
  const inner = tree.childrenOf(node);
  const held = inner.find((child) => /^(constructor_param|super_formal_parameter)$/.test(tree.typeOf(child)));
  const items = held === undefined ? plainParts(tree, inner) : fieldParts(tree, held, inner);
  const behind = chained(tree, value.map(kept)).map((item) => under('value', item));
  return { record: -1, type, field: '', items: [...items, ...behind] };
}

function plainParts(tree: PlainTree, inner: readonly number[]): readonly Shaped[] {
  return typed(tree, inner.map(kept), 'type').map((item) => {
    const type = item.type ?? tree.typeOf(item.record);
    if (type === 'identifier') return under('name', item);
    // `void f(int x)`: a function with names of its own.
    return type === 'formal_parameter_list' ? made('type_scope', [item]) : item;
  });
}

/** `this.a` and `super.a`. */
function fieldParts(tree: PlainTree, held: number, outside: readonly number[]): readonly Shaped[] {
  const items = typed(tree, tree.childrenOf(held).map(kept), 'type').filter(
    (item) => !/^(this|super)$/.test(item.type ?? tree.typeOf(item.record)),
  );
  const words = outside.filter((child) => child !== held && tree.typeOf(child) === 'annotation').map(kept);
  return [
    ...words,
    ...items.map((item) => {
      const type = item.type ?? tree.typeOf(item.record);
      if (type === 'identifier') return under('name', item);
      return type === 'formal_parameter_list' ? made('type_scope', [item]) : item;
    }),
  ];
}
