/**
 * The stack of nodes the walk is inside of, and what each hands down to its children. One row of numbers per node instead of an object:
 * a push copies a row, and 200,000 nested brackets are 200,000 rows, not stack frames.
 */
import type { Declaration } from './declaration.ts';

const ROW = 16;
const NODE = 0;
const SYMBOL = 1;
const END = 2;
const USE = 3;
const SCOPE = 4;
const OWNER = 5;
const MEMBERS = 6;
const CALLABLE = 7;
const MODIFIERS = 8;
const CARRIER_START = 9;
const ARGUMENT_COUNT = 10;
const FLAGS = 11;
const INITIALIZER = 12;

/** Columns read and written by name are those of the innermost node; `parent...` are those of the node around it. */
export class Frames {
  depth = 0;
  #base = 0;
  #cells = new Int32Array(64 * ROW);
  readonly #declarations: (Declaration | undefined)[] = [undefined];

  /** Empties the stack but for the outermost frame: the file, whose tree has `count` records. */
  start(count: number): void {
    this.depth = 0;
    this.#base = 0;
    this.#cells.fill(0, 0, ROW);
    this.#cells[NODE] = -1;
    this.#cells[END] = count;
    this.#cells[OWNER] = -1;
    this.#cells[MEMBERS] = -1;
    this.#cells[CALLABLE] = -1;
    this.#cells[CARRIER_START] = -1;
    this.#cells[ARGUMENT_COUNT] = -1;
    this.#cells[INITIALIZER] = -1;
    this.#declarations.length = 1;
  }

  push(node: number, symbol: number, end: number, use: number): void {
    const above = this.#base;
    const base = above + ROW;
    if (base + ROW > this.#cells.length) this.#grow();
    const cells = this.#cells;
    cells[base + NODE] = node;
    cells[base + SYMBOL] = symbol;
    cells[base + END] = end;
    cells[base + USE] = use;
    cells[base + SCOPE] = cells[above + SCOPE] as number;
    cells[base + OWNER] = cells[above + OWNER] as number;
    cells[base + MEMBERS] = cells[above + MEMBERS] as number;
    cells[base + CALLABLE] = cells[above + CALLABLE] as number;
    cells[base + MODIFIERS] = 0;
    cells[base + CARRIER_START] = -1;
    cells[base + ARGUMENT_COUNT] = cells[above + ARGUMENT_COUNT] as number;
    cells[base + FLAGS] = cells[above + FLAGS] as number;
    cells[base + INITIALIZER] = cells[above + INITIALIZER] as number;
    this.#declarations[this.depth + 1] = this.#declarations[this.depth];
    this.#base = base;
    this.depth++;
  }

  /** The node does not belong to the scope, symbol and members of its parent but to those around it. */
  stepOutside(): void {
    const around = this.#base - 2 * ROW;
    if (around < 0) return;
    for (const column of [SCOPE, OWNER, MEMBERS, CALLABLE]) this.#cells[this.#base + column] = this.#cells[around + column] as number;
  }

  /** Leaves the nodes whose subtrees end before the record `node`. */
  leaveBefore(node: number): void {
    while (node >= (this.#cells[this.#base + END] as number)) {
      this.#base -= ROW;
      this.depth--;
    }
  }

  /** The record of the node at a depth; depth 1 is the root of the tree. */
  nodeAt(depth: number): number {
    return this.#cells[depth * ROW + NODE] as number;
  }

  symbolAt(depth: number): number {
    return this.#cells[depth * ROW + SYMBOL] as number;
  }

  /** What the node at a depth says its children are. */
  useAt(depth: number): number {
    return this.#cells[depth * ROW + USE] as number;
  }

  /** Symbol id of the node's type; 0 for text that could not be parsed. */
  get symbol(): number {
    return this.#cells[this.#base + SYMBOL] as number;
  }
  /** Record behind the node's subtree. */
  get end(): number {
    return this.#cells[this.#base + END] as number;
  }
  /** What children are that hang under no field with a use of its own. */
  get use(): number {
    return this.#cells[this.#base + USE] as number;
  }
  set use(use: number) {
    this.#cells[this.#base + USE] = use;
  }
  get scope(): number {
    return this.#cells[this.#base + SCOPE] as number;
  }
  set scope(scope: number) {
    this.#cells[this.#base + SCOPE] = scope;
  }
  /** Innermost symbol: container of definitions below; -1 for none. */
  get owner(): number {
    return this.#cells[this.#base + OWNER] as number;
  }
  set owner(symbol: number) {
    this.#cells[this.#base + OWNER] = symbol;
  }
  /** Symbol that signatures below are members of, or -1. */
  get members(): number {
    return this.#cells[this.#base + MEMBERS] as number;
  }
  set members(symbol: number) {
    this.#cells[this.#base + MEMBERS] = symbol;
  }
  /** Innermost symbol that can be a caller, or -1. */
  get callable(): number {
    return this.#cells[this.#base + CALLABLE] as number;
  }
  set callable(symbol: number) {
    this.#cells[this.#base + CALLABLE] = symbol;
  }
  /** Modifiers that a carrier hands to the definition inside. */
  get modifiers(): number {
    return this.#cells[this.#base + MODIFIERS] as number;
  }
  set modifiers(flags: number) {
    this.#cells[this.#base + MODIFIERS] = flags;
  }
  /** Where the outermost carrier starts, or -1. */
  set carrierStart(start: number) {
    this.#cells[this.#base + CARRIER_START] = start;
  }
  /** Of the call whose callee is below. */
  get argumentCount(): number {
    return this.#cells[this.#base + ARGUMENT_COUNT] as number;
  }
  set argumentCount(count: number) {
    this.#cells[this.#base + ARGUMENT_COUNT] = count;
  }
  /** Reference flags of the call whose callee is below. */
  get flags(): number {
    return this.#cells[this.#base + FLAGS] as number;
  }
  set flags(flags: number) {
    this.#cells[this.#base + FLAGS] = flags;
  }
  /** The expression that names below take their first value from, or -1. */
  get initializer(): number {
    return this.#cells[this.#base + INITIALIZER] as number;
  }
  set initializer(expression: number) {
    this.#cells[this.#base + INITIALIZER] = expression;
  }
  /** What names below a `bind` declare. */
  get declaration(): Declaration | undefined {
    return this.#declarations[this.depth];
  }
  set declaration(declaration: Declaration | undefined) {
    this.#declarations[this.depth] = declaration;
  }

  get parentNode(): number {
    return this.#cells[this.#base - ROW + NODE] as number;
  }
  get parentSymbol(): number {
    return this.#cells[this.#base - ROW + SYMBOL] as number;
  }
  get parentModifiers(): number {
    return this.#cells[this.#base - ROW + MODIFIERS] as number;
  }
  get parentCarrierStart(): number {
    return this.#cells[this.#base - ROW + CARRIER_START] as number;
  }

  #grow(): void {
    const larger = new Int32Array(this.#cells.length * 2);
    larger.set(this.#cells);
    this.#cells = larger;
  }
}
