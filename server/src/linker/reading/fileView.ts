/** The facts of one file with what resolution looks up in them. Made once per version of a file, shared by all who read it. */
import { groupBy, push } from '../../base/grouping.ts';
import type {
  DecoratorFact,
  ExportFact,
  HeritageFact,
  Index,
  ParameterFact,
  SymbolKind,
  TypeParameterFact,
} from '../../facts/fileFacts.ts';
import { Modifier } from '../../facts/fileFacts.ts';
import { TYPE_KINDS } from '../../facts/kindSets.ts';
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { hashOf } from '../stored/places.ts';
import { CodeView } from './codeView.ts';

export class FileView extends CodeView {
  #top: ReadonlyMap<string, readonly Index[]> | undefined;
  #inScope: InScope | undefined;
  #members: ReadonlyMap<string, readonly Index[]>[] | undefined;
  #bindingOf: Int32Array | undefined;
  #scopeOf: Int32Array | undefined;
  readonly #classAround = this.passedDown((scope) => this.#classOf(scope));
  readonly #ownedAround = this.passedDown((scope) => this.#ownedOf(scope));
  #exports: ReadonlyMap<string, readonly ExportFact[]> | undefined;
  #heritage: ReadonlyMap<Index, readonly HeritageFact[]> | undefined;
  #parameters: ReadonlyMap<Index, readonly ParameterFact[]> | undefined;
  #typeParameters: ReadonlyMap<Index, readonly TypeParameterFact[]> | undefined;
  #decorators: ReadonlyMap<Index, readonly DecoratorFact[]> | undefined;
  #keys: string[] | undefined;
  #foreign: ReadonlyMap<string, ReadonlyMap<string, readonly Index[]>> | undefined;

  /** The symbol's identity within the file (facts/symbolKey.ts). */
  symbolKey(symbol: Index): string {
    this.#keys ??= [];
    this.#keys[symbol] ??= this.#makeKey(symbol);
    return this.#keys[symbol] ?? '';
  }

  /** Bindings of a name in one scope, in source order. */
  named(scope: Index, name: string): readonly Index[] {
    if (scope !== 0) return this.#namedInside(scope, name);
    this.#top ??= this.#readTop();
    return this.#top.get(name) ?? NONE;
  }

  /** Hashes of the names that the file can say something about to the other files of its package. */
  packageNames(): ReadonlySet<number> {
    this.#top ??= this.#readTop();
    this.#foreign ??= this.#readForeign();
    return new Set([...this.#top.keys(), ...this.#foreign.keys()].map(hashOf));
  }

  /** Names of the file's own scope. */
  topNames(): Iterable<string> {
    this.#top ??= this.#readTop();
    return this.#top.keys();
  }

  /**
   * Bindings of a name as seen from a scope: the innermost scope that has it. Class scopes are not seen from the functions in them,
   * unless the language says so.
   */
  visible(from: Index, name: string, { classNamesAreVisible }: { readonly classNamesAreVisible?: true }): readonly Index[] {
    for (let scope = from; scope >= 0; scope = this.scope(scope)?.parent ?? -1) {
      const fact = this.scope(scope);
      if (fact === undefined) continue;
      const all = this.named(scope, name);
      const isHidden = scope !== from && fact.kind === 'class' && classNamesAreVisible !== true;
      // The type parameters of a class are known in all of it.
      const found = isHidden && all.length > 0 ? all.filter((index) => this.binding(index)?.kind === 'typeParameter') : all;
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

  /** What the file calls the definitions outside of it, or further up, that its own members are given to. */
  foreignContainers(): Iterable<string> {
    this.#foreign ??= this.#readForeign();
    return this.#foreign.keys();
  }

  /** Exports under a name; those of `''` pass on everything of another module. */
  exported(name: string): readonly ExportFact[] {
    this.#exports ??= groupBy(this.facts.exports, (each) => each.name);
    return this.#exports.get(name) ?? NONE;
  }

  /** Whether it gives a name to a shared namespace. */
  shares(namespace: string, name: string): boolean {
    return this.exported(name).some(({ form, specifier }) => form === 'shared' && specifier === namespace);
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

  /** The first binding that is the symbol, or -1. */
  bindingOf(symbol: Index): Index {
    if (this.#bindingOf === undefined) {
      this.#bindingOf = firstOf(this.facts.columns('bindings').symbol, this.facts.count('symbols'));
    }
    return this.#bindingOf[symbol] ?? -1;
  }

  /** The scope that is the symbol's body, or -1. */
  bodyOf(symbol: Index): Index {
    if (this.#scopeOf === undefined) {
      this.#scopeOf = firstOf(this.facts.columns('scopes').symbol, this.facts.count('symbols'));
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

  /** The name under which others ask for a symbol: that of the outermost one around it. */
  ownerName(symbol: Index): string {
    const owner = this.symbol(this.outermost(symbol));
    if (owner === undefined) return '';
    return owner.containerName === '' ? owner.name : (owner.containerName.split('.')[0] ?? '');
  }

  /** The class-like symbol whose body a scope lies in, or -1. */
  classAround(scope: Index): Index {
    return this.#classAround(scope);
  }

  /** The name of the class of the function around a scope, where the file does not define it; ''. */
  ownerNameAround(scope: Index): string {
    return this.symbol(this.#ownedAround(scope))?.containerName ?? '';
  }

  /** Symbols of the same name, container and kind of definition: the overloads among which a call chooses. */
  overloads(symbol: Index): readonly Index[] {
    const fact = this.symbol(symbol);
    if (fact === undefined) return NONE;
    const isLocal = fact.kind === 'function' && this.bindingOf(symbol) >= 0;
    if (fact.container >= 0 && !isLocal) return this.members(fact.container, fact.name);
    return this.named(Math.max(0, this.binding(this.bindingOf(symbol))?.scope ?? 0), fact.name).flatMap((binding) => {
      const same = this.binding(binding)?.symbol ?? -1;
      return same >= 0 ? [same] : [];
    });
  }

  /** Expressions that a callable returns. */
  returns(symbol: Index): readonly Index[] {
    return this.returnsOf(this.bodyOf(symbol));
  }

  isStatic(symbol: Index): boolean {
    return ((this.symbol(symbol)?.modifiers ?? 0) & Modifier.static) !== 0;
  }

  #classOf(scope: Index): Index {
    const fact = this.scope(scope);
    if (fact === undefined || fact.symbol < 0) return -1;
    if (fact.kind === 'class') return fact.symbol;
    // A method outside of its class body: its container says where it belongs.
    const container = this.symbol(fact.symbol)?.container ?? -1;
    return isTypeKind(this.symbol(container)?.kind) ? container : -1;
  }

  #ownedOf(scope: Index): Index {
    const symbol = this.scope(scope)?.symbol ?? -1;
    return (this.symbol(symbol)?.containerName ?? '') === '' ? -1 : symbol;
  }

  #makeKey(symbol: Index): string {
    const fact = this.symbol(symbol);
    if (fact === undefined) return '';
    return formatSymbolKey({ container: this.#containerPath(symbol), name: fact.name, kind: fact.kind, ordinal: fact.ordinal });
  }

  #containerPath(symbol: Index): string {
    const fact = this.symbol(symbol);
    if (fact === undefined || fact.container < 0) return fact?.containerName ?? '';
    const above = this.#containerPath(fact.container);
    const name = this.symbol(fact.container)?.name ?? '';
    return above === '' ? name : `${above}.${name}`;
  }

  #readTop(): ReadonlyMap<string, readonly Index[]> {
    const { count, scope, name } = this.facts.columns('bindings');
    const top = new Map<string, Index[]>();
    for (let index = 0; index < count; index++) if (scope[index] === 0) push(top, this.facts.text(name[index] as number), index);
    return top;
  }

  /** Scopes inside have few names each: they are looked through. */
  #namedInside(scope: Index, name: string): readonly Index[] {
    const { name: names } = this.facts.columns('bindings');
    this.#inScope ??= orderByScope(this.facts.columns('bindings').scope, this.facts.count('scopes'));
    const { order, starts } = this.#inScope;
    let found: Index[] | undefined;
    for (let at = starts[scope] ?? 0; at < (starts[scope + 1] ?? 0); at++) {
      const index = order[at] as number;
      if (this.facts.text(names[index] as number) !== name) continue;
      found ??= [];
      found.push(index);
    }
    return found ?? NONE;
  }

  #readForeign(): ReadonlyMap<string, ReadonlyMap<string, readonly Index[]>> {
    const containers = new Map<string, Map<string, Index[]>>();
    const columns = this.facts.columns('symbols');
    for (let index = 0; index < columns.count; index++) {
      const containerName = this.facts.text(columns.containerName[index] as number);
      if (containerName === '') continue;
      const members = containers.get(containerName) ?? new Map<string, Index[]>();
      containers.set(containerName, members);
      push(members, this.facts.text(columns.name[index] as number), index);
    }
    return containers;
  }

  #readMembers(): ReadonlyMap<string, readonly Index[]>[] {
    const members: Map<string, Index[]>[] = [];
    const columns = this.facts.columns('symbols');
    for (let index = 0; index < columns.count; index++) {
      const container = columns.container[index] as number;
      if (container < 0) continue;
      members[container] ??= new Map();
      push(members[container], this.facts.text(columns.name[index] as number), index);
    }
    return members;
  }
}

/** Bindings in order of their scopes, and where each scope begins. */
interface InScope {
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** A counting sort; equal ones stay in source order. */
function orderByScope(scopes: Int32Array, count: number): InScope {
  const starts = new Int32Array(count + 2);
  for (const scope of scopes) starts[scope + 1] = (starts[scope + 1] ?? 0) + 1;
  for (let scope = 1; scope < starts.length; scope++) starts[scope] = (starts[scope] ?? 0) + (starts[scope - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(scopes.length);
  for (let index = 0; index < scopes.length; index++) {
    const scope = scopes[index] as number;
    order[next[scope] as number] = index;
    next[scope] = (next[scope] as number) + 1;
  }
  return { order, starts };
}

/** For each of `count` things the first row that points at it, or -1. */
function firstOf(pointers: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = pointers.length - 1; row >= 0; row--) if ((pointers[row] as number) >= 0) first[pointers[row] as number] = row;
  return first;
}

/** Whether members of instances can be found in it. */
export function isTypeKind(kind: SymbolKind | undefined): boolean {
  return kind !== undefined && TYPE_KINDS.has(kind);
}

const NONE: readonly never[] = [];
const NONE_NAMED: Iterable<string> = [];
