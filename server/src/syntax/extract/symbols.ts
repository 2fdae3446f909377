/** Adds symbols and what belongs to them: bindings, parameters, type parameters, decorators. */
import { Modifier, type SymbolKind, type Visibility } from '../../facts/fileFacts.ts';
import { FUNCTION_KINDS } from '../../facts/kindSets.ts';
import type { CompiledRole } from '../roles/compiledRoles.ts';
import { SPACE } from '../scopes/tables.ts';
import { docBehind, docOf } from './docs.ts';
import { docTypesBefore, documentedType } from './docTypes.ts';
import type { DocTypes } from './docTypeText.ts';
import type { Extraction } from './extraction.ts';
import { flagsOf, type Parts } from './parts.ts';
import { foldedText, foldedValue } from './text.ts';

/** What a definition says about a symbol. */
export interface NewSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: number;
  readonly modifiers: number;
  readonly visibility?: Visibility | undefined;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly signature: string;
  readonly type: string;
  /** Says whether it can be reached from outside a function where the place alone does not. */
  readonly local?: boolean;
  /** Record of its body, where the language documents in it. */
  readonly body?: number;
}

/** Where a symbol stands, by the nodes of its name and of all of it. */
export function spansOf(file: Extraction, name: number, whole: number): Pick<NewSymbol, 'nameStart' | 'nameEnd' | 'start' | 'end'> {
  return { nameStart: file.startAt(name), nameEnd: file.endAt(name), start: file.startAt(whole), end: file.endAt(whole) };
}

/** Those whose names are no values; a class is a value as well. */
const ONLY_TYPES: ReadonlySet<SymbolKind> = new Set(['interface', 'type', 'trait']);
const BOTH_KINDS: ReadonlySet<SymbolKind> = new Set(['class', 'struct', 'enum', 'namespace', 'module']);

export function isCallable(kind: SymbolKind): boolean {
  return FUNCTION_KINDS.has(kind);
}

export function spaceOf(kind: SymbolKind): number {
  if (ONLY_TYPES.has(kind)) return SPACE.type;
  return BOTH_KINDS.has(kind) ? SPACE.both : SPACE.value;
}

/** The same, where callables may be apart. There a name in front of a dot may be a type as well as a variable. */
export function spaceFor({ rules }: Extraction, kind: SymbolKind): number {
  if (rules.scoping.callables !== 'apart') return spaceOf(kind);
  if (FUNCTION_KINDS.has(kind)) return SPACE.callable;
  return ONLY_TYPES.has(kind) ? SPACE.both : spaceOf(kind);
}

/**
 * Adds a symbol; its ordinal and, for exports further down, its flags are settled when the file is read. Throws where it has no place in the
 * text: its file fails, rather than that what comes behind it stands elsewhere.
 */
export function addSymbol(extraction: Extraction, symbol: NewSymbol): number {
  if (!(symbol.start >= 0 && symbol.nameStart >= 0 && symbol.nameEnd >= 0 && symbol.end >= symbol.start))
    throw new Error(`The symbol ${symbol.name} has no place`);
  const { names } = extraction.rules;
  const before = docOf(extraction, symbol.start, symbol.body ?? -1);
  const doc = before.summary === '' && !isCallable(symbol.kind) ? docBehind(extraction, symbol.end) : before;
  const local = (symbol.local ?? isLocal(extraction, symbol.container)) ? Modifier.local : 0;
  const deprecated = doc.deprecated ? Modifier.deprecated : 0;
  const kind = names.kind?.({ ...symbol, container: extraction.symbols[symbol.container]?.kind }) ?? symbol.kind;
  const constant = kind === 'constant' ? Modifier.constant : 0;
  const extra = names.modifiers?.({ name: symbol.name, kind, type: symbol.type, doc: doc.summary, local: local !== 0 }) ?? 0;
  const types = docTypesBefore(extraction, symbol.start);
  if (types !== undefined) extraction.docTypes.set(extraction.symbols.length, types);
  return (
    extraction.symbols.push({
      name: symbol.name,
      kind,
      container: symbol.container,
      containerName: '',
      ordinal: 0,
      visibility: symbol.visibility ?? names.visibility?.(symbol.name, kind, extraction.symbols[symbol.container]?.kind) ?? 'public',
      modifiers: symbol.modifiers | local | deprecated | constant | extra,
      nameStart: symbol.nameStart,
      nameEnd: symbol.nameEnd,
      start: symbol.start,
      end: symbol.end,
      signature: symbol.signature,
      type: documentedType(extraction, symbol.type, types === undefined ? undefined : typeOf(kind, types)),
      doc: doc.summary,
    }) - 1
  );
}

/** What a function gives, or what anything else is; an accessor may be told about in both ways. */
function typeOf(kind: SymbolKind, { returns, type }: DocTypes): string {
  if (kind === 'accessor' && returns === '') return type;
  return isCallable(kind) ? returns : type;
}

/** Made inside a function body and not a member of something that can be reached from outside. */
function isLocal(extraction: Extraction, container: number): boolean {
  const around = extraction.symbols[container];
  const { scopes } = extraction;
  if (around === undefined) return isInFunction(extraction, extraction.scope);
  // The members of a class or of a named object can be reached wherever it can.
  if (scopes.symbolOf(extraction.scope) === container && scopes.kindOf(extraction.scope) === 'class')
    return (around.modifiers & Modifier.local) !== 0;
  return isCallable(around.kind) || (around.modifiers & Modifier.local) !== 0 || isInFunction(extraction, extraction.scope, container);
}

/** Whether a function scope lies between `scope` and the scope of the symbol `until`. */
function isInFunction(extraction: Extraction, scope: number, until = -1): boolean {
  const { scopes } = extraction;
  for (let at = scope; at > 0; at = scopes.parentOf(at)) {
    if (until >= 0 && scopes.symbolOf(at) === until) return false;
    if (scopes.kindOf(at) === 'function') return true;
  }
  return false;
}

/** The decorators of a definition: those inside it and those that stand before it. Returns where the first one starts. */
export function addDecorators(extraction: Extraction, symbol: number, nodes: readonly number[]): void {
  for (const node of nodes) {
    const start = extraction.startAt(node);
    const written = decoratorText(extraction, node);
    const open = extraction.text[start] === '#' ? written.search(/[(=]/) : written.indexOf('(');
    const name = foldedValue(written, 0, open < 0 ? written.length : open).trim();
    applyDecorator(extraction, symbol, name);
    extraction.decorators.push({
      symbol,
      name,
      arguments: open < 0 ? '' : foldedText(written, open + 1, endOfArguments(written, open)),
      start,
    });
  }
}

/** Some languages have a sign in front of the name, some have brackets around the whole. */
function decoratorText(extraction: Extraction, node: number): string {
  const start = extraction.startAt(node);
  const end = extraction.endAt(node);
  const sign = extraction.text[start];
  // Rust's `#[name(...)]`, `#[name = value]`.
  if (sign === '#') return extraction.text.slice(start, end).replace(/^#!?\[\s*|\s*\]$/g, '');
  return extraction.text.slice(sign === '@' ? start + 1 : start, end);
}

function endOfArguments(written: string, open: number): number {
  return written[open] === '=' ? written.length : Math.max(open + 1, written.lastIndexOf(')'));
}

/** What the language says a decorator of that name means. */
function applyDecorator(extraction: Extraction, symbol: number, name: string): void {
  const known = extraction.rules.names.decorators;
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
  const meaning = known !== undefined && Object.hasOwn(known, last) ? known[last] : undefined;
  const decorated = extraction.symbols[symbol];
  if (meaning === undefined || decorated === undefined) return;
  decorated.modifiers |= flagsOf(meaning.modifiers);
  if (decorated.kind === 'method' && meaning.method !== undefined) decorated.kind = meaning.method;
}

/** Decorators that stand before a definition in the same node; they are handed out once. */
export function takeWaitingDecorators(extraction: Extraction, parent: number): number[] {
  const waiting = extraction.waitingDecorators;
  const nodes: number[] = [];
  for (let last = waiting.at(-1); last !== undefined && last.parent === parent; last = waiting.at(-1)) {
    nodes.unshift(last.node);
    waiting.pop();
  }
  return nodes;
}

export function modifiersOf(role: CompiledRole, parts: Parts): number {
  const source = role.source;
  return parts.modifiers | (source !== undefined && 'modifiers' in source ? flagsOf(source.modifiers) : 0);
}
