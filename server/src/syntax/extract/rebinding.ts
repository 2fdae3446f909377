/**
 * Assignments to names that are known already. Where a variable may hold something else after each of them, each one that says what is a
 * binding of its own, in force from where it ends: a name further down means the last one before it. Text order stands for the flow of
 * control, which is right for straight code and a good guess elsewhere.
 */
import { BINDING_KINDS } from '../../facts/fileFacts.ts';
import { VALUE_KINDS } from '../../facts/kindSets.ts';
import { BINDING, EXPRESSION, OPERATION, SPACE } from '../scopes/tables.ts';
import type { Declaration } from './declaration.ts';
import type { Extraction } from './extraction.ts';
import { signatureText } from './signature.ts';
import { addSymbol } from './symbols.ts';

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
  if (!isVariable(extraction, first) || !saysMore(extraction, first, initializer)) return;
  // Nobody knows when a function that assigns a name outside of it is called.
  const from = isOutside ? 0 : (declaration.inForce ?? assigned.end);
  const type = isOfStart(extraction, first) ? '' : bindings.typeOf(first);
  addAnother(extraction, { of: first, start, type, initializer, from });
}

/**
 * `isinstance(x, A)`: what a name means is an A from one offset to another, or for good. Nothing happens for a name that the file does not
 * know as a variable.
 */
export function narrowName(
  extraction: Extraction,
  name: number,
  narrowed: { type: string; from: number; until: number | undefined },
): void {
  const { bindings, scopes } = extraction;
  let scope = extraction.scope;
  // Members of a class around are not what a bare name means.
  while (scope > 0 && (bindings.firstOf(scope, name) < 0 || (scope !== extraction.scope && scopes.kindOf(scope) === 'class')))
    scope = scopes.parentOf(scope);
  const before = bindings.lastOf(scope, name);
  if (before < 0 || !isVariable(extraction, before)) return;
  extraction.narrowed.add(name);
  const start = bindings.read(before, BINDING.start);
  addAnother(extraction, { of: before, start, type: narrowed.type, initializer: -1, from: narrowed.from });
  if (narrowed.until === undefined) return;
  const [type, initializer] = [bindings.typeOf(before), bindings.read(before, BINDING.initializer)];
  addAnother(extraction, { of: before, start, type, initializer, from: narrowed.until });
}

interface AnotherBinding {
  /** The binding of the same name that it stands beside. */
  readonly of: number;
  readonly start: number;
  readonly type: string;
  readonly initializer: number;
  readonly from: number;
}

function addAnother({ bindings }: Extraction, { of, start, type, initializer, from }: AnotherBinding): void {
  const scope = bindings.read(of, BINDING.scope);
  const name = bindings.read(of, BINDING.name);
  if (bindings.countAnother(scope, name) > REBINDING_LIMIT) return;
  const symbol = bindings.read(of, BINDING.symbol);
  const member = bindings.read(of, BINDING.member) === 1 ? { member: true as const } : {};
  // What is assigned to a parameter is a variable.
  const other = symbol >= 0 ? 'symbol' : 'variable';
  const kind = start === bindings.read(of, BINDING.start) ? (BINDING_KINDS[bindings.read(of, BINDING.kind)] ?? other) : other;
  bindings.add({ name, kind, scope, start, symbol, type, initializer, from, ...member });
}

/** Looking a name up goes back through its bindings: a generated file may assign one a hundred thousand times. */
const REBINDING_LIMIT = 50;

/** Imports, functions and classes stay what they are: an assignment to them is a fallback or a wrapper. */
function isVariable({ bindings, symbols }: Extraction, binding: number): boolean {
  const kind = BINDING_KINDS[bindings.read(binding, BINDING.kind)];
  if (kind !== 'symbol') return kind === 'variable' || kind === 'parameter';
  const symbol = symbols[bindings.read(binding, BINDING.symbol)];
  return symbol !== undefined && VALUE_KINDS.has(symbol.kind);
}

/** Whether an assignment changes what is known of a name. What is declared stays true, what a test has found out does not. */
function saysMore(extraction: Extraction, first: number, initializer: number): boolean {
  const { bindings, narrowed } = extraction;
  if (narrowed.has(bindings.read(first, BINDING.name))) return true;
  return (bindings.typeOf(first) === '' || isOfStart(extraction, first)) && saysType(extraction, initializer);
}

/** Whether what is declared of a name is true until it is assigned alone. */
function isOfStart({ rules, bindings }: Extraction, first: number): boolean {
  return rules.scoping.parameters === 'retype' && BINDING_KINDS[bindings.read(first, BINDING.kind)] === 'parameter';
}

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
