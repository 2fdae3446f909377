/** Turns what the walk collected into facts: containers, ordinals and exports are settled, names are resolved, tables become sections. */
import { lineStartsOf } from '../../base/lineIndex.ts';
import { Modifier } from '../../facts/fileFacts.ts';
import type { PackableFacts, RowSection } from '../../facts/rowSection.ts';
import { ScopeResolver } from '../scopes/resolver.ts';
import { BINDING, EXPRESSION, PART, REFERENCE, RETURN, type Rows, SCOPE, SPACE } from '../scopes/tables.ts';
import { applyDocTypes } from './applyDocTypes.ts';
import type { Extraction, PendingContainer } from './extraction.ts';
import { settleSymbols } from './symbolOrder.ts';

export function finish(extraction: Extraction): PackableFacts {
  const { scopes, bindings, names, references, expressions, rules } = extraction;
  const closed = rules.scoping.closed === true ? { closed: extraction.receivers, variables: variablesOf(extraction) } : {};
  const resolver = new ScopeResolver({ scopes, bindings, nameCount: names.count, ...closed }, rules.scoping);
  settleContainers(extraction, resolver);
  applyDocTypes(extraction);
  settleExports(extraction, resolver);
  extraction.compiled.ended?.(extraction);
  resolver.resolveAll(references, REFERENCE);
  resolver.resolveAll(expressions, EXPRESSION);
  settleSymbols(extraction);
  return {
    symbols: extraction.symbols,
    parameters: extraction.parameters,
    typeParameters: extraction.typeParameters,
    decorators: extraction.decorators,
    scopes: rowsOf(scopes, SCOPE, extraction),
    bindings: rowsOf(bindings, BINDING, extraction),
    imports: extraction.imports,
    exports: extraction.exports,
    heritage: extraction.heritage.filter(({ symbol }) => symbol >= 0),
    expressions: rowsOf(expressions, EXPRESSION, extraction),
    parts: rowsOf(extraction.parts, PART, extraction),
    returns: rowsOf(extraction.returns, RETURN, extraction),
    references: rowsOf(references, REFERENCE, extraction),
    problems: extraction.problems,
    lineStarts: lineStartsOf(extraction.text),
  };
}

/** The symbols that are variables. */
function variablesOf({ symbols }: Extraction): ReadonlySet<number> {
  return new Set(symbols.flatMap(({ kind }, index) => (kind === 'variable' ? [index] : [])));
}

function settleContainers(extraction: Extraction, resolver: ScopeResolver): void {
  for (const pending of extraction.pendingContainers) {
    const binding = resolver.lookUp(pending.name, pending.scope, pending.start, pending.space ?? SPACE.value);
    const container = binding < 0 ? -1 : extraction.bindings.read(binding, BINDING.symbol);
    if (pending.heritage !== undefined) giveHeritage(extraction, pending.heritage, container);
    giveContainer(extraction, pending, container);
  }
}

function giveContainer({ symbols, names }: Extraction, pending: PendingContainer, container: number): void {
  const symbol = symbols[pending.symbol];
  if (symbol === undefined) return;
  if (container < 0 && pending.elsewhere === true) {
    symbol.containerName = names.text(pending.name);
    return;
  }
  if (container < 0 || container === pending.symbol) {
    // Whose member it is nobody here knows: then it is a function like any other.
    if (symbol.kind === 'method' && symbol.container < 0) symbol.kind = 'function';
    return;
  }
  symbol.container = container;
  symbol.modifiers |= pending.modifiers;
  // A member of something reachable is reachable, wherever the assignment stands.
  if (((symbols[container]?.modifiers ?? 0) & Modifier.local) === 0) symbol.modifiers &= ~Modifier.local;
}

function giveHeritage({ heritage }: Extraction, index: number, symbol: number): void {
  const fact = heritage[index];
  if (fact !== undefined) heritage[index] = { ...fact, symbol };
}

function settleExports(extraction: Extraction, resolver: ScopeResolver): void {
  for (const pending of extraction.pendingExports) {
    const fact = extraction.exports[pending.export];
    if (fact !== undefined) fact.symbol = extraction.held.get(pending.value) ?? -1;
  }
  exportDeclared(extraction);
  for (const fact of extraction.exports) {
    if (fact.symbol < 0 && fact.local !== '' && fact.specifier === '') {
      const binding = resolver.lookUp(extraction.names.idOf(fact.local), 0, extraction.text.length, SPACE.both);
      if (binding >= 0) fact.symbol = extraction.bindings.read(binding, BINDING.symbol);
    }
    const symbol = extraction.symbols[fact.symbol];
    if (symbol !== undefined && fact.form !== 'shared')
      symbol.modifiers |= Modifier.exported | (fact.form === 'default' ? Modifier.defaultExport : 0);
  }
}

/** Declarations marked as exported: `export function f`. Overloads are one export. */
function exportDeclared(extraction: Extraction): void {
  const { symbols } = extraction;
  const exported = new Set(extraction.exports.map((fact) => fact.name));
  const assigned = new Set(extraction.exports.filter((fact) => fact.form === 'assignment').map((fact) => fact.symbol));
  for (let index = 0; index < symbols.length; index++) {
    const symbol = symbols[index];
    if (symbol === undefined || symbol.container !== -1 || symbol.containerName !== '') continue;
    if ((symbol.modifiers & Modifier.exported) === 0 || assigned.has(index)) continue;
    const isDefault = (symbol.modifiers & Modifier.defaultExport) !== 0;
    const name = isDefault ? 'default' : symbol.name;
    if (exported.has(name)) continue;
    exported.add(name);
    extraction.exports.push({
      form: isDefault ? 'default' : 'named',
      name,
      local: symbol.name,
      symbol: index,
      specifier: '',
      flags: 0,
      start: symbol.nameStart,
    });
  }
}

/** A table as it packs: its cells are those of the next file once that is read. */
function rowsOf({ count, width, cells }: Rows, columns: Readonly<Record<string, number>>, { names }: Extraction): RowSection {
  return { count, width, cells, columns, text: (value) => names.text(value) };
}
