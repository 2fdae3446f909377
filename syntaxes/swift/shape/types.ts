/** Node types that are types. */
import type { PlainTree } from '../../../server/src/syntax/flatten/reshape.ts';

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
