import { endOf, type FlatTree, startOf } from '../../server/src/syntax/flatTree.ts';

/** What is written at a record. */
export function textOf(tree: FlatTree, index: number): string {
  return tree.text.slice(startOf(tree, index), endOf(tree, index));
}
