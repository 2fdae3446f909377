/** Expressions of one file: what they are, where their values go, and the scopes they stand in. */
import { groupBy, push } from '../../base/grouping.ts';
import type { BindingFact, ExpressionFact, Index, PartFact, ScopeFact, SymbolFact } from '../../facts/fileFacts.ts';
import { BINDING_KINDS, EXPRESSION_OPERATIONS, ReferenceFlag, SCOPE_KINDS } from '../../facts/fileFacts.ts';
import type { PackedFacts } from '../../facts/packFacts.ts';

/** Where the value of an expression goes. */
export type ExpressionUse =
  | { readonly kind: 'binding'; readonly binding: Index }
  | { readonly kind: 'return'; readonly scope: Index }
  | { readonly kind: 'part'; readonly part: PartFact };

const NOT_ASKED = -2;

export class CodeView {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly facts: PackedFacts;
  readonly #innermost = new Map<ScopeFact['kind'], Int32Array>();
  #receivers: Map<Index, Index> | undefined;
  #parameterBindings: ReadonlyMap<Index, readonly Index[]> | undefined;
  #loads: Map<number, Index> | undefined;
  #argumentCounts: ReadonlyMap<string, number> | undefined;
  #parts: ReadonlyMap<Index, readonly PartFact[]> | undefined;
  #uses: ReadonlyMap<Index, ExpressionUse> | undefined;
  #callees: Map<number, Index> | undefined;
  #functions: Map<number, Index> | undefined;
  #returns: ReadonlyMap<Index, readonly Index[]> | undefined;

  constructor(identity: { readonly id: number; readonly path: string; readonly language: string }, facts: PackedFacts) {
    this.id = identity.id;
    this.path = identity.path;
    this.language = identity.language;
    this.facts = facts;
  }

  /** Once a file is linked, the others hardly ask for its code any more: what is left in memory is what they do ask for. */
  trim(): void {
    this.facts.trim();
    this.#innermost.clear();
    this.#receivers = undefined;
    this.#parameterBindings = undefined;
    this.#loads = undefined;
    this.#argumentCounts = undefined;
    this.#parts = undefined;
    this.#uses = undefined;
    this.#callees = undefined;
    this.#functions = undefined;
    this.#returns = undefined;
  }

  symbol(index: Index): SymbolFact | undefined {
    return this.facts.row('symbols', index);
  }

  binding(index: Index): BindingFact | undefined {
    return this.facts.row('bindings', index);
  }

  expression(index: Index): ExpressionFact | undefined {
    return this.facts.row('expressions', index);
  }

  scope(index: Index): ScopeFact | undefined {
    return this.facts.row('scopes', index);
  }

  /** The innermost scope of a kind around a scope, itself included; the file's own where there is none. */
  innermost(kind: ScopeFact['kind'], scope: Index): Index {
    let innermost = this.#innermost.get(kind);
    if (innermost === undefined) {
      innermost = this.#readInnermost(kind);
      this.#innermost.set(kind, innermost);
    }
    return innermost[scope] ?? 0;
  }

  /** The scopes of a kind around a scope, itself included, from the inside out; the file's own is none of them. */
  *around(kind: ScopeFact['kind'], scope: Index): Generator<Index> {
    for (let at = this.innermost(kind, scope); at > 0; at = this.innermost(kind, this.scope(at)?.parent ?? 0)) yield at;
  }

  /** Whether a scope lies in another, or is the same. */
  isWithin(scope: Index, outer: Index): boolean {
    let at = scope;
    while (at > outer) at = this.scope(at)?.parent ?? -1;
    return at === outer;
  }

  /** The binding that stands for what the function whose body a scope is was called on, or -1: functions share that of those around. */
  receiver(scope: Index): Index {
    if (this.#receivers === undefined) {
      this.#receivers = new Map();
      const { count, kind, scope: scopes } = this.facts.columns('bindings');
      for (let index = 0; index < count; index++)
        if (kind[index] === RECEIVER && !this.#receivers.has(scopes[index] as number)) this.#receivers.set(scopes[index] as number, index);
    }
    return this.#receivers.get(scope) ?? -1;
  }

  /** Bindings of a scope's parameters, in source order. */
  parameterBindings(scope: Index): readonly Index[] {
    this.#parameterBindings ??= this.#readParameterBindings();
    return this.#parameterBindings.get(scope) ?? NONE;
  }

  /** The import that a call is which loads a module, by where it starts; -1 for any other call. */
  importAt(start: number): Index {
    if (this.#loads === undefined) {
      this.#loads = new Map();
      for (const [index, { form, alias, start: at }] of this.facts.imports.entries())
        if (alias === '' && (form === 'require' || form === 'dynamic')) this.#loads.set(at, index);
    }
    return this.#loads.get(start) ?? -1;
  }

  /** Expressions that the function returns whose body a scope is. */
  returnsOf(scope: Index): readonly Index[] {
    this.#returns ??= this.#readReturns();
    return this.#returns.get(scope) ?? NONE;
  }

  /** What a call is given by its callee, or what a literal holds by itself. */
  parts(whole: Index): readonly PartFact[] {
    this.#parts ??= groupBy(this.facts.parts, (each) => each.whole);
    return this.#parts.get(whole) ?? NONE;
  }

  /** How many arguments are given to what an expression is, which is called; -1 when that is not known. */
  argumentCount(callee: Index): number {
    this.#argumentCounts ??= this.#readArgumentCounts();
    const fact = this.expression(callee);
    const key = fact === undefined ? '' : fact.operation === 'member' ? `.${fact.operand}` : `${fact.start}`;
    return this.#argumentCounts.get(key) ?? -1;
  }

  /** The expression of what a reference calls, by its receiver (or -1) and the offset of its name; -1 where nothing is known of it. */
  calleeAt(receiver: Index, start: number): Index {
    if (this.#callees === undefined) {
      this.#callees = new Map();
      for (const { whole } of this.facts.parts) {
        const fact = this.expression(whole);
        if (fact !== undefined) this.#callees.set(fact.operation === 'member' ? -1 - fact.operand : fact.start, whole);
      }
    }
    return this.#callees.get(receiver >= 0 ? -1 - receiver : start) ?? -1;
  }

  /** Where the value of an expression goes, as far as that may say what it is expected to be. */
  use(expression: Index): ExpressionUse | undefined {
    this.#uses ??= this.#readUses();
    return this.#uses.get(expression);
  }

  /** The expression that is the function whose body a scope is, or -1. */
  functionOf(scope: Index): Index {
    if (this.#functions === undefined) {
      this.#functions = new Map();
      const { count, operation, start } = this.facts.columns('expressions');
      for (let index = 0; index < count; index++) if (operation[index] === FUNCTION) this.#functions.set(start[index] as number, index);
    }
    return this.#functions.get(this.scope(scope)?.start ?? -1) ?? -1;
  }

  /** The scope of the function, or of the class with a name, that an expression is, or -1. */
  closureAt(expression: Index): Index {
    const start = this.expression(expression)?.start ?? -1;
    const inside = this.scopeAt(start);
    // A body may start where its function does.
    const scope = this.innermost('function', inside);
    if (this.scope(scope)?.start === start) return scope;
    const around = this.scope(inside);
    return around?.kind === 'class' && around.start === start && around.symbol >= 0 ? inside : -1;
  }

  /** The innermost scope around an offset. Scopes are in order of their starts, parents first. */
  scopeAt(offset: number): Index {
    const { count, start, end, parent } = this.facts.columns('scopes');
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((start[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    let at = low;
    while (at > 0 && (end[at] as number) <= offset) at = parent[at] as number;
    return Math.max(at, 0);
  }

  /**
   * For a scope what it says of itself, or else what the nearest scope around it says; -1. Code may be nested as deep as a file is long:
   * each scope is asked once, and only those around the ones that are asked for.
   */
  passedDown(say: (scope: Index) => Index): (scope: Index) => Index {
    let known: Int32Array | undefined;
    return (scope) => {
      known ??= new Int32Array(this.facts.count('scopes')).fill(NOT_ASKED);
      let at = scope;
      let said = -1;
      while (at >= 0 && known[at] === NOT_ASKED) {
        said = say(at);
        if (said >= 0) break;
        at = this.scope(at)?.parent ?? -1;
      }
      if (said < 0) said = known[at] ?? -1;
      for (let each = scope; known[each] === NOT_ASKED; each = this.scope(each)?.parent ?? -1) {
        known[each] = said;
        if (each === at) break;
      }
      return said;
    };
  }

  /** Parents come before what is in them. */
  #readInnermost(wanted: ScopeFact['kind']): Int32Array {
    const { count, kind, parent } = this.facts.columns('scopes');
    const code = SCOPE_KINDS.indexOf(wanted);
    const innermost = new Int32Array(count);
    for (let scope = 1; scope < count; scope++) innermost[scope] = kind[scope] === code ? scope : (innermost[parent[scope] as number] ?? 0);
    return innermost;
  }

  #readParameterBindings(): ReadonlyMap<Index, readonly Index[]> {
    const { count, kind, scope } = this.facts.columns('bindings');
    const parameters = new Map<Index, Index[]>();
    for (let index = 0; index < count; index++) if (kind[index] === PARAMETER) push(parameters, scope[index] as number, index);
    return parameters;
  }

  #readReturns(): ReadonlyMap<Index, readonly Index[]> {
    const returns = new Map<Index, Index[]>();
    for (const { scope, expression } of this.facts.returns) {
      const known = returns.get(scope);
      if (known === undefined) returns.set(scope, [expression]);
      else known.push(expression);
    }
    return returns;
  }

  #readUses(): ReadonlyMap<Index, ExpressionUse> {
    const uses = new Map<Index, ExpressionUse>();
    const { count, initializer } = this.facts.columns('bindings');
    for (let binding = 0; binding < count; binding++) {
      const expression = initializer[binding] as number;
      if (expression >= 0 && !uses.has(expression)) uses.set(expression, { kind: 'binding', binding });
    }
    for (const { scope, expression } of this.facts.returns) uses.set(expression, { kind: 'return', scope });
    for (const part of this.facts.parts) uses.set(part.expression, { kind: 'part', part });
    return uses;
  }

  #readArgumentCounts(): ReadonlyMap<string, number> {
    const { count, argumentCount, receiver, start, flags } = this.facts.columns('references');
    const counts = new Map<string, number>();
    for (let row = 0; row < count; row++) {
      const given = argumentCount[row] as number;
      if (given < 0 || ((flags[row] as number) & ReferenceFlag.spread) !== 0) continue;
      counts.set((receiver[row] as number) >= 0 ? `.${receiver[row]}` : `${start[row]}`, given);
    }
    return counts;
  }
}

const NONE: readonly never[] = [];
const RECEIVER = BINDING_KINDS.indexOf('receiver');
const PARAMETER = BINDING_KINDS.indexOf('parameter');
const FUNCTION = EXPRESSION_OPERATIONS.indexOf('function');
