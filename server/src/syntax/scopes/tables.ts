/**
 * Scopes, bindings, references and expressions of the file being read, as rows of numbers: there are too many of them for objects. The
 * tables belong to an extractor and are emptied for every file, so that reading a file allocates next to nothing.
 */
import {
  BINDING_KINDS,
  type BindingKind,
  EXPRESSION_OPERATIONS,
  type ExpressionOperation,
  SCOPE_KINDS,
  type ScopeKind,
} from '../../facts/fileFacts.ts';
import { type NameId, type NameTable, NO_NAME } from './nameTable.ts';

/** Which names a binding or a reference can mean, where a language keeps values, types and callables apart. */
export const SPACE = { value: 1, type: 2, both: 3, callable: 4, any: 7 } as const;

/** Rows of `width` numbers, one after the other. */
export class Rows {
  readonly width: number;
  count = 0;
  cells: Int32Array<ArrayBuffer>;

  constructor(width: number) {
    this.width = width;
    this.cells = new Int32Array(width * 256);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds a row; the answer is where its cells begin. */
  addRow(): number {
    const start = this.count * this.width;
    if (start + this.width > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.count++;
    return start;
  }

  read(row: number, column: number): number {
    return this.cells[row * this.width + column] as number;
  }

  write(row: number, column: number, value: number): void {
    this.cells[row * this.width + column] = value;
  }
}

/** Columns of `ScopeTable`. */
export const SCOPE = { kind: 0, parent: 1, symbol: 2, start: 3, end: 4 } as const;

export class ScopeTable extends Rows {
  constructor() {
    super(5);
  }

  add(kind: ScopeKind, parent: number, symbol: number, range: { readonly start: number; readonly end: number }): number {
    const at = this.addRow();
    const { cells } = this;
    cells[at + SCOPE.kind] = SCOPE_KINDS.indexOf(kind);
    cells[at + SCOPE.parent] = parent;
    cells[at + SCOPE.symbol] = symbol;
    cells[at + SCOPE.start] = range.start;
    cells[at + SCOPE.end] = range.end;
    return this.count - 1;
  }

  kindOf(scope: number): ScopeKind {
    return SCOPE_KINDS[this.read(scope, SCOPE.kind)] ?? 'file';
  }

  parentOf(scope: number): number {
    return this.read(scope, SCOPE.parent);
  }

  symbolOf(scope: number): number {
    return this.read(scope, SCOPE.symbol);
  }
}

export interface NewBinding {
  readonly name: NameId;
  readonly kind: BindingKind;
  readonly scope: number;
  readonly start: number;
  readonly symbol?: number;
  readonly import?: number;
  readonly type?: string;
  readonly initializer?: number;
  readonly space?: number;
  /** A member of a class: known by bare name only where the language says so. */
  readonly member?: true;
  /** Offset from which the name is known, in languages where that matters. */
  readonly from?: number;
}

/** The offset of a name that is known nowhere: members that are always reached through their object. */
export const NEVER = 2 ** 31 - 1;

/** Columns of `BindingTable`. */
export const BINDING = {
  name: 0,
  kind: 1,
  scope: 2,
  start: 3,
  symbol: 4,
  import: 5,
  initializer: 6,
  space: 7,
  member: 8,
  from: 9,
  type: 10,
} as const;

/** More names than a file of the largest size we read can hold. */
const NAMES = 2 ** 24;

export class BindingTable extends Rows {
  readonly #names: NameTable;
  /** First binding by scope and name. */
  readonly #first = new Map<number, number>();
  /** Last binding by scope and name, where there are several. */
  readonly #last = new Map<number, number>();
  /** How many further bindings there are, by scope and name. */
  readonly #further = new Map<number, number>();

  constructor(names: NameTable) {
    super(11);
    this.#names = names;
  }

  override clear(): void {
    super.clear();
    this.#first.clear();
    this.#last.clear();
    this.#further.clear();
  }

  add(binding: NewBinding): number {
    const at = this.addRow();
    const { cells } = this;
    cells[at + BINDING.name] = binding.name;
    cells[at + BINDING.kind] = BINDING_KINDS.indexOf(binding.kind);
    cells[at + BINDING.scope] = binding.scope;
    cells[at + BINDING.start] = binding.start;
    cells[at + BINDING.symbol] = binding.symbol ?? -1;
    cells[at + BINDING.import] = binding.import ?? -1;
    cells[at + BINDING.initializer] = binding.initializer ?? -1;
    cells[at + BINDING.space] = binding.space ?? SPACE.any;
    cells[at + BINDING.member] = binding.member === true ? 1 : 0;
    cells[at + BINDING.from] = binding.from ?? 0;
    cells[at + BINDING.type] = binding.type === undefined ? NO_NAME : this.#names.idOf(binding.type);
    const key = binding.scope * NAMES + binding.name;
    if (this.#first.has(key)) this.#last.set(key, this.count - 1);
    else this.#first.set(key, this.count - 1);
    return this.count - 1;
  }

  typeOf(binding: number): string {
    return this.#names.text(this.read(binding, BINDING.type));
  }

  /** Whether a scope defines the name already, or has been told that it means one outside. */
  isKnown(scope: number, name: NameId): boolean {
    return this.#first.has(scope * NAMES + name);
  }

  /** The first binding of a name in a scope, or -1. */
  firstOf(scope: number, name: NameId): number {
    return this.#first.get(scope * NAMES + name) ?? -1;
  }

  /** The last binding of a name in a scope so far, or -1. */
  lastOf(scope: number, name: NameId): number {
    return this.#last.get(scope * NAMES + name) ?? this.firstOf(scope, name);
  }

  /** Whether a scope has been told that the name means one outside. */
  isOutside(scope: number, name: NameId): boolean {
    return this.#first.get(scope * NAMES + name) === -1;
  }

  /** Counts a further binding of a name; returns how many there are now besides the first. */
  countAnother(scope: number, name: NameId): number {
    const key = scope * NAMES + name;
    const count = (this.#further.get(key) ?? 0) + 1;
    this.#further.set(key, count);
    return count;
  }

  /** The name means one outside of this scope, whatever is assigned to it here: Python's `global`. */
  leaveOutside(scope: number, name: NameId): void {
    this.#first.set(scope * NAMES + name, -1);
  }
}

/** Columns of `ReferenceTable`. `role` is a place in `REFERENCE_ROLES`; `space` is 0 for members, which are never looked up by scope. */
export const REFERENCE = {
  name: 0,
  role: 1,
  start: 2,
  enclosing: 3,
  scope: 4,
  receiver: 5,
  argumentCount: 6,
  flags: 7,
  space: 8,
  binding: 9,
} as const;

export class ReferenceTable extends Rows {
  constructor() {
    super(10);
  }
}

/** Columns of `PartTable`. */
export const PART = { whole: 0, place: 1, name: 2, expression: 3 } as const;

export class PartTable extends Rows {
  constructor() {
    super(4);
  }

  add(whole: number, place: number, name: NameId, expression: number): void {
    const at = this.addRow();
    this.cells[at + PART.whole] = whole;
    this.cells[at + PART.place] = place;
    this.cells[at + PART.name] = name;
    this.cells[at + PART.expression] = expression;
  }
}

/** Columns of `ReturnTable`. */
export const RETURN = { scope: 0, expression: 1 } as const;

/** More returned values say little of what a function gives. */
const RETURN_LIMIT = 8;

export class ReturnTable extends Rows {
  /** How many there are, by scope. */
  readonly #counts = new Map<number, number>();

  constructor() {
    super(2);
  }

  override clear(): void {
    super.clear();
    this.#counts.clear();
  }

  /** Further values of one function than the first few are left out. */
  add(scope: number, expression: number): void {
    const count = this.#counts.get(scope) ?? 0;
    if (count >= RETURN_LIMIT) return;
    this.#counts.set(scope, count + 1);
    const at = this.addRow();
    this.cells[at + RETURN.scope] = scope;
    this.cells[at + RETURN.expression] = expression;
  }
}

/** Columns of `ExpressionTable`. `space` is 0 for everything but plain names. */
export const EXPRESSION = { operation: 0, operand: 1, name: 2, start: 3, scope: 4, space: 5, binding: 6 } as const;

/** Operations by their code. */
export const OPERATION = Object.fromEntries(EXPRESSION_OPERATIONS.map((operation, code) => [operation, code])) as {
  readonly [Name in ExpressionOperation]: number;
};

export class ExpressionTable extends Rows {
  constructor() {
    super(7);
  }

  /** `operation` is a code of `OPERATION`. */
  add(operation: number, operand: number, name: NameId, start: number, scope: number): number {
    const at = this.addRow();
    const { cells } = this;
    cells[at + EXPRESSION.operation] = operation;
    cells[at + EXPRESSION.operand] = operand;
    cells[at + EXPRESSION.name] = name;
    cells[at + EXPRESSION.start] = start;
    cells[at + EXPRESSION.scope] = scope;
    cells[at + EXPRESSION.space] = operation === OPERATION.name ? SPACE.value : 0;
    cells[at + EXPRESSION.binding] = -1;
    return this.count - 1;
  }
}
