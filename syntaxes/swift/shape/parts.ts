/** Small words for plans: fields given to records, nodes made up around others. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';

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

/** A node that stands for some text of its own. */
export function word(type: string, at: number, until: number): Shaped {
  return { record: -1, type, field: '', items: [], at, until };
}

const TYPES: ReadonlySet<string> = new Set([
  'user_type',
  'tuple_type',
  'function_type',
  'array_type',
  'dictionary_type',
  'optional_type',
  'metatype',
  'opaque_type',
  'existential_type',
  'protocol_composition_type',
  'type_parameter_pack',
  'type_pack_expansion',
  'suppressed_constraint',
]);

export function isType(tree: PlainTree, record: number): boolean {
  return TYPES.has(tree.typeOf(record));
}
