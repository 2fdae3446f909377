import type { TreeCursor } from 'web-tree-sitter';
import { RECORD_WORDS } from '../flatTree.ts';
import type { Flattener } from './flattener.ts';
import type { KeepTable } from './keepTable.ts';

/** The twin of flatten.c on the documented cursor: same walk, same records. */
export function createCursorFlattener(): Flattener {
  return {
    kind: 'cursor',
    flatten(tree, keep, text) {
      const root = tree.rootNode;
      const hasError = root.hasError;
      const cursor = tree.walk();
      try {
        const records = Int32Array.from(walk(cursor, keep, hasError));
        return { records, count: records.length / RECORD_WORDS, text, hasError };
      } finally {
        cursor.delete();
      }
    },
  };
}

const NO_RECORD = -1;
const MISSING = 1 << 31;

function walk(cursor: TreeCursor, keep: KeepTable, hasError: boolean): number[] {
  const words: number[] = [];
  // For each level above the current node: where the record of the node there begins, or NO_RECORD.
  const parents: number[] = [];
  for (;;) {
    const own = writeRecord(cursor, keep, hasError, words);
    if (cursor.gotoFirstChild()) {
      parents.push(own);
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      const parent = parents.pop();
      if (parent === undefined) return words;
      cursor.gotoParent();
      if (parent !== NO_RECORD) words[parent + 3] = words.length / RECORD_WORDS;
    }
  }
}

/** Appends the current node when it is wanted; returns where its record begins, or NO_RECORD. */
function writeRecord(cursor: TreeCursor, keep: KeepTable, hasError: boolean, words: number[]): number {
  const symbol = cursor.nodeTypeId;
  const missing = hasError && cursor.nodeIsMissing;
  if (keep[symbol] !== 1 && !missing) return NO_RECORD;
  const own = words.length;
  words.push(symbol | (cursor.currentFieldId << 16) | (missing ? MISSING : 0), cursor.startIndex, cursor.endIndex, own / RECORD_WORDS + 1);
  return own;
}
