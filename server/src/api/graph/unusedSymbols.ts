/** Definitions that nobody uses: exports without an importer, symbols without a reference. */
import { groupBy } from '../../base/grouping.ts';
import { oncePerKey } from '../../base/oncePer.ts';
import { type Index, Modifier, type SymbolFact } from '../../facts/fileFacts.ts';
import type { PackedFacts } from '../../facts/packFacts.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import type { UnusedFinding, UnusedKind } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { has } from '../questions/symbolHit.ts';
import { type GraphView, hitOf, nameRange } from './graphView.ts';
import { overriddenBy, supertypes } from './overrides.ts';

/** Who uses what, gathered from all files before any finding is made. */
export class Uses {
  /** Keys of definitions by file: used by other files that are no tests, by tests, and by their own file from outside themselves. */
  readonly outside = new Map<number, Set<string>>();
  readonly tests = new Map<number, Set<string>>();
  readonly inside = new Map<number, Set<string>>();
  /** Names of uses without an answer. */
  readonly open = new Set<string>();

  gather(file: LinkedFile, isTest: boolean): void {
    this.#gatherLinks(file, isTest ? this.tests : this.outside);
    this.#gatherBindings(file);
    // `module.exports = name` hands on whatever the name is.
    for (const { symbol, specifier, local, form } of file.facts.exports)
      if (form === 'assignment' && symbol < 0 && specifier === '') this.open.add(local);
  }

  #gatherLinks(file: LinkedFile, others: Map<number, Set<string>>): void {
    const { links, id } = file;
    for (const { targets } of links.imports) for (const target of targets) if (target.file !== id) add(others, target.file, target.key);
    for (const { reference, targets, candidates, tier } of links.references) {
      const fact = file.reference(reference);
      if (fact === undefined) continue;
      if (tier === 'unresolved') this.open.add(fact.name);
      for (const target of [...targets, ...candidates])
        if (target.file !== id) add(others, target.file, target.key);
        // A function that only calls itself is used by nobody.
        else if (!file.isInside(fact.enclosing, file.symbolOf(target.key))) add(this.inside, id, target.key);
    }
  }

  #gatherBindings(file: LinkedFile): void {
    const { facts, id } = file;
    const { count, binding, enclosing, receiver, name } = facts.columns('references');
    for (let index = 0; index < count; index++) {
      const symbol = facts.bindings[binding[index] ?? -1]?.symbol ?? -1;
      if (symbol >= 0 && !file.isInside(enclosing[index] ?? -1, symbol)) add(this.inside, id, symbolKey(facts, symbol));
      if (!file.isLinked && (receiver[index] ?? -1) >= 0) this.open.add(facts.text(name[index] ?? -1));
    }
  }
}

function add(uses: Map<number, Set<string>>, file: number, key: string): void {
  const known = uses.get(file);
  if (known === undefined) uses.set(file, new Set([key]));
  else known.add(key);
}

const KINDS: ReadonlySet<string> = new Set([
  'function',
  'method',
  'accessor',
  'class',
  'interface',
  'struct',
  'enum',
  'trait',
  'type',
  'constant',
  'variable',
]);
const MEMBER_KINDS: ReadonlySet<string> = new Set(['method', 'accessor']);
const CLASS_KINDS: ReadonlySet<string> = new Set(['class', 'struct']);
const SPACES: ReadonlySet<string> = new Set(['namespace', 'module']);
/** Called by the language or by whoever runs the program. */
const ENTRIES = /^(main|init|default|__\w+__)$/;

export function* unusedSymbols(view: GraphView, file: LinkedFile, uses: Uses, what: readonly UnusedKind[]): Iterable<UnusedFinding> {
  const { facts } = file;
  const decorated = new Set(facts.decorators.map(({ symbol }) => symbol));
  const isOpen = opennessIn(facts);
  const usersOf = usersIn(file, uses);
  for (const [index, symbol] of facts.symbols.entries()) {
    if (decorated.has(index) || !stands(file, symbol)) continue;
    const isExported = isAtTop(facts, symbol) && isOpen(index);
    const finding = what.includes(isExported ? 'export' : 'symbol')
      ? findingOf(view, file, uses, { index, isExported, isOfOpenType: isOfOpenType(facts, symbol, isOpen), users: usersOf(index) })
      : undefined;
    if (finding !== undefined) yield finding;
  }
}

/** Whether only namespaces are around it. */
function isAtTop({ symbols }: Pick<PackedFacts, 'symbols'>, { container }: SymbolFact): boolean {
  const around = symbols[container];
  return around === undefined || (SPACES.has(around.kind) && isAtTop({ symbols }, around));
}

/** Tells what other files and other folders may name. Where a file says nothing of exports, all that is public is open: Python. */
function opennessIn({ symbols, exports }: PackedFacts): (index: Index) => boolean {
  const named = groupBy(
    symbols.keys(),
    (index) => symbols[index]?.name,
    (index) => (symbols[index]?.container ?? 0) < 0,
  );
  const handedOn = new Set(exports.flatMap(({ symbol, local }) => (symbol >= 0 ? [symbol] : (named.get(local) ?? []))));
  return (index) => {
    const symbol = symbols[index];
    if (symbol?.visibility !== 'public') return false;
    return exports.length === 0 || handedOn.has(index) || has(symbol.modifiers, Modifier.exported);
  };
}

/** Whether whoever has a type that is open may use it as its member. */
function isOfOpenType({ symbols }: PackedFacts, { container, visibility }: SymbolFact, isOpen: (index: Index) => boolean): boolean {
  const type = symbols[container];
  return visibility === 'public' && type !== undefined && !SPACES.has(type.kind) && isOpen(container);
}

interface Candidate {
  readonly index: Index;
  readonly isExported: boolean;
  readonly isOfOpenType: boolean;
  readonly users: Users;
}

/** Whether other files that are no tests use something, tests, and its own file from outside of it. */
interface Users {
  readonly outside: boolean;
  readonly tests: boolean;
  readonly inside: boolean;
}

/**
 * What reads a property and what sets it are used together, and so are a field and the functions that it is given. Each is looked at once:
 * a file may have thousands.
 */
function usersIn({ facts, id }: LinkedFile, uses: Uses): (index: Index) => Users {
  const usersOf = (indices: readonly Index[]): Users => {
    const keys = indices.map((index) => symbolKey(facts, index));
    const isAmong = (known: ReadonlyMap<number, ReadonlySet<string>>): boolean => keys.some((key) => known.get(id)?.has(key) === true);
    return { outside: isAmong(uses.outside), tests: isAmong(uses.tests), inside: isAmong(uses.inside) };
  };
  const fields = new Set(facts.symbols.flatMap(({ kind, container, name }) => (kind === 'field' ? [`${container} ${name}`] : [])));
  const propertyOf = (index: Index): string | undefined => {
    const symbol = facts.symbols[index];
    if (symbol === undefined) return undefined;
    const property = `${symbol.container} ${symbol.name}`;
    return symbol.kind === 'accessor' || (symbol.container >= 0 && fields.has(property)) ? property : undefined;
  };
  const properties = groupBy(facts.symbols.keys(), propertyOf);
  const usersOfProperty = oncePerKey((property: string) => usersOf(properties.get(property) ?? []));
  return (index) => {
    const property = propertyOf(index);
    return property === undefined ? usersOf([index]) : usersOfProperty(property);
  };
}

function findingOf(
  view: GraphView,
  file: LinkedFile,
  uses: Uses,
  { index, isExported, isOfOpenType, users }: Candidate,
): UnusedFinding | undefined {
  const { facts, id } = file;
  const symbol = facts.symbols[index];
  if (symbol === undefined) return undefined;
  const key = symbolKey(facts, index);
  // Where all is public unless it is said otherwise, that nobody else uses something is nothing to tell.
  if (users.outside || (users.inside && !(isExported && facts.exports.length > 0))) return undefined;
  if (MEMBER_KINDS.has(symbol.kind) && answersSomebody(view, file, index)) return undefined;
  const doubts = [
    ...(uses.open.has(symbol.name) ? ['a use of that name has no answer'] : []),
    ...(isOfOpenType ? ['its type is exported'] : []),
  ];
  const record = view.files.definition({ file: id, key });
  return {
    what: isExported ? 'export' : 'symbol',
    path: file.path,
    range: nameRange(file, symbol.nameStart, symbol.nameEnd - symbol.nameStart),
    name: symbol.name,
    ...(record === undefined ? {} : { symbol: hitOf(view, record) }),
    reason: [reasonOf(isExported, users), ...doubts].join('; '),
    certainty: doubts.length > 0 || users.tests ? 'likely' : 'certain',
  };
}

function reasonOf(isExported: boolean, { tests, inside }: Users): string {
  if (tests) return 'only tests use it';
  if (inside) return 'exported, and used in its own file only';
  return isExported ? 'nobody in this folder imports or uses it' : 'no reference to it';
}

/** Members count in classes; what an interface or an object literal holds is there for its shape. */
function stands({ facts }: LinkedFile, { name, container, kind, modifiers }: SymbolFact): boolean {
  if (!KINDS.has(kind) || ENTRIES.test(name)) return false;
  if (has(modifiers, Modifier.signatureOnly) || has(modifiers, Modifier.test) || has(modifiers, Modifier.override)) return false;
  if (MEMBER_KINDS.has(kind)) return CLASS_KINDS.has(facts.symbols[container]?.kind ?? '');
  return container < 0 || kind === 'function' || CLASS_KINDS.has(kind);
}

/** Whether somebody may call a member without naming its class: through a type above it, or one that is not known. */
function answersSomebody(view: GraphView, file: LinkedFile, index: Index): boolean {
  const { facts, id } = file;
  const container = facts.symbols[index]?.container ?? -1;
  const above = supertypes(view, { file: id, key: symbolKey(facts, container) });
  if (above.some(({ supers }) => supers.length === 0)) return true;
  return above.length > 0 && overriddenBy(view, { file: id, key: symbolKey(facts, index) }).length > 0;
}
