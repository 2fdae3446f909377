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
import { SPACE } from './scopeTables.ts';

export function finish(extraction: Extraction): FileFacts {
  const { scopes, bindings, names, references, expressions, rules } = extraction;
  const resolver = new ScopeResolver({ scopes, bindings, nameCount: names.count }, rules.scoping);
  settleContainers(extraction, resolver);
  settleExports(extraction, resolver);
  resolver.resolveAll(references);
  resolver.resolveAll(nameExpressions(extraction));
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
    expressions: expressionFacts(extraction, expressions),
    references: referenceFacts(extraction),
    problems: extraction.problems,
    lineStarts: lineStartsOf(extraction.text),
  };
}

function settleContainers(extraction: Extraction, resolver: ScopeResolver): void {
  for (const pending of extraction.pendingContainers) {
    const binding = resolver.lookUp(pending.name, pending.scope, pending.start, SPACE.value);
    const container = binding < 0 ? -1 : (extraction.bindings.symbol[binding] as number);
    const symbol = extraction.symbols[pending.symbol];
    if (container < 0 || container === pending.symbol || symbol === undefined) continue;
    symbol.container = container;
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
      if (binding >= 0) fact.symbol = extraction.bindings.symbol[binding] as number;
    }
    const symbol = extraction.symbols[fact.symbol];
    if (symbol !== undefined) symbol.modifiers |= Modifier.exported | (fact.form === 'default' ? Modifier.defaultExport : 0);
  }
}

/** Declarations marked as exported: `export function f`. Overloads are one export. */
function exportDeclared(extraction: Extraction): void {
  const exported = new Set(extraction.exports.map((fact) => fact.name));
  for (const [index, symbol] of extraction.symbols.entries()) {
    if ((symbol.modifiers & Modifier.exported) === 0 || symbol.container !== -1) continue;
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

/** Expressions that are plain names, as rows to look up. */
function nameExpressions(extraction: Extraction) {
  const { name, scope, start, binding, operation } = extraction.expressions;
  const plain = EXPRESSION_OPERATIONS.indexOf('name');
  return { name, scope, start, binding, space: operation.map((code) => (code === plain ? SPACE.value : 0)) };
}

function scopeFacts({ scopes }: Extraction): ScopeFact[] {
  return scopes.kind.map((_, scope) => ({
    kind: scopes.kindOf(scope),
    parent: scopes.parent[scope] as number,
    symbol: scopes.symbol[scope] as number,
    start: scopes.start[scope] as number,
    end: scopes.end[scope] as number,
  }));
}

function bindingFacts({ bindings, names }: Extraction): BindingFact[] {
  return bindings.name.map((name, binding) => ({
    name: names.text(name),
    kind: BINDING_KINDS[bindings.kind[binding] as number] ?? 'variable',
    scope: bindings.scope[binding] as number,
    start: bindings.start[binding] as number,
    symbol: bindings.symbol[binding] as number,
    import: bindings.import[binding] as number,
    type: bindings.type[binding] as string,
    initializer: bindings.initializer[binding] as number,
  }));
}

function expressionFacts({ names }: Extraction, expressions: Extraction['expressions']): ExpressionFact[] {
  return expressions.operation.map((operation, expression) => ({
    operation: EXPRESSION_OPERATIONS[operation] ?? 'other',
    operand: expressions.operand[expression] as number,
    name: names.text(expressions.name[expression] as number),
    binding: expressions.binding[expression] as number,
    start: expressions.start[expression] as number,
  }));
}

function referenceFacts({ references, names }: Extraction): ReferenceFact[] {
  return references.name.map((name, reference) => ({
    name: names.text(name),
    role: REFERENCE_ROLES[references.role[reference] as number] ?? 'read',
    start: references.start[reference] as number,
    enclosing: references.enclosing[reference] as number,
    scope: references.scope[reference] as number,
    binding: references.binding[reference] as number,
    receiver: references.receiver[reference] as number,
    argumentCount: references.argumentCount[reference] as number,
    flags: references.flags[reference] as number,
  }));
}
