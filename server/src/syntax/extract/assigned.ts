/** Members that come to be by assignment: `this.x = ...`, `Foo.prototype.m = function () {}`, `obj.m = () => {}`. For hooks. */
import { BINDING_KINDS, Modifier, type SymbolKind } from '../../facts/fileFacts.ts';
import type { ClosureRole } from '../roles/definitionRoles.ts';
import { BINDING, EXPRESSION, NEVER, OPERATION, SPACE } from '../scopes/tables.ts';
import { expressionOf, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { nameText, partsOf, typeText } from './parts.ts';
import { signatureEnd, signatureText } from './signature.ts';
import { addSymbol } from './symbols.ts';

export interface Assigned {
  /** Record of the assignment. */
  readonly node: number;
  /** Record of the member's name. */
  readonly name: number;
  /** Record of what is assigned. */
  readonly value: number;
  readonly modifiers?: number;
  /** The symbol it is a member of; the innermost symbol around it when left out. */
  readonly container?: number;
  /** Record of the name of what it is a member of, looked up when the whole file is read. */
  readonly containerName?: number;
  /** Flags it gets when that is found. */
  readonly containerModifiers?: number;
  /** Whether it can be reached from outside a function, where its place alone does not say so. */
  readonly local?: boolean;
  /** The kind when the value is a function; `method` when left out. */
  readonly callableKind?: SymbolKind;
  /** The name to give when it is not that at `name`. */
  readonly as?: string;
  /** Record of the declared type. */
  readonly type?: number;
  /** What it holds, as an expression, when that is not simply the value. */
  readonly initializer?: number;
}

/** The function or class that a value is, or -1. */
export function closureIn(extraction: Extraction, value: number): number {
  const inside = value < 0 ? -1 : unwrapped(extraction, value);
  return inside >= 0 && extraction.roleOf(inside).role === 'closure' ? inside : -1;
}

/** Makes the member a symbol, of the kind its value gives it, and hands it the function or object that is its value. */
export function defineAssigned(extraction: Extraction, assigned: Assigned): number {
  const { node, name, value } = assigned;
  const closure = closureIn(extraction, value);
  const closureParts = closure < 0 ? undefined : partsOf(extraction, closure, extraction.roleOf(closure));
  const symbol = addSymbol(extraction, {
    name: assigned.as ?? nameText(extraction, name),
    kind: kindOfValue(extraction, closure, assigned.callableKind ?? 'method'),
    container: assigned.container ?? extraction.owner,
    modifiers: (assigned.modifiers ?? 0) | (closureParts?.modifiers ?? 0),
    nameStart: extraction.startAt(name),
    nameEnd: extraction.endAt(name),
    start: extraction.startAt(node),
    end: extraction.endAt(node),
    signature: signatureText(extraction, extraction.startAt(node), signatureEnd(extraction, { node, parts: { body: -1, value }, closure })),
    type: typeText(extraction, closureParts?.type ?? assigned.type ?? -1),
    ...(assigned.local === undefined ? {} : { local: assigned.local }),
  });
  if (assigned.containerName !== undefined)
    extraction.pendingContainers.push({
      symbol,
      name: extraction.names.idOf(extraction.textAt(assigned.containerName)),
      scope: extraction.scope,
      start: extraction.startAt(assigned.containerName),
      modifiers: assigned.containerModifiers ?? 0,
    });
  const held = closure >= 0 ? closure : unwrapped(extraction, value);
  if (closure >= 0 || (held >= 0 && extraction.roleOf(held).role === 'object')) extraction.held.set(held, symbol);
  return symbol;
}

function kindOfValue(extraction: Extraction, closure: number, callableKind: SymbolKind): SymbolKind {
  if (closure < 0) return 'field';
  return (extraction.roleOf(closure).source as ClosureRole).kind === 'class' ? 'class' : callableKind;
}

/**
 * `this.x = value`: a field of the class around it unless the class declares one, and in any case what the field holds. `members` are
 * the names that the class declares itself. Returns the field; -1 if the class declares it further down.
 */
export function assignField(
  extraction: Extraction,
  assigned: Assigned & { readonly container: number },
  members: Pick<ReadonlySet<string>, 'has'>,
): number {
  const name = nameText(extraction, assigned.name);
  const known = memberNamed(extraction, assigned.container, name);
  if (known < 0 && members.has(name)) return -1;
  const container = extraction.symbols[assigned.container];
  const symbol = known >= 0 ? known : defineAssigned(extraction, assigned);
  const added = extraction.symbols[symbol];
  // It belongs to the class, however deep in a method it is made.
  if (known < 0 && added !== undefined) added.modifiers &= ~Modifier.local | ((container?.modifiers ?? 0) & Modifier.local);
  extraction.bindings.add({
    name: extraction.names.idOf(name),
    kind: 'symbol',
    scope: scopeOfSymbol(extraction, assigned.container),
    start: extraction.startAt(assigned.name),
    symbol,
    type: typeText(extraction, assigned.type ?? -1),
    initializer: assigned.initializer ?? expressionOf(extraction, assigned.value),
    space: SPACE.value,
    member: true,
    // No bare name ever means it.
    from: NEVER,
  });
  return symbol;
}

/** A symbol with this container and name, or -1. Looks back from the newest one to the container itself. */
function memberNamed(extraction: Extraction, container: number, name: string): number {
  const { symbols } = extraction;
  for (let index = symbols.length - 1; index > container; index--)
    if (symbols[index]?.container === container && symbols[index]?.name === name) return index;
  return -1;
}

/** The scope that a symbol opened; the scope in force when it has none. */
export function scopeOfSymbol(extraction: Extraction, symbol: number): number {
  const { scopes } = extraction;
  for (let scope = extraction.scope; scope > 0; scope = scopes.parentOf(scope)) if (scopes.symbolOf(scope) === symbol) return scope;
  return extraction.scope;
}

/** `let x; x = new Foo()`: a variable that was declared without a value holds the first one it is given. `name` and `value` are records. */
export function giveFirstValue(extraction: Extraction, name: number, value: number): void {
  const { bindings } = extraction;
  const binding = bindingAround(extraction, name);
  if (binding < 0 || bindings.typeOf(binding) !== '' || !isOpenVariable(extraction, binding)) return;
  bindings.write(binding, BINDING.initializer, expressionOf(extraction, value));
}

/** What a name means as far as the scopes around have been read, or -1. `name` is a record. */
export function bindingAround(extraction: Extraction, name: number): number {
  const { bindings, scopes } = extraction;
  const id = extraction.nameAt(name);
  let scope = extraction.scope;
  while (scope > 0 && bindings.firstOf(scope, id) < 0) scope = scopes.parentOf(scope);
  return bindings.firstOf(scope, id);
}

/** Whether a binding is a variable that holds nothing yet: no value, or one that stands for none. */
function isOpenVariable({ bindings, symbols, expressions, names }: Extraction, binding: number): boolean {
  const kind = bindings.read(binding, BINDING.kind);
  const symbol = symbols[bindings.read(binding, BINDING.symbol)];
  if (kind !== VARIABLE && symbol?.kind !== 'variable') return false;
  const initializer = bindings.read(binding, BINDING.initializer);
  if (initializer < 0) return true;
  const isLiteral = expressions.read(initializer, EXPRESSION.operation) === OPERATION.literal;
  return isLiteral && NOTHINGS.has(names.text(expressions.read(initializer, EXPRESSION.name)));
}

const VARIABLE = BINDING_KINDS.indexOf('variable');
const NOTHINGS: ReadonlySet<string> = new Set(['null', 'undefined']);
