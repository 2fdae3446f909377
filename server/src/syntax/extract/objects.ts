/** Object literals: members of a named object are symbols, and so is every function under a key. */
import type { CompiledRole, UseCode } from '../roles/compiledRoles.ts';
import type { ClosureRole } from '../roles/definitionRoles.ts';
import { expressionOf, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { noteMembers } from './literalParts.ts';
import { nameText, partsOf, typeText } from './parts.ts';
import { openScope } from './scopes.ts';
import { signatureEnd, signatureText } from './signature.ts';
import { addSymbol } from './symbols.ts';

/** A literal with more plain members than this is data: only its functions are symbols. */
const MEMBER_LIMIT = 100;

export function visitObject(extraction: Extraction, node: number): number {
  const { frames } = extraction;
  frames.modifiers = extraction.handedModifiers.get(node) ?? 0;
  noteMembers(extraction, node);
  const symbol = extraction.held.get(node);
  if (symbol === undefined) return node + 1;
  openScope(extraction, node, 'class', symbol);
  frames.owner = symbol;
  const members = extraction.children(node);
  if (members.length <= MEMBER_LIMIT) for (const member of members) addMember(extraction, member);
  return node + 1;
}

function addMember(extraction: Extraction, node: number): void {
  const role = extraction.roleOf(node);
  const shorthand = role.role === 'name';
  if (role.role !== 'pair' && !shorthand) return;
  const key = shorthand ? node : extraction.childUnder(node, role.key);
  const written = shorthand ? node : extraction.childUnder(node, role.value);
  if (key < 0 || written < 0) return;
  const value = unwrapped(extraction, written);
  if (extraction.roleOf(value).role === 'closure') return;
  const name = nameText(extraction, key);
  const symbol = addSymbol(extraction, {
    name,
    kind: 'field',
    container: extraction.owner,
    modifiers: 0,
    nameStart: extraction.startAt(key),
    nameEnd: extraction.endAt(key),
    start: extraction.startAt(node),
    end: extraction.endAt(node),
    signature: signatureOf(extraction, node, written, -1),
    type: '',
  });
  const initializer = expressionOf(extraction, written);
  const nameId = extraction.names.idOf(name);
  extraction.bindings.add({
    name: nameId,
    kind: 'symbol',
    scope: extraction.scope,
    start: extraction.startAt(key),
    symbol,
    initializer,
    member: true,
  });
  if (extraction.roleOf(value).role === 'object') extraction.held.set(value, symbol);
}

function signatureOf(extraction: Extraction, node: number, value: number, closure: number): string {
  const end = signatureEnd(extraction, { node, parts: { body: -1, value }, closure });
  return signatureText(extraction, extraction.startAt(node), end);
}

/** A function under a key of any object literal is a symbol. */
export function visitPair(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const key = extraction.childUnder(node, role.key);
  const written = extraction.childUnder(node, role.value);
  const closure = unwrapped(extraction, written);
  const held = closure < 0 ? undefined : extraction.roleOf(closure);
  if (key < 0 || held?.role !== 'closure') return node + 1;
  const parts = partsOf(extraction, closure, held);
  const { kind } = held.source as ClosureRole;
  const symbol = addSymbol(extraction, {
    name: nameText(extraction, key),
    kind: kind === 'class' ? 'class' : 'method',
    container: extraction.owner,
    modifiers: parts.modifiers | extraction.frames.parentModifiers,
    nameStart: extraction.startAt(key),
    nameEnd: extraction.endAt(key),
    start: extraction.startAt(node),
    end: extraction.endAt(node),
    signature: signatureOf(extraction, node, written, closure),
    type: typeText(extraction, parts.type),
  });
  extraction.held.set(closure, symbol);
  return node + 1;
}
