/** The facts of one file with what resolution looks up in them. Made once per version of a file, shared by all who read it. */
import type {
  BindingFact,
  DecoratorFact,
  ExportFact,
  ExpressionFact,
  HeritageFact,
  Index,
  ParameterFact,
  PartFact,
  ScopeFact,
  SymbolFact,
  TypeParameterFact,
} from '../facts/fileFacts.ts';
import { Modifier } from '../facts/fileFacts.ts';
import type { PackedFacts } from '../facts/packFacts.ts';
import { symbolKey } from '../facts/symbolKey.ts';

export class FileView {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly facts: PackedFacts;
  #names: ReadonlyMap<string, readonly Index[]>[] | undefined;
  #members: ReadonlyMap<string, readonly Index[]>[] | undefined;
  #bindingOf: Int32Array | undefined;
  #scopeOf: Int32Array | undefined;
  #exports: ReadonlyMap<string, readonly ExportFact[]> | undefined;
  #heritage: ReadonlyMap<Index, readonly HeritageFact[]> | undefined;
  #parameters: ReadonlyMap<Index, readonly ParameterFact[]> | undefined;
  #typeParameters: ReadonlyMap<Index, readonly TypeParameterFact[]> | undefined;
  #decorators: ReadonlyMap<Index, readonly DecoratorFact[]> | undefined;
  #receivers: Map<Index, Index> | undefined;
  #parameterBindings: ReadonlyMap<Index, readonly Index[]> | undefined;
  #loads: Map<number, Index> | undefined;
  #parts: ReadonlyMap<Index, readonly PartFact[]> | undefined;
  #uses: ReadonlyMap<Index, ExpressionUse> | undefined;
  #functions: Map<number, Index> | undefined;
  #returns: ReadonlyMap<Index, readonly Index[]> | undefined;
  #keys: string[] | undefined;
  #foreign: ReadonlyMap<string, ReadonlyMap<string, readonly Index[]>> | undefined;

  constructor(identity: { readonly id: number; readonly path: string; readonly language: string }, facts: PackedFacts) {
    this.id = identity.id;
    this.path = identity.path;
    this.language = identity.language;
    this.facts = facts;
  }

  symbol(index: Index): SymbolFact | undefined {
    return this.facts.symbols[index];
  }

  /** The symbol's identity within the file (facts/symbolKey.ts). */
  symbolKey(symbol: Index): string {
    this.#keys ??= [];
    this.#keys[symbol] ??= symbolKey(this.facts, symbol);
    return this.#keys[symbol] ?? '';
  }

  binding(index: Index): BindingFact | undefined {
    return this.facts.bindings[index];
  }

  expression(index: Index): ExpressionFact | undefined {
    return this.facts.expressions[index];
  }

  scope(index: Index): ScopeFact | undefined {
    return this.facts.scopes[index];
  }

  /** Bindings of a name in one scope, in source order. */
  named(scope: Index, name: string): readonly Index[] {
    this.#names ??= this.#readNames();
    return this.#names[scope]?.get(name) ?? NONE;
  }

  /** Names of the file's own scope. */
  topNames(): Iterable<string> {
    this.#names ??= this.#readNames();
    return this.#names[0]?.keys() ?? NONE_NAMED;
  }

  /** Bindings of a name as seen from a scope: the innermost scope that has it. Class scopes are not seen from the functions in them. */
  visible(from: Index, name: string, classNamesAreVisible: (scope: ScopeFact) => boolean): readonly Index[] {
    for (let scope = from; scope >= 0; scope = this.scope(scope)?.parent ?? -1) {
      const fact = this.scope(scope);
      if (fact === undefined || (scope !== from && fact.kind === 'class' && !classNamesAreVisible(fact))) continue;
      const found = this.named(scope, name);
      if (found.length > 0) return found;
    }
    return NONE;
  }

  /** Members of a symbol under a name, in source order: several for overloads, or for a getter and its setter. */
  members(symbol: Index, name: string): readonly Index[] {
    this.#members ??= this.#readMembers();
    return this.#members[symbol]?.get(name) ?? NONE;
  }

  memberNames(symbol: Index): Iterable<string> {
    this.#members ??= this.#readMembers();
    return this.#members[symbol]?.keys() ?? NONE_NAMED;
  }

  /** Symbols that belong to a definition of another file: Go's methods. */
  foreignMembers(container: string, name: string): readonly Index[] {
    this.#foreign ??= this.#readForeign();
    return this.#foreign.get(container)?.get(name) ?? NONE;
  }

  /** Exports under a name; those of `''` pass on everything of another module. */
  exported(name: string): readonly ExportFact[] {
    this.#exports ??= groupBy(this.facts.exports, (each) => each.name);
    return this.#exports.get(name) ?? NONE;
  }

  exportNames(): Iterable<string> {
    this.#exports ??= groupBy(this.facts.exports, (each) => each.name);
    return this.#exports.keys();
  }

  heritage(symbol: Index): readonly HeritageFact[] {
    this.#heritage ??= groupBy(this.facts.heritage, (each) => each.symbol);
    return this.#heritage.get(symbol) ?? NONE;
  }

  parameters(symbol: Index): readonly ParameterFact[] {
    this.#parameters ??= groupBy(this.facts.parameters, (each) => each.symbol);
    return this.#parameters.get(symbol) ?? NONE;
  }

  typeParameters(symbol: Index): readonly TypeParameterFact[] {
    this.#typeParameters ??= groupBy(this.facts.typeParameters, (each) => each.symbol);
    return this.#typeParameters.get(symbol) ?? NONE;
  }

  decorators(symbol: Index): readonly DecoratorFact[] {
    this.#decorators ??= groupBy(this.facts.decorators, (each) => each.symbol);
    return this.#decorators.get(symbol) ?? NONE;
  }

  /** The binding that stands for what the function whose body a scope is was called on, or -1: functions share that of those around. */
  receiver(scope: Index): Index {
    if (this.#receivers === undefined) {
      this.#receivers = new Map();
      for (const [index, binding] of this.facts.bindings.entries())
        if (binding.kind === 'receiver' && !this.#receivers.has(binding.scope)) this.#receivers.set(binding.scope, index);
    }
    return this.#receivers.get(scope) ?? -1;
  }

  /** Bindings of a scope's parameters, in source order. */
  parameterBindings(scope: Index): readonly Index[] {
    this.#parameterBindings ??= groupBy(
      this.facts.bindings.keys(),
      (index) => this.facts.bindings[index]?.scope ?? -1,
      (index) => this.facts.bindings[index]?.kind === 'parameter',
    );
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

  /** The first binding that is the symbol, or -1. */
  bindingOf(symbol: Index): Index {
    if (this.#bindingOf === undefined) {
      this.#bindingOf = new Int32Array(this.facts.symbols.length).fill(-1);
      for (const [index, binding] of this.facts.bindings.entries())
        if (binding.symbol >= 0 && this.#bindingOf[binding.symbol] === -1) this.#bindingOf[binding.symbol] = index;
    }
    return this.#bindingOf[symbol] ?? -1;
  }

  /** The scope that is the symbol's body, or -1. */
  bodyOf(symbol: Index): Index {
    if (this.#scopeOf === undefined) {
      this.#scopeOf = new Int32Array(this.facts.symbols.length).fill(-1);
      for (const [index, scope] of this.facts.scopes.entries())
        if (scope.symbol >= 0 && this.#scopeOf[scope.symbol] === -1) this.#scopeOf[scope.symbol] = index;
    }
    return this.#scopeOf[symbol] ?? -1;
  }

  /** The scope in which a symbol's own types are written: its body (type parameters are there) or the nearest one around it. */
  scopeOf(symbol: Index): Index {
    for (let at = symbol; at >= 0; at = this.symbol(at)?.container ?? -1) {
      const body = this.bodyOf(at);
      if (body >= 0) return body;
      if (at === symbol) {
        const binding = this.binding(this.bindingOf(at));
        if (binding !== undefined) return binding.scope;
      }
    }
    return 0;
  }

  /** The symbol itself or the outermost one around it. */
  outermost(symbol: Index): Index {
    let at = symbol;
    for (let above = this.symbol(at)?.container ?? -1; above >= 0; above = this.symbol(at)?.container ?? -1) at = above;
    return at;
  }

  /** The class-like symbol whose body a scope lies in, or -1. */
  classAround(scope: Index): Index {
    for (let at = scope; at >= 0; at = this.scope(at)?.parent ?? -1) {
      const fact = this.scope(at);
      if (fact?.kind === 'class' && fact.symbol >= 0) return fact.symbol;
      // A method outside of its class body: its container says where it belongs.
      const container = fact !== undefined && fact.symbol >= 0 ? (this.symbol(fact.symbol)?.container ?? -1) : -1;
      if (container >= 0 && isTypeKind(this.symbol(container)?.kind)) return container;
    }
    return -1;
  }

  /** Symbols of the same name, container and kind of definition: the overloads among which a call chooses. */
  overloads(symbol: Index): readonly Index[] {
    const fact = this.symbol(symbol);
    if (fact === undefined) return NONE;
    if (fact.container >= 0) return this.members(fact.container, fact.name);
    return this.named(0, fact.name).flatMap((binding) => {
      const same = this.binding(binding)?.symbol ?? -1;
      return same >= 0 ? [same] : [];
    });
  }

  /** Expressions that a callable returns. */
  returns(symbol: Index): readonly Index[] {
    return this.returnsOf(this.bodyOf(symbol));
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

  /** Where the value of an expression goes, as far as that may say what it is expected to be. */
  use(expression: Index): ExpressionUse | undefined {
    this.#uses ??= this.#readUses();
    return this.#uses.get(expression);
  }

  /** The expression that is the function whose body a scope is, or -1. */
  functionOf(scope: Index): Index {
    if (this.#functions === undefined) {
      this.#functions = new Map();
      for (const [index, { operation, start }] of this.facts.expressions.entries())
        if (operation === 'function') this.#functions.set(start, index);
    }
    return this.#functions.get(this.scope(scope)?.start ?? -1) ?? -1;
  }

  /** The scope of the function that an expression is, or -1. */
  closureAt(expression: Index): Index {
    const start = this.expression(expression)?.start ?? -1;
    let scope = this.scopeAt(start);
    // A body may start where its function does.
    while (scope > 0 && this.scope(scope)?.kind !== 'function') scope = this.scope(scope)?.parent ?? -1;
    return this.scope(scope)?.start === start ? scope : -1;
  }

  /** The innermost scope around an offset. Scopes are in order of their starts, parents first. */
  scopeAt(offset: number): Index {
    const { scopes } = this.facts;
    let low = 0;
    let high = scopes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((scopes[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    let at = low;
    while (at > 0 && (scopes[at]?.end ?? 0) <= offset) at = scopes[at]?.parent ?? 0;
    return Math.max(at, 0);
  }

  isStatic(symbol: Index): boolean {
    return ((this.symbol(symbol)?.modifiers ?? 0) & Modifier.static) !== 0;
  }

  #readNames(): ReadonlyMap<string, readonly Index[]>[] {
    const names: Map<string, Index[]>[] = this.facts.scopes.map(() => new Map());
    for (const [index, { scope, name }] of this.facts.bindings.entries()) push(names[scope], name, index);
    return names;
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
    for (const [binding, { initializer }] of this.facts.bindings.entries())
      if (initializer >= 0 && !uses.has(initializer)) uses.set(initializer, { kind: 'binding', binding });
    for (const { scope, expression } of this.facts.returns) uses.set(expression, { kind: 'return', scope });
    for (const part of this.facts.parts) uses.set(part.expression, { kind: 'part', part });
    return uses;
  }

  #readForeign(): ReadonlyMap<string, ReadonlyMap<string, readonly Index[]>> {
    const containers = new Map<string, Map<string, Index[]>>();
    for (const [index, { containerName, name }] of this.facts.symbols.entries()) {
      if (containerName === '') continue;
      const members = containers.get(containerName) ?? new Map<string, Index[]>();
      containers.set(containerName, members);
      push(members, name, index);
    }
    return containers;
  }

  #readMembers(): ReadonlyMap<string, readonly Index[]>[] {
    const members: Map<string, Index[]>[] = [];
    for (const [index, { container, name }] of this.facts.symbols.entries())
      if (container >= 0) {
        members[container] ??= new Map();
        push(members[container], name, index);
      }
    return members;
  }
}

export type ExpressionUse =
  | { readonly kind: 'binding'; readonly binding: Index }
  | { readonly kind: 'return'; readonly scope: Index }
  | { readonly kind: 'part'; readonly part: PartFact };

const TYPE_KINDS: ReadonlySet<string> = new Set(['class', 'interface', 'struct', 'enum', 'trait', 'type']);

/** Whether members of instances can be found in it. */
export function isTypeKind(kind: string | undefined): boolean {
  return kind !== undefined && TYPE_KINDS.has(kind);
}

const NONE: readonly never[] = [];
const NONE_NAMED: Iterable<string> = [];

function push<Value>(lists: Map<string, Value[]> | undefined, key: string, value: Value): void {
  const list = lists?.get(key);
  if (list === undefined) lists?.set(key, [value]);
  else list.push(value);
}

function groupBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
  isWanted: (value: Value) => boolean = () => true,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    if (!isWanted(value)) continue;
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
