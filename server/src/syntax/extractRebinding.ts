/**
 * Assignments to names that are known already. Where a variable may hold something else after each of them, each one that says what is a
 * binding of its own, in force from where it ends: a name further down means the last one before it. Text order stands for the flow of
 * control, which is right for straight code and a good guess elsewhere.
 */
import { BINDING_KINDS, type SymbolKind } from '../facts/fileFacts.ts';
import type { Declaration } from './extractDeclaration.ts';
import { signatureText } from './extractSignature.ts';
import type { Extraction } from './extractState.ts';
import { addSymbol } from './extractSymbols.ts';
import { BINDING, EXPRESSION, OPERATION, SPACE } from './scopeTables.ts';

export interface AssignedName {
  readonly name: number;
  readonly start: number;
  readonly end: number;
  /** What it is given, or -1. */
  readonly initializer: number;
}

export function rebindName(extraction: Extraction, declaration: Declaration, assigned: AssignedName): void {
  if (extraction.rules.scoping.assignments !== 'retype') return;
  const { bindings } = extraction;
  const { name, start, initializer } = assigned;
  const isOutside = bindings.firstOf(declaration.scope, name) < 0;
  const scope = isOutside ? scopeOutside(extraction, declaration.scope, name) : declaration.scope;
  const first = bindings.firstOf(scope, name);
  if (first < 0) {
    declareOutside(extraction, declaration, assigned);
    return;
  }
  if (!isVariable(extraction, first) || bindings.typeOf(first) !== '' || !saysType(extraction, initializer)) return;
  if (bindings.countAnother(scope, name) > REBINDING_LIMIT) return;
  const symbol = bindings.read(first, BINDING.symbol);
  bindings.add({
    name,
    kind: symbol >= 0 ? 'symbol' : 'variable',
    scope,
    start,
    symbol,
    initializer,
    ...(bindings.read(first, BINDING.member) === 1 ? { member: true as const } : {}),
    // Nobody knows when a function that assigns a name outside of it is called.
    from: isOutside ? 0 : (declaration.inForce ?? assigned.end),
  });
}

/** Looking a name up goes back through its bindings: a generated file may assign one a hundred thousand times. */
const REBINDING_LIMIT = 50;

const COUNTED_KINDS: ReadonlySet<SymbolKind> = new Set(['variable', 'constant', 'field']);

/** Imports, functions and classes stay what they are: an assignment to them is a fallback or a wrapper. */
function isVariable({ bindings, symbols }: Extraction, binding: number): boolean {
  const kind = BINDING_KINDS[bindings.read(binding, BINDING.kind)];
  if (kind !== 'symbol') return kind === 'variable' || kind === 'parameter';
  const symbol = symbols[bindings.read(binding, BINDING.symbol)];
  return symbol !== undefined && COUNTED_KINDS.has(symbol.kind);
}

/** Whether a value says more about a name than what was known before. */
function saysType({ expressions, names }: Extraction, value: number): boolean {
  if (value < 0) return false;
  const operation = expressions.read(value, EXPRESSION.operation);
  if (operation === OPERATION.literal) return !NOTHING.has(names.text(expressions.read(value, EXPRESSION.name)));
  return operation !== OPERATION.other;
}

/** Literals without a type of their own. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'null', 'undefined']);

/** The scope around that a name declared as `global` or `nonlocal` belongs to; the file when none knows it yet. */
function scopeOutside({ scopes, bindings }: Extraction, inner: number, name: number): number {
  for (let scope = scopes.parentOf(inner); scope > 0; scope = scopes.parentOf(scope))
    if (scopes.kindOf(scope) !== 'class' && bindings.firstOf(scope, name) >= 0) return scope;
  return 0;
}

/** `global x` of a name that the file itself never assigns: it is a variable of the file all the same. */
function declareOutside(extraction: Extraction, declaration: Declaration, { name, start, end, initializer }: AssignedName): void {
  const range = { start: declaration.start === 0 ? start : declaration.start, end: declaration.end === 0 ? end : declaration.end };
  const symbol = addSymbol(extraction, {
    ...range,
    name: extraction.names.text(name),
    kind: 'variable',
    container: -1,
    modifiers: declaration.modifiers,
    nameStart: start,
    nameEnd: end,
    signature: signatureText(extraction, range.start, range.end),
    type: declaration.type,
    local: false,
  });
  extraction.bindings.add({ name, kind: 'symbol', scope: 0, start, symbol, type: declaration.type, initializer, space: SPACE.value });
}
