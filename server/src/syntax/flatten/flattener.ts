import type { Tree } from 'web-tree-sitter';
import type { FlatTree } from '../flatTree.ts';
import type { KeepTable } from './keepTable.ts';

/** Writes the nodes of a tree that `keep` asks for into a flat table. Trees may be of any depth. */
export interface Flattener {
  /** `sideModule`: one call into wasm. `cursor`: the documented API, several times slower, the same result. */
  readonly kind: 'sideModule' | 'cursor';
  flatten(tree: Tree, keep: KeepTable, text: string): FlatTree;
}
