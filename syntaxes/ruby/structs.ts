/** Members that are told by symbols: `Struct.new(:a, :b)`, `attr_reader :a`. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** What a class is made by: `Struct`, `Data`, `Class`, `Module`; '' for all other calls. */
export function makerOf(file: Extraction, call: number): string {
  if (!file.isA(call, 'call')) return '';
  const made = `${file.textAt(file.child(call, 'receiver'))}.${file.textAt(file.child(call, 'method'))}`;
  return /^(?:::)?(?:(?:Struct|Class|Module)\.new|Data\.define)$/.test(made) ? made.replace(/^::|\..*/g, '') : '';
}

/** Accessors of a struct; of nothing else. */
export function addFields(file: Extraction, call: number, owner: number): void {
  const maker = makerOf(file, call);
  if (maker !== 'Struct' && maker !== 'Data') return;
  for (const each of file.children(file.child(call, 'arguments')))
    if (file.isA(each, 'simple_symbol')) addAccessor(file, { node: each, symbol: each, owner, modifiers: Modifier.getter });
}

export interface Accessor {
  /** The whole statement. */
  readonly node: number;
  /** The literal that names it. */
  readonly symbol: number;
  readonly owner: number;
  readonly modifiers: number;
  /** What is added to the name: `=` for a writer. */
  readonly suffix?: string;
}

/** A symbol for a literal such as `:a` or `"a"`. A reader gives what the variable of its name holds. */
export function addAccessor(file: Extraction, { node, symbol, owner, modifiers, suffix = '' }: Accessor): number {
  const { name, start } = nameIn(file, symbol);
  if (name === '') return -1;
  const added = addTold(file, { node, name: name + suffix, kind: 'accessor', owner, modifiers, start, end: start + name.length });
  if (suffix === '') readVariable(file, symbol, added, name);
  return added;
}

export interface Told {
  /** The whole statement. */
  readonly node: number;
  readonly name: string;
  readonly kind: SymbolKind;
  readonly owner: number;
  readonly modifiers: number;
  /** Where the literal says its name. */
  readonly start: number;
  readonly end: number;
}

export function addTold(file: Extraction, { node, name, kind, owner, modifiers, start, end }: Told): number {
  const whole = { start: file.startAt(node), end: file.endAt(node) };
  return addSymbol(file, {
    name,
    kind,
    container: owner,
    modifiers,
    nameStart: start,
    nameEnd: end,
    ...whole,
    signature: foldedText(file.text, whole.start, whole.end),
    type: '',
  });
}

function readVariable(file: Extraction, node: number, symbol: number, name: string): void {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const scope = file.scopes.add('function', file.scope, symbol, { start, end });
  const self = file.expressions.add(OPERATION.self, -1, NO_NAME, start, scope);
  file.returns.add(scope, file.expressions.add(OPERATION.member, self, file.names.idOf(`@${name}`), start, scope));
}

/** The name that a literal symbol or string says; '' for others. */
export function nameIn(file: Extraction, literal: number): { readonly name: string; readonly start: number } {
  const start = file.startAt(literal) + 1;
  if (file.isA(literal, 'simple_symbol')) return { name: file.text.slice(start, file.endAt(literal)), start };
  const text = file.isA(literal, 'string') ? file.textAt(literal).slice(1, -1) : '';
  return { name: /^\w+[?!=]?$/.test(text) ? text : '', start };
}
