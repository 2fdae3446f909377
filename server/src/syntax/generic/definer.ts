/** Definitions as a table describes them. */
import { oncePer } from '../../base/oncePer.ts';
import type { SymbolKind } from '../../facts/fileFacts.ts';
import { VALUE_KINDS } from '../../facts/kindSets.ts';
import type { Extraction } from '../extract/extraction.ts';
import { openScope } from '../extract/scopes.ts';
import { signatureText } from '../extract/signature.ts';
import { addSymbol, isCallable, spaceOf } from '../extract/symbols.ts';
import type { GenericDefinition } from './genericTable.ts';
import { compilePath, compilePaths } from './path.ts';
import { nameAt, spelledName, type WrittenName } from './writtenName.ts';

export type Step = (extraction: Extraction, node: number) => 'defined' | 'taken' | 'no';

const CONTAINERS: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'enum', 'trait', 'type', 'namespace', 'module']);

export function definer(definition: GenericDefinition): Step {
  const { kind, by, holds, within } = definition;
  const namesOf = compilePaths(definition.name);
  const wordOf = by === undefined ? undefined : compilePath(by.path);
  const isOne = conditionOf(definition);
  const kindOf = (extraction: Extraction, node: number): SymbolKind | undefined => {
    if (by === undefined || wordOf === undefined) return kind;
    const word = extraction.textAt(wordOf(extraction, node)).toLowerCase();
    return Object.hasOwn(by.kinds, word) ? by.kinds[word] : undefined;
  };
  return (extraction, node) => {
    if (!isOne(extraction, node)) return 'no';
    const own = kindOf(extraction, node);
    if (own === undefined || !isPlace(extraction, own, within)) return 'no';
    let first = -1;
    for (const at of namesOf(extraction, node)) {
      const symbol = addNamed(extraction, node, { definition, at, own });
      if (first < 0) first = symbol;
    }
    if (first < 0) return 'no';
    enter(extraction, node, own, { symbol: first, holds: holds === undefined ? CONTAINERS.has(own) || isCallable(own) : holds === 'yes' });
    return 'defined';
  };
}

interface Named {
  readonly definition: GenericDefinition;
  /** Where the name stands. */
  readonly at: number;
  readonly own: SymbolKind;
}

/** Adds what a node defines under the name at a place; -1 where the table does not want it. */
function addNamed(extraction: Extraction, node: number, { definition, at, own }: Named): number {
  const { spelled, within } = definition;
  // What is a name already, such as that of an enum among its members, names nothing else.
  if (defining(extraction).has(at)) return -1;
  const written = spelled === undefined ? nameAt(extraction, at) : spelledName(extraction, node, spelled);
  const before = definition.joins === undefined ? -1 : clauseBefore(extraction, written.name, own, definition.joins);
  if (before >= 0) {
    defining(extraction).add(at);
    const symbol = extraction.symbols[before];
    if (symbol !== undefined) symbol.end = extraction.endAt(node);
    return before;
  }
  const owner = within === 'anywhere' ? -1 : extraction.owner;
  if (written.name === '' || (definition.once === 'yes' && isKnown(extraction, owner, written.name))) return -1;
  if (definition.matches !== undefined && !new RegExp(definition.matches).test(written.name)) return -1;
  defining(extraction).add(at);
  const around = wholeOf(extraction, node, definition.whole);
  const whole = { start: extraction.startAt(around), end: extraction.endAt(around) };
  return addDefinition(extraction, { kind: own, written, whole, ...(within === 'anywhere' ? { ofFile: true } : {}) });
}

function wholeOf(extraction: Extraction, node: number, whole: GenericDefinition['whole']): number {
  if (whole === undefined) return node;
  const parent = extraction.frames.parentNode;
  if (whole === 'parent') return parent;
  const { begun } = stateOf(extraction);
  const first = begun.get(parent) ?? node;
  begun.set(parent, first);
  return first === node ? parent : node;
}

/** The function that the clause being read belongs to, or -1: the last one in the same place, with nothing else between. */
function clauseBefore({ symbols, owner, text }: Extraction, name: string, kind: SymbolKind, end: string): number {
  const last = symbols.findLastIndex(({ container }) => container === owner);
  const symbol = symbols[last];
  return symbol?.name === name && symbol.kind === kind && text.slice(symbol.start, symbol.end).endsWith(end) ? last : -1;
}

/** What a table says of where a definition is one, but for its place among symbols. */
function conditionOf({ where, unless, in: parents, sign }: GenericDefinition): (extraction: Extraction, node: number) => boolean {
  const [part, otherPart] = [where, unless].map((path) => (path === undefined ? undefined : compilePath(path)));
  const [before, behind] = (sign?.between ?? []).map(compilePath);
  return (extraction, node) => {
    if (parents !== undefined && !parents.some((type) => extraction.isA(extraction.frames.parentNode, type))) return false;
    if (part !== undefined && part(extraction, node) < 0) return false;
    if (otherPart !== undefined && otherPart(extraction, node) >= 0) return false;
    if (sign === undefined || before === undefined || behind === undefined) return true;
    const [from, to] = [before(extraction, node), behind(extraction, node)];
    const end = to < 0 ? extraction.endAt(node) : extraction.startAt(to);
    return from >= 0 && sign.is.includes(extraction.text.slice(extraction.endAt(from), end).trim());
  };
}

/** Whether something of that name is there already, in the same place. */
function isKnown(extraction: Extraction, owner: number, name: string): boolean {
  return stateOf(extraction).defined.has(`${owner} ${name}`);
}

/** Variables of functions are no symbols. */
function isPlace(extraction: Extraction, kind: SymbolKind, within: GenericDefinition['within']): boolean {
  if (within === 'anywhere') return true;
  if (VALUE_KINDS.has(kind) && (extraction.frames.callable >= 0 || isInClosure(extraction))) return false;
  if (within === undefined) return true;
  const owner = extraction.symbols[extraction.owner]?.kind;
  return within === 'top' ? owner === undefined : owner !== undefined && within.includes(owner);
}

function isInClosure({ scopes, scope }: Extraction): boolean {
  for (let at = scope; at > 0; at = scopes.parentOf(at)) if (scopes.kindOf(at) === 'function') return true;
  return false;
}

/** A function or block without a name: variables inside are its own. */
export function closureStep(written: string): readonly [type: string, step: Step] {
  const [type = '', parent] = written.split('>').reverse();
  return [
    type,
    (extraction, node) => {
      if (parent !== undefined && !extraction.isA(extraction.frames.parentNode, parent)) return 'no';
      openScope(extraction, node, 'function', -1);
      return 'defined';
    },
  ];
}

export interface Defined {
  readonly kind: SymbolKind;
  readonly written: WrittenName;
  readonly whole: { readonly start: number; readonly end: number };
  /** Whether it is that of the file and not of what stands around it. */
  readonly ofFile?: true;
}

/** Adds a symbol and the name that means it. */
export function addDefinition(extraction: Extraction, { kind, written: { name, start, end }, whole, ofFile }: Defined): number {
  const cut = /[{\n]/.exec(extraction.text.slice(end, Math.min(whole.end, end + SIGNATURE)));
  stateOf(extraction).defined.add(`${ofFile ? -1 : extraction.owner} ${name}`);
  const symbol = addSymbol(extraction, {
    name,
    kind,
    container: ofFile ? -1 : extraction.owner,
    modifiers: 0,
    nameStart: start,
    nameEnd: end,
    ...whole,
    signature: signatureText(extraction, whole.start, Math.max(end, cut === null ? Math.min(whole.end, end + SIGNATURE) : end + cut.index)),
    type: '',
    ...(ofFile ? { local: false } : {}),
  });
  extraction.bindings.add({
    name: extraction.names.idOf(name),
    kind: 'symbol',
    scope: ofFile ? 0 : extraction.scope,
    start,
    symbol,
    space: spaceOf(kind),
  });
  return symbol;
}

const SIGNATURE = 300;

function enter(extraction: Extraction, node: number, kind: SymbolKind, inside: { readonly symbol: number; readonly holds: boolean }): void {
  if (!inside.holds) return;
  const { frames } = extraction;
  frames.owner = inside.symbol;
  frames.members = isCallable(kind) ? -1 : inside.symbol;
  if (isCallable(kind)) frames.callable = inside.symbol;
  openScope(extraction, node, isCallable(kind) ? 'function' : 'class', inside.symbol);
}

/** Records of names that are no calls of their own: `save` in `(define (save user) ...)`. */
export function defining(extraction: Extraction): Set<number> {
  return stateOf(extraction).names;
}

interface State {
  readonly names: Set<number>;
  /** Owner and name of what is defined. */
  readonly defined: Set<string>;
  /** The first definition in a node that begins it. */
  readonly begun: Map<number, number>;
}

const stateOf = oncePer((_: Extraction): State => ({ names: new Set(), defined: new Set(), begun: new Map() }));
