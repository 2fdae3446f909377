/** Types: the grammar writes `p.Map<A>?` as names, arguments and a mark, side by side. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { bare, fieldOfItem, kept, made, typeOfItem, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';

const HEADS: ReadonlySet<string> = new Set(['type_identifier', 'void_type', 'function_type', 'record_type']);

/** Items with every type among them made one item; `field` is given to those that hang under none. */
export function typed(tree: PlainTree, items: readonly Shaped[], field = ''): readonly Shaped[] {
  const found: Shaped[] = [];
  for (let place = 0; place < items.length; ) {
    const item = items[place] as Shaped;
    if (!HEADS.has(typeOfItem(tree, item))) {
      found.push(item);
      place++;
      continue;
    }
    const { type, next } = typeAt(tree, items, place);
    const own = fieldOfItem(tree, item);
    found.push(under(own === '' ? field : own, type));
    place = next;
  }
  return found;
}

/** The type that begins at a place, and the place behind it. */
export function typeAt(tree: PlainTree, items: readonly Shaped[], first: number): { readonly type: Shaped; readonly next: number } {
  let name = items[first] as Shaped;
  let next = first + 1;
  while (typeOfItem(tree, name) !== 'function_type' && isDotted(tree, items, next)) {
    name = made('access', [under('object', name), under('name', items[next] as Shaped)]);
    next++;
  }
  const parts: Shaped[] = [];
  while (typeOfItem(tree, items[next] ?? NOTHING) === 'type_arguments' || typeOfItem(tree, items[next] ?? NOTHING) === 'nullable_type') {
    const part = items[next] as Shaped;
    parts.push(typeOfItem(tree, part) === 'nullable_type' ? bare(part.record) : under('arguments', part));
    next++;
  }
  if (parts.length === 0) return { type: name, next };
  const isNamed = typeOfItem(tree, name) === 'type_identifier' || name.type === 'access';
  return { type: made(isNamed ? 'named_type' : 'type_group', [under(isNamed ? 'name' : '', name), ...parts]), next };
}

const NOTHING: Shaped = { record: -1 };

/** Whether a name stands behind a dot: `p.Map`. */
function isDotted(tree: PlainTree, items: readonly Shaped[], place: number): boolean {
  const item = items[place];
  if (item === undefined || item.record < 0 || typeOfItem(tree, item) !== 'type_identifier') return false;
  let at = tree.startOf(item.record) - 1;
  while (at >= 0 && /\s/.test(tree.text[at] ?? '')) at--;
  return tree.text[at] === '.';
}

export function keptTypes(tree: PlainTree, node: number, field = ''): readonly Shaped[] {
  return typed(tree, tree.childrenOf(node).map(kept), field);
}
