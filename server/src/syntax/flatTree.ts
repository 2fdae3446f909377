/**
 * A syntax tree as one table of integers, in source order (parents before children). Walking it is a loop over indices:
 * no node objects, no recursion, so that depth costs nothing and a whole file is read in one linear pass.
 *
 * A record is four words: symbol (bits 0-15), field (bits 16-30) and the missing mark (bit 31) · start · end · index of the
 * record after this subtree. Only nodes the keep table asks for are there, plus every ERROR and every MISSING node. A kept node
 * below a dropped one appears as a child of the nearest kept ancestor, with the field it has in its own parent.
 */
export interface FlatTree {
  /** `count` records of `RECORD_WORDS` words. Owned by this tree: later parses do not touch it. */
  readonly records: Int32Array;
  readonly count: number;
  /** The text that offsets point into, in UTF-16 units. */
  readonly text: string;
  /** Whether the tree holds an ERROR or MISSING node anywhere. */
  readonly hasError: boolean;
}

export const RECORD_WORDS = 4;

/** tree-sitter's symbol of a node that stands for text it could not parse, in every grammar. */
export const ERROR_SYMBOL = 65_535;

const SYMBOL_MASK = 0xffff;
const FIELD_MASK = 0x7fff;

/** The node's type, as an id of the grammar (grammarTable.ts). `index` must be below `count`, here and in what follows. */
export function symbolOf(tree: FlatTree, index: number): number {
  return wordOf(tree, index, 0) & SYMBOL_MASK;
}

/** The field under which the node hangs in its parent, as an id of the grammar; 0 for none. */
export function fieldOf(tree: FlatTree, index: number): number {
  return (wordOf(tree, index, 0) >>> 16) & FIELD_MASK;
}

/** Whether the parser made the node up to recover from an error; it is empty then. */
export function isMissing(tree: FlatTree, index: number): boolean {
  return wordOf(tree, index, 0) < 0;
}

export function startOf(tree: FlatTree, index: number): number {
  return wordOf(tree, index, 1);
}

/** Offset behind the node's last unit. */
export function endOf(tree: FlatTree, index: number): number {
  return wordOf(tree, index, 2);
}

/**
 * The record after the node's whole subtree: its next sibling, or where its parent ends. Children of `parent` are
 * `for (let child = parent + 1; child < nextAfter(tree, parent); child = nextAfter(tree, child))`.
 */
export function nextAfter(tree: FlatTree, index: number): number {
  return wordOf(tree, index, 3);
}

function wordOf(tree: FlatTree, index: number, word: 0 | 1 | 2 | 3): number {
  // The caller keeps `index` below `count`; a check here would be paid for every node of every file.
  return tree.records[index * RECORD_WORDS + word] as number;
}
