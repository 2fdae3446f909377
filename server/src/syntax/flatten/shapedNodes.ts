/** Small words for plans: fields given to records, nodes made up around others. */
import type { PlainTree, Shaped } from './reshape.ts';

/** A record as it is, under the field it has. */
export function kept(record: number): Shaped {
  return { record };
}

export function under(field: string, item: Shaped): Shaped {
  return { ...item, field };
}

/** A new node around others; under no field until it is given one. */
export function made(type: string, items: readonly Shaped[]): Shaped {
  return { record: -1, type, field: '', items };
}

/** A record of another type, with other children. */
export function remade(record: number, type: string, items: readonly Shaped[]): Shaped {
  return { record, type, items };
}

/** A record without what is in it. */
export function bare(record: number): Shaped {
  return { record, items: [] };
}

/** A node that stands for some text of its own. */
export function word(type: string, at: number, until: number): Shaped {
  return { record: -1, type, field: '', items: [], at, until };
}

/** The text between a record and the one before it, or from the start of the node around. */
export function textBefore(tree: PlainTree, children: readonly number[], place: number, node: number): string {
  const before = children[place - 1];
  const at = children[place];
  return at === undefined ? '' : tree.text.slice(before === undefined ? tree.startOf(node) : tree.endOf(before), tree.startOf(at));
}

/** The first child of a type; -1. */
export function childOf(tree: PlainTree, node: number, type: string): number {
  return node < 0 ? -1 : (tree.childrenOf(node).find((child) => tree.typeOf(child) === type) ?? -1);
}

/** The field of what a made node stands in for. */
export function fieldOfItem(tree: PlainTree, item: Shaped): string {
  if (item.field !== undefined) return item.field;
  return item.record < 0 ? '' : tree.fieldOf(item.record);
}

export function typeOfItem(tree: PlainTree, { type, record }: Shaped): string {
  return type ?? (record < 0 ? '' : tree.typeOf(record));
}
