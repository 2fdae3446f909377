/** Turns what the walk collected into facts: containers, ordinals and exports are settled, names are resolved, columns become records. */

import { lineStartsOf } from '../base/lineIndex.ts';
import {
  BINDING_KINDS,
  type BindingFact,
  EXPRESSION_OPERATIONS,
  type ExpressionFact,
  type FileFacts,
  Modifier,
  REFERENCE_ROLES,
  type ReferenceFact,
  type ScopeFact,
} from '../facts/fileFacts.ts';
import { settleSymbols } from './extractOrder.ts';
import type { Extraction } from './extractState.ts';
import { ScopeResolver } from './scopeResolve.ts';
import { BINDING, EXPRESSION, REFERENCE, SCOPE, SPACE } from './scopeTables.ts';

export function finish(extraction: Extraction): FileFacts {
  const { scopes, bindings, names, references, expressions, rules } = extraction;
  const resolver = new ScopeResolver({ scopes, bindings, nameCount: names.count }, rules.scoping);
  settleContainers(extraction, resolver);
  settleExports(extraction, resolver);
  resolver.resolveAll(references, REFERENCE);
  resolver.resolveAll(expressions, EXPRESSION);
  settleSymbols(extraction);
  return {
    symbols: extraction.symbols,
    parameters: extraction.parameters,
    typeParameters: extraction.typeParameters,
    decorators: extraction.decorators,
    scopes: scopeFacts(extraction),
    bindings: bindingFacts(extraction),
    imports: extraction.imports,
    exports: extraction.exports,
    heritage: extraction.heritage,
    expressions: expressionFacts(extraction),
    references: referenceFacts(extraction),
    problems: extraction.problems,
    lineStarts: lineStartsOf(extraction.text),
  };
}

function settleContainers(extraction: Extraction, resolver: ScopeResolver): void {
  for (const pending of extraction.pendingContainers) {
    const binding = resolver.lookUp(pending.name, pending.scope, pending.start, SPACE.value);
    const container = binding < 0 ? -1 : extraction.bindings.read(binding, BINDING.symbol);
    const symbol = extraction.symbols[pending.symbol];
    if (symbol === undefined) continue;
    if (container < 0 && pending.elsewhere === true) {
      symbol.containerName = extraction.names.text(pending.name);
      continue;
    }
    if (container < 0 || container === pending.symbol) {
      // Whose member it is nobody here knows: then it is a function like any other.
      if (symbol.kind === 'method' && symbol.container < 0) symbol.kind = 'function';
      continue;
    }
    symbol.container = container;
    symbol.modifiers |= pending.modifiers;
    // A member of something reachable is reachable, wherever the assignment stands.
    if (((extraction.symbols[container]?.modifiers ?? 0) & Modifier.local) === 0) symbol.modifiers &= ~Modifier.local;
  }
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
    if (symbol !== undefined) symbol.modifiers |= Modifier.exported | (fact.form === 'default' ? Modifier.defaultExport : 0);
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

function scopeFacts({ scopes }: Extraction): ScopeFact[] {
  const { cells, width } = scopes;
  return rowsOf(scopes.count, (row) => {
    const at = row * width;
    return {
      kind: scopes.kindOf(row),
      parent: cells[at + SCOPE.parent] as number,
      symbol: cells[at + SCOPE.symbol] as number,
      start: cells[at + SCOPE.start] as number,
      end: cells[at + SCOPE.end] as number,
    };
  });
}

function bindingFacts({ bindings, names }: Extraction): BindingFact[] {
  const { cells, width } = bindings;
  return rowsOf(bindings.count, (row) => {
    const at = row * width;
    return {
      name: names.text(cells[at + BINDING.name] as number),
      kind: BINDING_KINDS[cells[at + BINDING.kind] as number] ?? 'variable',
      scope: cells[at + BINDING.scope] as number,
      start: cells[at + BINDING.start] as number,
      symbol: cells[at + BINDING.symbol] as number,
      import: cells[at + BINDING.import] as number,
      type: bindings.typeOf(row),
      initializer: cells[at + BINDING.initializer] as number,
    };
  });
}

function expressionFacts({ expressions, names }: Extraction): ExpressionFact[] {
  const { cells, width } = expressions;
  return rowsOf(expressions.count, (row) => {
    const at = row * width;
    return {
      operation: EXPRESSION_OPERATIONS[cells[at + EXPRESSION.operation] as number] ?? 'other',
      operand: cells[at + EXPRESSION.operand] as number,
      name: names.text(cells[at + EXPRESSION.name] as number),
      binding: cells[at + EXPRESSION.binding] as number,
      start: cells[at + EXPRESSION.start] as number,
    };
  });
}

function referenceFacts({ references, names }: Extraction): ReferenceFact[] {
  const { cells, width } = references;
  return rowsOf(references.count, (row) => {
    const at = row * width;
    return {
      name: names.text(cells[at + REFERENCE.name] as number),
      role: REFERENCE_ROLES[cells[at + REFERENCE.role] as number] ?? 'read',
      start: cells[at + REFERENCE.start] as number,
      enclosing: cells[at + REFERENCE.enclosing] as number,
      scope: cells[at + REFERENCE.scope] as number,
      binding: cells[at + REFERENCE.binding] as number,
      receiver: cells[at + REFERENCE.receiver] as number,
      argumentCount: cells[at + REFERENCE.argumentCount] as number,
      flags: cells[at + REFERENCE.flags] as number,
    };
  });
}

function rowsOf<Row>(count: number, make: (row: number) => Row): Row[] {
  const rows: Row[] = new Array(count);
  for (let row = 0; row < count; row++) rows[row] = make(row);
  return rows;
}
