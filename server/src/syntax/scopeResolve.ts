/**
 * Gives every bare name the binding it means: one pass over the names in source order with the bindings in force at hand.
 *
 * The pass keeps, per name, the innermost binding in force; entering a scope puts its bindings in force and remembers what they
 * shadow, leaving it puts those back. The walk makes names and scopes in the same order, so every scope is entered about once.
 */
import type { Scoping } from './languageRules.ts';
import { type BindingTable, type ScopeTable, SPACE } from './scopeTables.ts';

/** Names to look up, column by column. `space` 0 marks rows that are not looked up. */
export interface Lookups {
  readonly name: readonly number[];
  readonly scope: readonly number[];
  readonly start: readonly number[];
  readonly space?: readonly number[];
  readonly binding: number[];
}

export class ScopeResolver {
  readonly #scopes: ScopeTable;
  readonly #bindings: BindingTable;
  readonly #scoping: Scoping;
  /** First binding of each scope and the next one of the same scope, in source order; -1 ends the list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** The binding each one shadows while it is in force. */
  readonly #shadowed: Int32Array;
  /** Innermost binding in force by name id. */
  readonly #current: Int32Array;
  readonly #path: number[] = [];
  #scope = -1;

  constructor(tables: { readonly scopes: ScopeTable; readonly bindings: BindingTable; readonly nameCount: number }, scoping: Scoping) {
    this.#scopes = tables.scopes;
    this.#bindings = tables.bindings;
    this.#scoping = scoping;
    this.#first = new Int32Array(tables.scopes.count).fill(-1);
    this.#next = new Int32Array(tables.bindings.count).fill(-1);
    this.#shadowed = new Int32Array(tables.bindings.count).fill(-1);
    this.#current = new Int32Array(tables.nameCount).fill(-1);
    const last = new Int32Array(tables.scopes.count).fill(-1);
    for (let binding = 0; binding < tables.bindings.count; binding++) {
      const scope = tables.bindings.scope[binding] as number;
      const before = last[scope] as number;
      if (before < 0) this.#first[scope] = binding;
      else this.#next[before] = binding;
      last[scope] = binding;
    }
  }

  resolveAll(lookups: Lookups): void {
    for (let row = 0; row < lookups.name.length; row++) {
      const space = lookups.space === undefined ? SPACE.both : (lookups.space[row] as number);
      if (space === 0) continue;
      lookups.binding[row] = this.lookUp(lookups.name[row] as number, lookups.scope[row] as number, lookups.start[row] as number, space);
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
    const bindings = this.#bindings;
    if (((bindings.space[binding] as number) & space) === 0 && this.#scoping.spaces === 'split') return false;
    if ((bindings.from[binding] as number) > start) return false;
    if (bindings.member[binding] === 1) {
      if (this.#scoping.members === 'hidden') return false;
      if (this.#scoping.members === 'body' && bindings.scope[binding] !== scope) return false;
    }
    return true;
  }

  #moveTo(target: number): void {
    const parent = this.#scopes.parent;
    // Parents have smaller numbers than their children, so the larger of two scopes cannot be an ancestor of the other.
    let current = this.#scope;
    let wanted = target;
    const path = this.#path;
    path.length = 0;
    while (current !== wanted)
      if (current > wanted) {
        this.#leave(current);
        current = parent[current] as number;
      } else {
        path.push(wanted);
        wanted = parent[wanted] as number;
      }
    for (let at = path.length - 1; at >= 0; at--) this.#enter(path[at] as number);
    this.#scope = target;
  }

  #enter(scope: number): void {
    for (let binding = this.#first[scope] as number; binding >= 0; binding = this.#next[binding] as number) {
      const name = this.#bindings.name[binding] as number;
      this.#shadowed[binding] = this.#current[name] as number;
      this.#current[name] = binding;
    }
  }

  #leave(scope: number): void {
    // Several bindings of one name in one scope: the first one remembers what was in force before the scope.
    for (let binding = this.#first[scope] as number; binding >= 0; binding = this.#next[binding] as number) {
      const name = this.#bindings.name[binding] as number;
      const current = this.#current[name] as number;
      if (current >= 0 && this.#bindings.scope[current] === scope) this.#current[name] = this.#outside(current, scope);
    }
  }

  /** What was in force before the first binding of this name in `scope`. */
  #outside(binding: number, scope: number): number {
    let at = binding;
    while (at >= 0 && this.#bindings.scope[at] === scope) at = this.#shadowed[at] as number;
    return at;
  }
}
