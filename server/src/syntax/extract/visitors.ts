/** What the walk does at a node, by role. A visitor answers where the walk goes on: into the node or behind it. */
import { ReferenceFlag } from '../../facts/fileFacts.ts';
import { type CompiledRole, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { CarrierRole } from '../roles/definitionRoles.ts';
import type { CallRole, LiteralRole, ScopeRole, TypeRole, WrapperRole } from '../roles/expressionRoles.ts';
import type { RoleName } from '../roles/roleTable.ts';
import { NEVER, SCOPE, SPACE } from '../scopes/tables.ts';
import { visitDefinition, visitNames } from './definitions.ts';
import { expressionOf, unwrapped } from './expressions.ts';
import type { Extraction, Visitor } from './extraction.ts';
import { visitClosure } from './functions.ts';
import { addBases, visitHeritage } from './heritage.ts';
import { noteArguments, noteAssigned, noteElements } from './literalParts.ts';
import { visitObject, visitPair } from './objects.ts';
import { visitParameter, visitParameters, visitTypeParameter } from './parameters.ts';
import { bareName, flagsOf } from './parts.ts';
import { addNameless, addReference, visitName } from './references.ts';
import { visitReturn } from './returns.ts';
import { bodyScope, headerScope, openScope } from './scopes.ts';
import { visitBinder, visitDeclaration, visitPattern, visitVariable } from './variables.ts';

export const VISITORS: Partial<Record<RoleName | 'none' | 'error', Visitor>> = {
  definition: visitDefinition,
  closure: visitClosure,
  declaration: visitDeclaration,
  variable: visitVariable,
  binder: visitBinder,
  pattern: visitPattern,
  names: visitNames,
  parameters: visitParameters,
  parameter: visitParameter,
  typeParameter: visitTypeParameter,
  carrier: visitCarrier,
  scope: visitScope,
  call: visitCall,
  literal: visitLiteral,
  member: visitMember,
  index: visitIndex,
  keyword: visitKeyword,
  wrapper: visitWrapper,
  spread: visitSpread,
  generic: visitGeneric,
  object: visitObject,
  pair: visitPair,
  assignment: visitAssignment,
  heritage: visitHeritage,
  decorator: visitDecorator,
  return: visitReturn,
  type: visitType,
  outer: visitOuter,
  arguments: visitArguments,
  skip: (extraction, node) => extraction.after(node),
};

function visitCarrier(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const { frames } = extraction;
  let modifiers = frames.parentModifiers | flagsOf((role.source as CarrierRole).modifiers);
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    const inner = extraction.roleOf(child);
    if (inner.role === 'modifier' && inner.source !== undefined && 'modifiers' in inner.source)
      modifiers |= flagsOf(inner.source.modifiers);
  }
  const outer = frames.parentCarrierStart;
  frames.modifiers = modifiers;
  frames.carrierStart = outer >= 0 ? outer : extraction.startAt(node);
  return node + 1;
}

function visitScope(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  if (!isBodyOfScope(extraction, node)) openScope(extraction, node, (role.source as ScopeRole).kind, -1);
  return node + 1;
}

/** The block of a function shares the scope of its parameters. */
function isBodyOfScope(extraction: Extraction, node: number): boolean {
  const { frames, compiled } = extraction;
  const above = compiled.roles.roles[frames.parentSymbol];
  if (above !== undefined && above.body > 0 && above.body === extraction.fieldAt(node)) return true;
  // A hook may have opened a module for the node around.
  const { scopes, scope } = extraction;
  return scopes.kindOf(scope) === 'module' && scopes.read(scope, SCOPE.start) === extraction.startAt(frames.parentNode);
}

function visitCall(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  const { frames } = extraction;
  leaveClass(extraction, use);
  const source = role.source as CallRole;
  let flags = source.flags === undefined ? 0 : ReferenceFlag.jsx;
  let count = source.flags === undefined ? 0 : -1;
  const above = extraction.compiled.roles.roles[frames.parentSymbol];
  if (above?.role === 'wrapper' && (above.source as WrapperRole).operation === 'await') flags |= ReferenceFlag.awaited;
  let list = -1;
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    const inner = extraction.roleOf(child).role;
    if (inner === 'optional') flags |= ReferenceFlag.optional;
    else if (inner === 'arguments' || (role.arguments > 0 && extraction.fieldAt(child) === role.arguments)) {
      const found = countArguments(extraction, child);
      list = child;
      count = found.count;
      flags |= found.flags;
    }
  }
  frames.argumentCount = count;
  frames.flags = flags;
  frames.use = use === USE.decorator ? USE.decorator : USE[source.as];
  noteArguments(extraction, node, role, list);
  if (source.flags !== undefined && isIntrinsic(extraction, extraction.childUnder(node, role.callee))) frames.use = USE.skip;
  if (role.object > 0) callMember(extraction, node, role);
  else if (extraction.rules.scoping.passedOn === 'named') callNameless(extraction, node, role, list);
  return node + 1;
}

/** A call of what another call or a subscript gives, or of a function where it is written: its place is where the arguments begin. */
function callNameless(extraction: Extraction, node: number, role: CompiledRole, list: number): void {
  const callee = extraction.childUnder(node, role.callee);
  if (callee < 0 || list < 0 || !CALLED_AT_ONCE.has(extraction.roleOf(unwrapped(extraction, callee)).role)) return;
  const start = extraction.startAt(list);
  if (extraction.text[start] === '(') addNameless(extraction, start, extraction.frames.use, expressionOf(extraction, callee));
}

const CALLED_AT_ONCE: ReadonlySet<RoleName | 'none' | 'error'> = new Set(['call', 'index', 'closure']);

/** A call whose object stands beside the name instead of in an expression of its own. */
function callMember(extraction: Extraction, node: number, role: CompiledRole): void {
  const object = extraction.childUnder(node, role.object);
  const name = extraction.childUnder(node, role.callee);
  if (object < 0 || name < 0) return;
  addReference(extraction, name, extraction.frames.use, { receiver: expressionOf(extraction, object), space: 0 });
  extraction.frames.use = USE.skip;
}

function visitLiteral(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  if ((role.source as LiteralRole).operation === 'array') noteElements(extraction, node);
  return node + 1;
}

function visitAssignment(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  noteAssigned(extraction, extraction.childUnder(node, role.target), extraction.childUnder(node, role.value));
  return node + 1;
}

/** `<div>` is an element of the platform, `<Panel>` and `<ui.panel>` are components. */
function isIntrinsic(extraction: Extraction, callee: number): boolean {
  if (callee < 0 || extraction.roleOf(callee).role !== 'name') return false;
  const first = extraction.text.charCodeAt(extraction.startAt(callee));
  return first >= 97 && first <= 122;
}

function countArguments(extraction: Extraction, list: number): { readonly count: number; readonly flags: number } {
  // A generator that stands for the whole list.
  if (extraction.roleOf(list).role === 'scope') return { count: 1, flags: 0 };
  let count = extraction.roleOf(list).role === 'arguments' ? 0 : 1;
  let flags = 0;
  const end = extraction.after(list);
  for (let child = list + 1; child < end; child = extraction.after(child)) {
    const { role } = extraction.roleOf(child);
    if (role === 'comment') continue;
    count++;
    if (role === 'spread') flags |= ReferenceFlag.spread;
  }
  return { count, flags };
}

/** Arguments where bases are expected are bases: Python's `class A(B, C)`. */
function visitArguments(extraction: Extraction, node: number, use: UseCode): number {
  if (use === USE.heritage) {
    extraction.frames.use = USE.heritage;
    extraction.frames.scope = headerScope(extraction);
    addBases(extraction, node, 'extends');
  }
  return node + 1;
}

/** A base with arguments: its name is the base, what stands in the brackets are types. */
function visitIndex(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  if (use !== USE.heritage) return node + 1;
  extraction.frames.use = USE.type;
  const object = extraction.childUnder(node, role.object);
  if (object !== node + 1 || extraction.roleOf(object).role !== 'name') return node + 1;
  visitName(extraction, object, USE.heritage, extraction.roleOf(object));
  return extraction.after(object);
}

function visitOuter(extraction: Extraction, node: number): number {
  const scope = bodyScope(extraction, extraction.scope);
  for (const child of extraction.children(node))
    if (extraction.roleOf(child).role === 'name') extraction.bindings.leaveOutside(scope, extraction.names.idOf(extraction.textAt(child)));
  return extraction.after(node);
}

function visitMember(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  if (use === USE.name) return extraction.after(node);
  const { frames } = extraction;
  let name = -1;
  let object = -1;
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    const field = extraction.fieldAt(child);
    if (extraction.isMissing(child)) continue;
    if (field === role.name) name = child;
    else if (field === role.object) object = child;
    else if (extraction.roleOf(child).role === 'optional') frames.flags |= ReferenceFlag.optional;
  }
  if (name >= 0)
    addReference(extraction, bareName(extraction, name), use === USE.bind ? USE.write : use, {
      receiver: expressionOf(extraction, object),
      space: SPACE.both,
    });
  return node + 1;
}

/** `super(...)` is a call of the base class; other keywords are parts of access paths only. */
function visitKeyword(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  if (role.source?.role !== 'keyword') return extraction.after(node);
  if (use === USE.call && role.source.operation === 'super') addReference(extraction, node, use, { receiver: -1, space: 0 });
  // `this(...)` is a call of a constructor of the same class where members need no receiver.
  if (use === USE.call && role.source.operation === 'self' && extraction.rules.scoping.members === 'inside')
    addReference(extraction, node, use, { receiver: -1, space: 0 });
  if (role.source.operation === 'self') noteReceiver(extraction, node);
  return extraction.after(node);
}

/** A function that has a receiver of its own and uses it binds it, once. */
function noteReceiver(extraction: Extraction, node: number): void {
  const { scopes, bindings, receivers } = extraction;
  for (let scope = extraction.scope; scope > 0 && scopes.kindOf(scope) !== 'class'; scope = scopes.parentOf(scope)) {
    if (!receivers.has(scope)) continue;
    const start = extraction.startAt(node);
    const name = extraction.nameAt(node);
    if (!bindings.isKnown(scope, name)) bindings.add({ name, kind: 'receiver', scope, start, from: NEVER });
    return;
  }
}

function visitWrapper(extraction: Extraction, node: number, use: UseCode): number {
  extraction.frames.use = use;
  return node + 1;
}

/** What is spread among the bases of a class is no base itself. */
function visitSpread(extraction: Extraction, node: number, use: UseCode): number {
  if (use !== USE.heritage) extraction.frames.use = use;
  return node + 1;
}

function visitGeneric(extraction: Extraction, node: number, use: UseCode): number {
  leaveClass(extraction, use);
  extraction.frames.use = use;
  return node + 1;
}

/** Signatures in the arguments of what a class builds on are no members of the class: `extends Emitter<{ close(): void }>`. */
function leaveClass({ frames }: Extraction, use: UseCode): void {
  if (use === USE.heritage) frames.members = -1;
}

function visitDecorator(extraction: Extraction, node: number): number {
  const { frames } = extraction;
  frames.argumentCount = -1;
  frames.flags = 0;
  extraction.waitingDecorators.push({ node, parent: frames.parentNode });
  return node + 1;
}

function visitType(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  const { frames } = extraction;
  leaveClass(extraction, use);
  frames.use = USE.type;
  if (isReturnType(extraction, node)) frames.scope = headerScope(extraction);
  if ((role.source as TypeRole).scope !== undefined) {
    openScope(extraction, node, 'type', -1);
    frames.members = -1;
  }
  return node + 1;
}

function isReturnType(extraction: Extraction, node: number): boolean {
  const above = extraction.compiled.roles.roles[extraction.frames.parentSymbol];
  return above?.role === 'definition' && above.parameters > 0 && above.type === extraction.fieldAt(node);
}
