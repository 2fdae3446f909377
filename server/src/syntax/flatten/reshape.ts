/**
 * Trees rebuilt before they are read: for grammars that leave side by side what belongs together, such as `a`, `.b`, `(c)` for the call
 * `a.b(c)`. A pack plans the children of such nodes; everything else is copied as it is.
 */
import { type FlatTree, RECORD_WORDS } from '../flatTree.ts';
import type { GrammarTable } from '../grammarTable.ts';
import { type SuffixMarks, withSuffixesInside } from './suffixes.ts';

/** A node of the new tree. */
export interface Shaped {
  /** Record of the old tree; -1 for a node that the pack makes up. */
  readonly record: number;
  /** The node type, where it is not that of the record. */
  readonly type?: string;
  /** The field it hangs under, where it is not that of the record; '' for none. */
  readonly field?: string;
  /** Its children; those of the record, planned in turn, when left out. */
  readonly items?: readonly Shaped[];
  /** Where a made up node starts when that is not where its first child does; of one without children, where it is. */
  readonly at?: number;
  /** Where a made up node ends, when that is not where its last child does. */
  readonly until?: number;
}

export interface TreeShape {
  /** Node types that the grammar does not have. */
  readonly types: readonly string[];
  /** Fields that the grammar does not have. */
  readonly fields: readonly string[];
  /** Node types whose children are planned. */
  readonly parents: readonly string[];
  /** Node types that make whatever they stand in be planned. */
  readonly children: readonly string[];
  /** For grammars that hang what stands behind an operation on the whole of it: the node types that suffixes make, and those of operations. */
  readonly suffixes?: { readonly suffixed: readonly string[]; readonly operations: readonly string[] };
  /** The children of a node as they should be; undefined to leave them as they are. */
  plan(tree: PlainTree, node: number): readonly Shaped[] | undefined;
}

/** The old tree, read by names of types. */
export interface PlainTree {
  readonly text: string;
  typeOf(record: number): string;
  /** The name of the field it hangs under; ''. */
  fieldOf(record: number): string;
  startOf(record: number): number;
  endOf(record: number): number;
  /** Children but those that the parser made up. */
  childrenOf(record: number): number[];
}

export function reshaped(parsed: FlatTree, grammar: GrammarTable, shape: CompiledShape): FlatTree {
  const tree = shape.suffixes === undefined ? parsed : withSuffixesInside(parsed, shape.suffixes);
  const plain = new Reader(tree, shape);
  const out = new Output(tree.count * 2);
  const todo: (number | Shaped)[] = [0];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next !== 'number') {
      write(next);
      continue;
    }
    if (next < 0) out.close(~next);
    else enter(next, tree.records[next * RECORD_WORDS] as number);
  }
  return { ...tree, records: out.records.slice(0, out.count * RECORD_WORDS), count: out.count };

  function write({ record, type, field, items, at, until }: Shaped): void {
    const word = wordOf(record, type, field);
    if (items === undefined && record >= 0) {
      enter(record, word);
      return;
    }
    const inner = items ?? [];
    const end = until ?? (inner.length === 0 ? (at ?? -1) : -1);
    const isOld = record >= 0;
    todo.push(~out.open(word, isOld ? plain.startOf(record) : (at ?? -1), isOld ? plain.endOf(record) : end));
    for (let child = inner.length - 1; child >= 0; child--) todo.push(inner[child] as Shaped);
  }

  function wordOf(record: number, type: string | undefined, field: string | undefined): number {
    const old = record < 0 ? 0 : (tree.records[record * RECORD_WORDS] as number);
    const symbol = type === undefined ? old & 0xffff : shape.symbolOf(type);
    const place = field === undefined ? (old >>> 16) & 0x7fff : grammar.field(field);
    return symbol | (place << 16) | (old & MISSING);
  }

  function enter(record: number, word: number): void {
    const index = out.open(word, tree.records[record * RECORD_WORDS + 1] as number, tree.records[record * RECORD_WORDS + 2] as number);
    const end = tree.records[record * RECORD_WORDS + 3] as number;
    if (end === record + 1) {
      out.records[index * RECORD_WORDS + 3] = index + 1;
      return;
    }
    todo.push(~index);
    let isPlanned = shape.parents[word & 0xffff] === 1;
    const children: number[] = [];
    for (let child = record + 1; child < end; child = tree.records[child * RECORD_WORDS + 3] as number) {
      children.push(child);
      isPlanned ||= shape.children[(tree.records[child * RECORD_WORDS] as number) & 0xffff] === 1;
    }
    const planned: readonly (number | Shaped)[] = (isPlanned ? shape.plan(plain, record) : undefined) ?? children;
    for (let place = planned.length - 1; place >= 0; place--) todo.push(planned[place] as number | Shaped);
  }
}

const MISSING = 1 << 31;

/** A shape with its node types as ids of the grammar. */
export interface CompiledShape {
  readonly types: readonly string[];
  readonly parents: Uint8Array;
  readonly children: Uint8Array;
  readonly suffixes: SuffixMarks | undefined;
  symbolOf(type: string): number;
  plan: TreeShape['plan'];
  fieldName(field: number): string;
}

export function compileShape(shape: TreeShape, grammar: GrammarTable): CompiledShape {
  const marks = (types: readonly string[]): Uint8Array => {
    const marked = new Uint8Array(2 ** 16);
    for (const type of types) for (const symbol of grammar.symbols(type, 'named')) marked[symbol] = 1;
    return marked;
  };
  const symbols = new Map<string, number>();
  const types: string[] = [];
  for (const symbol of [...grammar.allSymbols('anonymous'), ...grammar.allSymbols('named')]) types[symbol] = grammar.typeName(symbol);
  for (const symbol of grammar.allSymbols('named'))
    if (!symbols.has(grammar.typeName(symbol))) symbols.set(grammar.typeName(symbol), symbol);
  return {
    types,
    parents: marks(shape.parents),
    children: marks(shape.children),
    suffixes:
      shape.suffixes === undefined ? undefined : { suffixed: marks(shape.suffixes.suffixed), operations: marks(shape.suffixes.operations) },
    symbolOf: (type) => symbols.get(type) ?? 0,
    plan: (tree, node) => shape.plan(tree, node),
    fieldName: (field) => grammar.fieldName(field),
  };
}

/** The grammar with the node types and fields of a shape, which come after its own. */
export function shapedGrammar(grammar: GrammarTable, { types, fields }: Pick<TreeShape, 'types' | 'fields'>): GrammarTable {
  const first = Math.max(...grammar.allSymbols('named'), ...grammar.allSymbols('anonymous')) + 1;
  let firstField = 1;
  while (grammar.fieldName(firstField) !== '') firstField++;
  const ownType = (symbol: number): string | undefined => types[symbol - first];
  return {
    name: grammar.name,
    symbols: (type, form) => (form === 'named' && types.includes(type) ? [first + types.indexOf(type)] : grammar.symbols(type, form)),
    allSymbols: (form) =>
      form === 'named' ? [...grammar.allSymbols(form), ...types.map((_, place) => first + place)] : grammar.allSymbols(form),
    typeName: (symbol) => ownType(symbol) ?? grammar.typeName(symbol),
    isNamed: (symbol) => ownType(symbol) !== undefined || grammar.isNamed(symbol),
    field: (name) => (fields.includes(name) ? firstField + fields.indexOf(name) : grammar.field(name)),
    fieldName: (field) => fields[field - firstField] ?? grammar.fieldName(field),
  };
}

class Reader implements PlainTree {
  readonly text: string;
  readonly #records: Int32Array;
  readonly #shape: CompiledShape;

  constructor(tree: FlatTree, shape: CompiledShape) {
    this.text = tree.text;
    this.#records = tree.records;
    this.#shape = shape;
  }

  typeOf(record: number): string {
    return this.#shape.types[(this.#records[record * RECORD_WORDS] as number) & 0xffff] ?? 'ERROR';
  }

  fieldOf(record: number): string {
    return this.#shape.fieldName(((this.#records[record * RECORD_WORDS] as number) >>> 16) & 0x7fff);
  }

  startOf(record: number): number {
    return this.#records[record * RECORD_WORDS + 1] as number;
  }

  endOf(record: number): number {
    return this.#records[record * RECORD_WORDS + 2] as number;
  }

  childrenOf(record: number): number[] {
    const children: number[] = [];
    const end = this.#records[record * RECORD_WORDS + 3] as number;
    for (let child = record + 1; child < end; child = this.#records[child * RECORD_WORDS + 3] as number) children.push(child);
    return children;
  }
}

/** Records as they are written; a node's range and end are known when its children are. */
class Output {
  records: Int32Array;
  count = 0;

  constructor(expected: number) {
    this.records = new Int32Array(Math.max(64, expected) * RECORD_WORDS);
  }

  /** A start below 0 is that of the first child, an end below 0 that of the last. */
  open(word: number, start: number, end: number): number {
    if ((this.count + 1) * RECORD_WORDS > this.records.length) {
      const larger = new Int32Array(this.records.length * 2);
      larger.set(this.records);
      this.records = larger;
    }
    const index = this.count++;
    this.records[index * RECORD_WORDS] = word;
    this.records[index * RECORD_WORDS + 1] = start;
    this.records[index * RECORD_WORDS + 2] = end;
    return index;
  }

  close(index: number): void {
    const { records, count } = this;
    const at = index * RECORD_WORDS;
    records[at + 3] = count;
    if ((records[at + 1] as number) < 0) records[at + 1] = index + 1 < count ? (records[at + RECORD_WORDS + 1] as number) : 0;
    if ((records[at + 2] as number) >= 0) return;
    let end = records[at + 1] as number;
    for (let child = index + 1; child < count; child = records[child * RECORD_WORDS + 3] as number)
      end = Math.max(end, records[child * RECORD_WORDS + 2] as number);
    records[at + 2] = end;
  }
}
