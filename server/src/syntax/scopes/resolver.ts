/**
 * Gives every bare name the binding it means: one pass over the names in source order with the bindings in force at hand.
 *
 * The pass keeps, per name, the innermost binding in force; entering a scope puts its bindings in force and remembers what they
 * shadow, leaving it puts those back. The walk makes names and scopes in the same order, so every scope is entered about once.
 */
import { BINDING_KINDS } from '../../facts/fileFacts.ts';
import type { Scoping } from '../languageRules.ts';
import { BINDING, type BindingTable, type Rows, type ScopeTable } from './tables.ts';

const TYPE_PARAMETER = BINDING_KINDS.indexOf('typeParameter');
const VARIABLE = BINDING_KINDS.indexOf('variable');
const PARAMETER = BINDING_KINDS.indexOf('parameter');
const NONE: ReadonlySet<number> = new Set();

/** Columns of rows to look up. Rows whose `space` is 0 are left alone. */
export interface LookupColumns {
  readonly name: number;
  readonly scope: number;
  readonly start: number;
  readonly space: number;
  readonly binding: number;
}

export class ScopeResolver {
  readonly #scopes: ScopeTable;
  readonly #bindings: BindingTable;
  readonly #scoping: Scoping;
  readonly #isSplit: boolean;
  /** First binding of each scope and the next one of the same scope, in source order; -1 ends the list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** The binding each one shadows while it is in force. */
  readonly #shadowed: Int32Array;
  /** Innermost binding in force by name id. */
  readonly #current: Int32Array;
  /** Scopes that do not see the variables around them; undefined where all do. */
  readonly #closed: ReadonlySet<number> | undefined;
  readonly #variables: ReadonlySet<number>;
  #scope = -1;

  constructor(
    tables: {
      readonly scopes: ScopeTable;
      readonly bindings: BindingTable;
      readonly nameCount: number;
      readonly closed?: ReadonlySet<number>;
      /** Symbols that are variables, which those scopes do not see either. */
      readonly variables?: ReadonlySet<number>;
    },
    scoping: Scoping,
  ) {
    this.#closed = scoping.closed === true ? tables.closed : undefined;
    this.#variables = tables.variables ?? NONE;
    this.#scopes = tables.scopes;
    this.#bindings = tables.bindings;
    this.#scoping = scoping;
    this.#isSplit = scoping.spaces === 'split' || scoping.callables === 'apart';
    this.#first = new Int32Array(tables.scopes.count).fill(-1);
    this.#next = new Int32Array(tables.bindings.count).fill(-1);
    this.#shadowed = new Int32Array(tables.bindings.count).fill(-1);
    this.#current = new Int32Array(tables.nameCount).fill(-1);
    const last = new Int32Array(tables.scopes.count).fill(-1);
    for (let binding = 0; binding < tables.bindings.count; binding++) {
      const scope = tables.bindings.read(binding, BINDING.scope);
      const before = last[scope] as number;
      if (before < 0) this.#first[scope] = binding;
      else this.#next[before] = binding;
      last[scope] = binding;
    }
  }

  resolveAll(rows: Rows, columns: LookupColumns): void {
    const { cells, width, count } = rows;
    const end = count * width;
    for (let at = 0; at < end; at += width) {
      const space = cells[at + columns.space] as number;
      if (space === 0) continue;
      const scope = cells[at + columns.scope] as number;
      const start = cells[at + columns.start] as number;
      cells[at + columns.binding] = this.lookUp(cells[at + columns.name] as number, scope, start, space);
    }
  }

  /** The binding a name means at a place, or -1. */
  lookUp(name: number, scope: number, start: number, space: number): number {
    if (scope !== this.#scope) this.#moveTo(scope);
    let binding = this.#current[name] ?? -1;
    while (binding >= 0 && !this.#isVisible(binding, scope, start, space)) binding = this.#shadowed[binding] as number;
    return binding;
  }

  #isVisible(binding: number, scope: number, start: number, space: number): boolean {
    const { cells, width } = this.#bindings;
    const at = binding * width;
    if (((cells[at + BINDING.space] as number) & space) === 0 && this.#isSplit) return false;
    if ((cells[at + BINDING.from] as number) > start) return false;
    if (this.#closed !== undefined && this.#isShutOut(at, scope)) return false;
    if (cells[at + BINDING.member] === 1 && this.#scoping.members === 'hidden') return false;
    return this.#scoping.members !== 'body' || cells[at + BINDING.scope] === scope || !this.#isInClassBody(at);
  }

  /** Whether a closed scope lies between a variable and who names it. */
  #isShutOut(at: number, from: number): boolean {
    const { cells } = this.#bindings;
    const kind = cells[at + BINDING.kind] as number;
    const isVariable = kind === VARIABLE || kind === PARAMETER || this.#variables.has(cells[at + BINDING.symbol] as number);
    if (!isVariable) return false;
    const home = cells[at + BINDING.scope] as number;
    for (let scope = from; scope > home; scope = this.#scopes.parentOf(scope))
      if (this.#closed?.has(scope) === true || this.#scopes.kindOf(scope) === 'class')
        return !this.#bindings.isOutside(scope, cells[at + BINDING.name] as number);
    return false;
  }

  /** What a class body defines is known in the body alone; only the type parameters of the class, which share its scope, are known inside. */
  #isInClassBody(at: number): boolean {
    const { cells } = this.#bindings;
    return this.#scopes.kindOf(cells[at + BINDING.scope] as number) === 'class' && cells[at + BINDING.kind] !== TYPE_PARAMETER;
  }

  #moveTo(target: number): void {
    // Parents have smaller numbers than their children, so the larger of two scopes cannot be an ancestor of the other.
    let current = this.#scope;
    let wanted = target;
    const path: number[] = [];
    while (current !== wanted)
      if (current > wanted) {
        this.#leave(current);
        current = this.#scopes.parentOf(current);
      } else {
        path.push(wanted);
        wanted = this.#scopes.parentOf(wanted);
      }
    for (let at = path.length - 1; at >= 0; at--) this.#enter(path[at] as number);
    this.#scope = target;
  }

  #enter(scope: number): void {
    for (let binding = this.#first[scope] as number; binding >= 0; binding = this.#next[binding] as number) {
      const name = this.#bindings.read(binding, BINDING.name);
      this.#shadowed[binding] = this.#current[name] as number;
      this.#current[name] = binding;
    }
  }

  #leave(scope: number): void {
    for (let binding = this.#first[scope] as number; binding >= 0; binding = this.#next[binding] as number) {
      const name = this.#bindings.read(binding, BINDING.name);
      this.#current[name] = this.#outside(this.#current[name] as number, scope);
    }
  }

  /** What was in force before the bindings of this name in `scope`; a scope may define a name several times. */
  #outside(binding: number, scope: number): number {
    let at = binding;
    while (at >= 0 && this.#bindings.read(at, BINDING.scope) === scope) at = this.#shadowed[at] as number;
    return at;
  }
}
