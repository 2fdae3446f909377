/** Definitions: nodes that are symbols by their role. */
import { Modifier, type SymbolKind } from '../../facts/fileFacts.ts';
import { type CompiledRole, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { ClosureRole, DefinitionRole, NamesRole } from '../roles/definitionRoles.ts';
import { plainDeclaration } from './declaration.ts';
import { expressionOf, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { addParameters, addTypeParameters } from './parameters.ts';
import { nameText, type Parts, partsOf, typeText } from './parts.ts';
import { bindingScope, knownFrom, openScope } from './scopes.ts';
import { signatureEnd, signatureText } from './signature.ts';
import { addDecorators, addSymbol, isCallable, modifiersOf, spaceFor, takeWaitingDecorators } from './symbols.ts';

/** The symbol that the definition at `node` becomes as its role says, for hooks that change it then; -1 for one without a name. */
export function defineAt(extraction: Extraction, node: number): number {
  const added = extraction.symbols.length;
  visitDefinition(extraction, node, USE.read, extraction.roleOf(node));
  return extraction.symbols.length === added ? -1 : added;
}

export function visitDefinition(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as DefinitionRole;
  const { frames } = extraction;
  const parts = definingParts(extraction, node, role);
  const name = parts.name >= 0 ? nameText(extraction, parts.name) : (source.defaultName ?? '');
  const container = source.membersOnly === true ? frames.members : extraction.owner;
  if (name === '' || (source.membersOnly === true && container < 0)) {
    const scope = source.scope === undefined ? -1 : openScope(extraction, node, source.scope, -1);
    if (source.receiver === true) extraction.receivers.add(scope);
    frames.members = -1;
    frames.declaration = plainDeclaration(extraction.scope, 'parameter', '');
    return node + 1;
  }
  const value = unwrapped(extraction, parts.value);
  const closure = value >= 0 && extraction.roleOf(value).role === 'closure' ? value : -1;
  const kind = kindOf(extraction, { source, parts, name, closure });
  const definition = { node, role, source, parts, name, container, closure, kind };
  const symbol = addDefinition(extraction, definition);
  bindDefinition(extraction, definition, symbol);
  enterDefinition(extraction, definition, symbol);
  if (closure >= 0) extraction.held.set(closure, symbol);
  else if (value >= 0 && extraction.roleOf(value).role === 'object') extraction.held.set(value, symbol);
  return node + 1;
}

/** A type that decides what is defined (`type T struct {...}`) is the definition itself and nothing that is declared of it. */
function definingParts(extraction: Extraction, node: number, role: CompiledRole): Parts {
  const parts = partsOf(extraction, node, role);
  const kind = parts.type < 0 ? undefined : (role.source as DefinitionRole).kindByType?.[extraction.typeAt(parts.type)];
  return kind === undefined ? parts : { ...parts, type: -1, kind };
}

interface Definition {
  readonly node: number;
  readonly role: CompiledRole;
  readonly source: DefinitionRole;
  readonly parts: Parts;
  readonly name: string;
  readonly container: number;
  /** The function or class that is its value, or -1. */
  readonly closure: number;
  readonly kind: SymbolKind;
}

function kindOf(
  extraction: Extraction,
  { source, parts, name, closure }: Pick<Definition, 'source' | 'parts' | 'name' | 'closure'>,
): SymbolKind {
  if (parts.kind !== undefined) return parts.kind;
  if (source.kindByName !== undefined && Object.hasOwn(source.kindByName, name)) return source.kindByName[name] ?? source.kind;
  if (closure >= 0) {
    const held = (extraction.roleOf(closure).source as ClosureRole).kind;
    return held === 'class' ? 'class' : source.kind === 'field' ? 'method' : 'function';
  }
  if (source.kindInClass !== undefined && extraction.scopes.kindOf(extraction.scope) === 'class') return source.kindInClass;
  return source.kind;
}

function addDefinition(extraction: Extraction, { node, role, parts, name, container, closure, kind }: Definition): number {
  const { frames } = extraction;
  const decorators = [...takeWaitingDecorators(extraction, frames.parentNode), ...parts.decorators];
  const carrier = frames.parentCarrierStart;
  const own = extraction.startAt(node);
  const first = decorators[0];
  const start = Math.min(carrier < 0 ? own : carrier, first === undefined ? own : extraction.startAt(first));
  const last = decorators.at(-1);
  const written = Math.max(start, last === undefined ? start : extraction.endAt(last));
  const body = signatureEnd(extraction, { node, parts, closure });
  const closureParts = closure < 0 ? undefined : partsOf(extraction, closure, extraction.roleOf(closure));
  const symbol = addSymbol(extraction, {
    name,
    kind,
    container,
    modifiers: modifiersOf(role, parts) | frames.parentModifiers | (closureParts?.modifiers ?? 0),
    visibility: parts.visibility,
    nameStart: parts.name < 0 ? own : extraction.startAt(parts.name),
    nameEnd: parts.name < 0 ? own : extraction.endAt(parts.name),
    start,
    end: extraction.endAt(node),
    signature: signatureText(extraction, written, body),
    // What is declared for a field that holds a function is the function's type, not what it returns.
    type: typeText(extraction, closureParts === undefined ? parts.type : closureParts.type),
    body: parts.body,
  });
  addParameters(extraction, symbol, parts.parameters);
  addTypeParameters(extraction, symbol, parts.typeParameters);
  addDecorators(extraction, symbol, decorators);
  return symbol;
}

function bindDefinition(extraction: Extraction, { node, source, parts, name, kind }: Definition, symbol: number): void {
  if (source.binds === 'none' || source.binds === 'own') return;
  const inClass = source.kindInClass !== undefined && extraction.scopes.kindOf(extraction.scope) === 'class';
  // Members of an enumeration are known by their bare name inside it, in all languages that have them.
  const member = (source.binds === 'member' || inClass) && kind !== 'enum_member';
  // Members that no bare name can mean are bindings only when they tell what a field holds.
  const initializer = parts.value >= 0 ? expressionOf(extraction, parts.value) : -1;
  if (member && initializer < 0 && extraction.rules.scoping.members === 'hidden') return;
  const scope = bindingScope(extraction, source.binds === 'member' || inClass ? 'block' : source.binds);
  const bound = extraction.names.idOf(boundName(extraction, parts, name));
  if (isSetterBeside(extraction, { scope, name: bound, symbol })) return;
  extraction.bindings.add({
    name: bound,
    kind: 'symbol',
    scope,
    start: parts.name < 0 ? extraction.startAt(0) : extraction.startAt(parts.name),
    symbol,
    type: typeText(extraction, parts.type),
    initializer,
    space: spaceFor(extraction, kind),
    from: knownFrom(extraction, scope, node),
    ...(member ? { member: true as const } : {}),
  });
}

/** What is read and written by functions is known by the one that reads it. */
function isSetterBeside({ bindings, symbols }: Extraction, own: { scope: number; name: number; symbol: number }): boolean {
  const { kind, modifiers } = symbols[own.symbol] ?? NO_SYMBOL;
  return kind === 'accessor' && (modifiers & Modifier.setter) !== 0 && bindings.isKnown(own.scope, own.name);
}

const NO_SYMBOL = { kind: undefined, modifiers: 0 } as const;

/** `namespace A.B` makes A known. */
function boundName(extraction: Extraction, parts: Parts, name: string): string {
  const qualified = parts.name >= 0 && extraction.roleOf(parts.name).role === 'member';
  return qualified ? name.slice(0, Math.max(1, name.indexOf('.'))) : name;
}

function enterDefinition(extraction: Extraction, { node, source, parts, name, kind, closure }: Definition, symbol: number): void {
  const { frames } = extraction;
  frames.owner = symbol;
  frames.members = isCallable(kind) ? -1 : symbol;
  if (isCallable(kind) && closure < 0) frames.callable = symbol;
  if (source.scope !== undefined) {
    const scope = openScope(extraction, node, source.scope, symbol);
    if (source.receiver === true) extraction.receivers.add(scope);
    if (source.binds === 'own' && parts.name >= 0) {
      const start = extraction.startAt(parts.name);
      extraction.bindings.add({
        name: extraction.names.idOf(name),
        kind: 'symbol',
        scope,
        start,
        symbol,
        space: spaceFor(extraction, kind),
      });
    }
  }
  frames.declaration = plainDeclaration(extraction.scope, 'parameter', '');
  frames.initializer = -1;
}

/** Several names that are symbols of one kind: members of an enumeration written without values. */
export function visitNames(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as NamesRole;
  const type = extraction.childUnder(node, role.type);
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    if (extraction.fieldAt(child) !== role.name || extraction.startAt(child) === extraction.endAt(child)) continue;
    const start = extraction.startAt(child);
    const symbol = addSymbol(extraction, {
      name: nameText(extraction, child),
      kind: source.kind,
      container: extraction.owner,
      modifiers: 0,
      nameStart: start,
      nameEnd: extraction.endAt(child),
      start,
      end: extraction.endAt(child),
      signature: type < 0 ? nameText(extraction, child) : signatureText(extraction, extraction.startAt(node), extraction.endAt(node)),
      type: typeText(extraction, type),
    });
    if (source.kind === 'enum_member' || extraction.rules.scoping.members !== 'hidden')
      extraction.bindings.add({
        name: extraction.names.idOf(nameText(extraction, child)),
        kind: 'symbol',
        scope: extraction.scope,
        start,
        symbol,
        ...(source.kind === 'enum_member' ? {} : { member: true as const }),
      });
  }
  return node + 1;
}
