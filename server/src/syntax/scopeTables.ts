/** Scopes, bindings, references and expressions of the file being read, column by column: there are too many of them for objects. */
import {
  BINDING_KINDS,
  type BindingKind,
  EXPRESSION_OPERATIONS,
  type ExpressionOperation,
  SCOPE_KINDS,
  type ScopeKind,
} from '../facts/fileFacts.ts';
import type { NameId } from './extractNames.ts';

/** Which names a binding or a reference can mean, where a language keeps values and types apart. */
export const SPACE = { value: 1, type: 2, both: 3 } as const;

export class ScopeTable {
  readonly kind: number[] = [];
  readonly parent: number[] = [];
  readonly symbol: number[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];

  get count(): number {
    return this.kind.length;
  }

  add(kind: ScopeKind, parent: number, symbol: number, range: { readonly start: number; readonly end: number }): number {
    this.parent.push(parent);
    this.symbol.push(symbol);
    this.start.push(range.start);
    this.end.push(range.end);
    return this.kind.push(SCOPE_KINDS.indexOf(kind)) - 1;
  }

  kindOf(scope: number): ScopeKind {
    return SCOPE_KINDS[this.kind[scope] ?? 0] ?? 'file';
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

/** More names than a file of the largest size we read can hold. */
const NAMES = 2 ** 24;

export class BindingTable {
  readonly name: NameId[] = [];
  readonly kind: number[] = [];
  readonly scope: number[] = [];
  readonly start: number[] = [];
  readonly symbol: number[] = [];
  readonly import: number[] = [];
  readonly type: string[] = [];
  readonly initializer: number[] = [];
  readonly space: number[] = [];
  readonly member: number[] = [];
  readonly from: number[] = [];
  /** First binding by scope and name. */
  readonly #first = new Map<number, number>();

  get count(): number {
    return this.name.length;
  }

  add(binding: NewBinding): number {
    this.kind.push(BINDING_KINDS.indexOf(binding.kind));
    this.scope.push(binding.scope);
    this.start.push(binding.start);
    this.symbol.push(binding.symbol ?? -1);
    this.import.push(binding.import ?? -1);
    this.type.push(binding.type ?? '');
    this.initializer.push(binding.initializer ?? -1);
    this.space.push(binding.space ?? SPACE.both);
    this.member.push(binding.member === true ? 1 : 0);
    this.from.push(binding.from ?? 0);
    const index = this.name.push(binding.name) - 1;
    const key = binding.scope * NAMES + binding.name;
    if (!this.#first.has(key)) this.#first.set(key, index);
    return index;
  }

  /** Whether a scope defines the name already, or has been told that it means one outside. */
  isKnown(scope: number, name: NameId): boolean {
    return this.#first.has(scope * NAMES + name);
  }

  /** The name means one outside of this scope, whatever is assigned to it here: Python's `global`. */
  leaveOutside(scope: number, name: NameId): void {
    this.#first.set(scope * NAMES + name, -1);
  }
}

export class ReferenceTable {
  readonly name: NameId[] = [];
  /** Place in `REFERENCE_ROLES`. */
  readonly role: number[] = [];
  readonly start: number[] = [];
  readonly enclosing: number[] = [];
  readonly scope: number[] = [];
  readonly receiver: number[] = [];
  readonly argumentCount: number[] = [];
  readonly flags: number[] = [];
  /** 0 for members, which are never looked up by scope. */
  readonly space: number[] = [];
  readonly binding: number[] = [];

  get count(): number {
    return this.name.length;
  }
}

export class ExpressionTable {
  readonly operation: number[] = [];
  readonly operand: number[] = [];
  readonly name: NameId[] = [];
  readonly start: number[] = [];
  readonly scope: number[] = [];
  readonly binding: number[] = [];

  get count(): number {
    return this.operation.length;
  }

  add(operation: ExpressionOperation, operand: number, name: NameId, place: { readonly start: number; readonly scope: number }): number {
    this.operand.push(operand);
    this.name.push(name);
    this.start.push(place.start);
    this.scope.push(place.scope);
    this.binding.push(-1);
    return this.operation.push(EXPRESSION_OPERATIONS.indexOf(operation)) - 1;
  }
}

/** Operations by number. */
export const OPERATION = Object.fromEntries(EXPRESSION_OPERATIONS.map((operation, code) => [operation, code])) as {
  readonly [Name in ExpressionOperation]: number;
};
