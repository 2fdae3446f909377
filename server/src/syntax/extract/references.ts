/** Names where they are used: declarations, references, and nothing at all. */
import { NAMELESS, REFERENCE_ROLES, type ReferenceRole } from '../../facts/fileFacts.ts';
import { type CompiledRole, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { NameRole } from '../roles/expressionRoles.ts';
import { REFERENCE, SPACE } from '../scopes/tables.ts';
import { CLAIMED, type Declaration } from './declaration.ts';
import { memberExpression } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { rebindName } from './rebinding.ts';
import { addSymbol, spaceOf } from './symbols.ts';

const ROLE = Object.fromEntries(REFERENCE_ROLES.map((role, code) => [role, code])) as { readonly [Name in ReferenceRole]: number };

/** The reference role of a use; -1 where a name is no reference. */
const ROLE_OF_USE: Readonly<Record<UseCode, number>> = {
  [USE.read]: ROLE.read,
  [USE.write]: ROLE.write,
  [USE.readWrite]: ROLE.readWrite,
  [USE.call]: ROLE.call,
  [USE.new]: ROLE.new,
  [USE.type]: ROLE.type,
  [USE.decorator]: ROLE.decorator,
  [USE.heritage]: ROLE.heritage,
  [USE.export]: ROLE.export,
};

export function visitName(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): void {
  if (extraction.claimed.size > 0 && extraction.claimed.delete(node)) return;
  if (extraction.rules.scoping.blank !== undefined && isBlankName(extraction, node) && !takesPlace(extraction, use)) return;
  if (use === USE.bind && extraction.frames.declaration !== undefined) {
    declareName(extraction, node, (role.source as NameRole).shorthand === true);
    return;
  }
  if ((role.source as NameRole).undeclared === 'call' && isCalled(extraction, node, use)) return;
  const space = (role.source as NameRole).space;
  // In a type position an identifier is a type unless the language writes types with identifiers of their own.
  const isCallable = use === USE.call && extraction.rules.scoping.callables === 'apart';
  const meaning =
    space === 'type' || (isTypeUse(extraction, use) && space === undefined) ? SPACE.type : isCallable ? SPACE.callable : SPACE.value;
  addReference(extraction, node, actualUse(use, space), { receiver: -1, space: use === USE.export ? SPACE.both : meaning });
}

function isTypeUse({ rules }: Extraction, use: UseCode): boolean {
  if (use === USE.type) return true;
  return rules.scoping.creations === 'types' && (use === USE.new || use === USE.heritage || use === USE.decorator);
}

/** What is called is a method, whatever variables have its name; so is a name that nothing has declared. */
function isCalled(extraction: Extraction, node: number, use: UseCode): boolean {
  if (use === USE.read && !isDeclared(extraction, node)) {
    extraction.frames.argumentCount = -1;
    extraction.frames.flags = 0;
  } else if (use !== USE.call) return false;
  addReference(extraction, node, USE.call, { receiver: -1, space: 0 });
  return true;
}

/** Whether anything before has made the name a variable that is seen here. */
function isDeclared(extraction: Extraction, node: number): boolean {
  const { scopes, bindings, receivers } = extraction;
  const name = extraction.nameAt(node);
  for (let scope = extraction.scope; scope >= 0; scope = scopes.parentOf(scope)) {
    if (bindings.isKnown(scope, name)) return true;
    if (receivers.has(scope) || scopes.kindOf(scope) === 'class') return false;
  }
  return false;
}

/** A parameter of a function without a name is known by its place among the others, whatever it is called. */
function takesPlace({ frames, scopes }: Extraction, use: UseCode): boolean {
  return use === USE.bind && frames.declaration?.kind === 'parameter' && scopes.symbolOf(frames.scope) < 0;
}

function isBlankName(extraction: Extraction, node: number): boolean {
  const start = extraction.startAt(node);
  return extraction.endAt(node) === start + 1 && extraction.text[start] === extraction.rules.scoping.blank;
}

/** A loop over a name that is not declared there writes it; a type identifier is a type wherever it stands. */
function actualUse(use: UseCode, space: NameRole['space']): UseCode {
  if (use === USE.bind) return USE.write;
  return use === USE.read && space === 'type' ? USE.type : use;
}

/** Adds a reference to the name at `node`. */
export function addReference(extraction: Extraction, node: number, use: UseCode, target: ReferenceTarget): void {
  addReferenceAt(extraction, extraction.startAt(node), extraction.endAt(node), use, target);
}

interface ReferenceTarget {
  readonly receiver: number;
  readonly space: number;
  /** Where the name is not what stands there: one that stands in pieces. */
  readonly name?: string;
}

/** Adds a call of what has no name, the value of an expression. */
export function addNameless(extraction: Extraction, start: number, use: UseCode, receiver: number): void {
  if (receiver >= 0) addReferenceAt(extraction, start, start, use, { receiver, space: 0, name: NAMELESS });
}

/** Adds a reference to a name that is no node of the tree: one inside a string. */
export function addReferenceAt(extraction: Extraction, start: number, end: number, use: UseCode, target: ReferenceTarget): void {
  const role = ROLE_OF_USE[use];
  // The parser leaves empty names behind where it recovers.
  if (role === undefined || (start === end && target.name === undefined)) return;
  const { frames, references, names } = extraction;
  const called = use === USE.call || use === USE.new || use === USE.decorator;
  const at = references.addRow();
  const { cells } = references;
  cells[at + REFERENCE.name] = target.name === undefined ? names.intern(extraction.text, start, end) : names.idOf(target.name);
  cells[at + REFERENCE.role] = role;
  cells[at + REFERENCE.start] = start;
  cells[at + REFERENCE.enclosing] = frames.callable;
  cells[at + REFERENCE.scope] = frames.scope;
  cells[at + REFERENCE.receiver] = target.receiver;
  cells[at + REFERENCE.argumentCount] = called ? frames.argumentCount : -1;
  cells[at + REFERENCE.flags] = called ? frames.flags : 0;
  cells[at + REFERENCE.space] = target.receiver < 0 ? target.space : 0;
  cells[at + REFERENCE.binding] = -1;
}

/** The name at `node` is declared by the declaration in force. */
function declareName(extraction: Extraction, node: number, shorthand: boolean): void {
  const { frames, names } = extraction;
  const declaration = frames.declaration;
  const start = extraction.startAt(node);
  const end = extraction.endAt(node);
  if (declaration === undefined || declaration === CLAIMED || start === end) return;
  const name = extraction.nameAt(node);
  const outside = extraction.heldByPart.get(node) ?? frames.initializer;
  const isMember = shorthand && outside >= 0;
  const initializer = isMember ? memberExpression(extraction, outside, names.text(name), start) : outside;
  if (isMember) addReference(extraction, node, USE.read, { receiver: outside, space: 0 });
  if (declaration.rebinds === true && extraction.bindings.isKnown(declaration.scope, name)) {
    addReference(extraction, node, USE.write, { receiver: -1, space: SPACE.value });
    rebindName(extraction, declaration, { name, start, end, initializer });
    return;
  }
  const symbol = declaration.symbolKind === undefined ? -1 : declareSymbol(extraction, declaration, start, end);
  addVariableBinding(extraction, declaration, { name, start, symbol, initializer });
}

function declareSymbol(extraction: Extraction, declaration: Declaration, start: number, end: number): number {
  return addSymbol(extraction, {
    name: extraction.text.slice(start, end),
    kind: declaration.symbolKind ?? 'variable',
    container: extraction.owner,
    modifiers: declaration.modifiers,
    nameStart: start,
    nameEnd: end,
    start: declaration.start,
    end: declaration.end,
    signature: declaration.signature,
    type: declaration.type,
  });
}

interface DeclaredName {
  readonly name: number;
  readonly start: number;
  readonly symbol: number;
  readonly initializer: number;
}

/** A second `var x` in the same scope adds no binding: both are the same variable. */
function addVariableBinding(extraction: Extraction, declaration: Declaration, { name, start, symbol, initializer }: DeclaredName): void {
  const { bindings } = extraction;
  if (extraction.rules.scoping.locals === 'hoisted' && symbol < 0 && bindings.isKnown(declaration.scope, name)) return;
  bindings.add({
    name,
    kind: symbol >= 0 ? 'symbol' : declaration.kind,
    scope: declaration.scope,
    start,
    symbol,
    type: declaration.type,
    initializer,
    space: symbol >= 0 ? spaceOf(declaration.symbolKind ?? 'variable') : SPACE.value,
    ...(declaration.member === true ? { member: true as const } : {}),
    from: declaration.from,
  });
}
