/**
 * What stands behind an operation belongs to its last operand: some grammars take `a + b.c(d)` for a call of what `a + b` gives. Nodes of
 * a tree are moved so that the operation is around them.
 */
import { type FlatTree, RECORD_WORDS } from '../flatTree.ts';

/** Marks by symbol. */
export interface SuffixMarks {
  /** Calls, accesses: nodes whose first child is what they are made of. */
  readonly suffixed: Uint8Array;
  /** Operations whose last child is an operand. */
  readonly operations: Uint8Array;
}

export function withSuffixesInside(tree: FlatTree, { suffixed, operations }: SuffixMarks): FlatTree {
  const records = tree.records.slice(0, tree.count * RECORD_WORDS);
  const symbol = (index: number): number => (records[index * RECORD_WORDS] as number) & 0xffff;
  const innermost = (from: number): number => {
    let inner = from;
    while (inner < tree.count && suffixed[symbol(inner)] === 1) inner++;
    return inner;
  };
  for (let at = 0; at < tree.count; at++) {
    let inner = innermost(at);
    for (let steps = 0; inner > at && steps < MOST_NESTED; steps++) {
      const operand = inner < tree.count && operations[symbol(inner)] === 1 ? lastOperand(records, tree.text, inner) : -1;
      if (operand < 0 || operand - inner > MOST_MOVED) break;
      moveInside(records, at, inner, operand);
      inner = innermost(at);
    }
    // All nodes of a chain are made of the same.
    if (inner > at) at = inner - 1;
  }
  return { ...tree, records };
}

/** Operands within operands that are looked at; of longer operations nothing is moved. */
const MOST_NESTED = 20;
const MOST_MOVED = 2000;

/** The operand that an operation ends with, behind its sign; -1 for `.red`, which is no operation. */
function lastOperand(records: Int32Array, text: string, operation: number): number {
  const word = (index: number, place: number): number => records[index * RECORD_WORDS + place] as number;
  if (text[word(operation, 1)] === '.' && word(operation + 1, 2) === word(operation, 2)) return -1;
  for (let child = operation + 1; child < word(operation, 3); child = word(child, 3))
    if (word(child, 2) === word(operation, 2) && word(child, 1) > word(operation, 1)) return child;
  return -1;
}

/** `chain` begins with the outermost node; `operation` is what the innermost is made of, and `operand` the end of that. */
function moveInside(records: Int32Array, chain: number, operation: number, operand: number): void {
  const length = operation - chain;
  const outer = records.slice(chain * RECORD_WORDS, operation * RECORD_WORDS);
  const left = records.slice(operation * RECORD_WORDS, operand * RECORD_WORDS);
  const end = operand * RECORD_WORDS;
  const [field, outerField, innerField] = [records[end] as number, outer[0] as number, left[0] as number].map((each) => each & FIELD);
  // The operation takes the place of the outermost node, and ends where that does.
  left[0] = withField(left[0] as number, outerField ?? 0);
  left[2] = outer[2] as number;
  left[3] = outer[3] as number;
  for (let at = RECORD_WORDS; at < left.length; at += RECORD_WORDS) left[at + 3] = (left[at + 3] as number) - length;
  outer[0] = withField(outer[0] as number, field ?? 0);
  for (let at = 0; at < outer.length; at += RECORD_WORDS) outer[at + 1] = records[end + 1] as number;
  records[end] = withField(records[end] as number, innerField ?? 0);
  records.set(left, chain * RECORD_WORDS);
  records.set(outer, end - outer.length);
}

const FIELD = 0x7fff << 16;

function withField(word: number, field: number): number {
  return (word & ~FIELD) | field;
}
