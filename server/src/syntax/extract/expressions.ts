/** Access paths and initialisers: `a.b.c()` as a chain of small records, enough to give a receiver a type. */
import { type CompiledRole, USE } from '../roles/compiledRoles.ts';
import type { CallRole, ChoiceRole, KeywordRole, LiteralRole, NameRole, ScopeRole, WrapperRole } from '../roles/expressionRoles.ts';
import type { RoleName } from '../roles/roleTable.ts';
import { NO_NAME } from '../scopes/nameTable.ts';
import { EXPRESSION, OPERATION, SPACE } from '../scopes/tables.ts';
import { docTypeBefore } from './docTypes.ts';
import type { Extraction } from './extraction.ts';
import { bareName } from './parts.ts';
import { foldedText } from './text.ts';

/**
 * The expression of a node. A chain is followed downwards to its beginning and built from there, with a list instead of recursion;
 * what is already built is found by record, so that a chain of any length is read once.
 */
export function expressionOf(extraction: Extraction, node: number): number {
  if (node < 0) return -1;
  const spine: number[] = [];
  let operand = -1;
  for (let at = node; at >= 0; at = operandOf(extraction, at)) {
    const known = extraction.expressionOf[at] as number;
    if (known > 0) {
      operand = known - 1;
      break;
    }
    spine.push(at);
  }
  for (let place = spine.length - 1; place >= 0; place--) {
    const at = spine[place] as number;
    const told = extraction.compiled.values[extraction.symbolAt(at)]?.(extraction, at, operand) ?? -1;
    operand = told >= 0 ? told : addExpression(extraction, at, operand);
    extraction.expressionOf[at] = operand + 1;
  }
  return operand;
}

/** The expression that somebody has asked a node for so far, or -1: nobody needs the parts of what is of no use as a value. */
export function askedExpression(extraction: Extraction, node: number): number {
  return (extraction.expressionOf[node] as number) - 1;
}

/** A value of a type of the language's own. */
export function literalValue(extraction: Extraction, node: number, kind: string): number {
  return extraction.expressions.add(OPERATION.literal, -1, extraction.names.idOf(kind), extraction.startAt(node), extraction.scope);
}

/** The expression of what a call calls. */
export function calleeExpression(extraction: Extraction, node: number, role: CompiledRole): number {
  if (role.object > 0) expressionOf(extraction, node);
  return expressionOf(extraction, extraction.childUnder(node, role.callee));
}

/** The access path of a member that is not written as one: `{name}` of a destructured value. */
export function memberExpression(extraction: Extraction, operand: number, name: string, start: number): number {
  return extraction.expressions.add(OPERATION.member, operand, extraction.names.idOf(name), start, extraction.scope);
}

/** An element of a value: any one, or the one at a place counted from 0. */
export function elementExpression(extraction: Extraction, operand: number, start: number, place = -1): number {
  if (place >= 0) return indexExpression(extraction, operand, String(place), start);
  return extraction.expressions.add(OPERATION.index, operand, NO_NAME, start, extraction.scope);
}

/** What lies in another value under a key, or comes of it in a way that the language calls so. */
export function indexExpression(extraction: Extraction, operand: number, key: string, start: number): number {
  return extraction.expressions.add(OPERATION.index, operand, extraction.names.idOf(key), start, extraction.scope);
}

/** The inside of parentheses, casts and the like: the node that decides what a value is. */
export function unwrapped(extraction: Extraction, node: number): number {
  let at = node;
  while (at >= 0) {
    const role = extraction.roleOf(at);
    if (role.role !== 'wrapper' || (role.source as WrapperRole).operation === 'await') return at;
    at = innerOf(extraction, at, role);
  }
  return node;
}

/** A value of which only the declared type is known: `{ a }: Options` has the member a of an Options. */
export function typedValue(extraction: Extraction, operand: number, type: string, start: number): number {
  return extraction.expressions.add(OPERATION.cast, operand, extraction.names.idOf(type), start, extraction.scope);
}

function operandOf(extraction: Extraction, node: number): number {
  const role = extraction.roleOf(node);
  switch (role.role) {
    case 'member':
    case 'index':
      return extraction.childUnder(node, role.object);
    case 'call': {
      const object = extraction.childUnder(node, role.object);
      return object >= 0 ? object : extraction.childUnder(node, role.callee);
    }
    case 'assignment':
    case 'variable':
      return extraction.childUnder(node, role.value);
    case 'wrapper':
      return innerOf(extraction, node, role);
    case 'choice':
      return chosenOf(extraction, node, role.source as ChoiceRole);
    default:
      return -1;
  }
}

/** What a choice most likely is. */
function chosenOf(extraction: Extraction, node: number, { condition }: ChoiceRole): number {
  const parts = extraction.codeChildren(node);
  return mostTelling(
    extraction,
    parts.filter((_, place) => place !== condition),
  );
}

/** Of several values one may be, the one that says most: what is made on the spot says most, a name says something, nothing says nothing. */
export function mostTelling(extraction: Extraction, values: readonly number[]): number {
  let chosen = -1;
  let best = 0;
  for (const value of values) {
    const says = worthOf(extraction, value);
    if (says <= best) continue;
    best = says;
    chosen = value;
  }
  return chosen;
}

function worthOf(extraction: Extraction, value: number): number {
  const { role: outer, source: written } = extraction.roleOf(value);
  if (outer === 'wrapper' && (written as WrapperRole).operation === 'cast') return CAST;
  const { role, source } = extraction.roleOf(unwrapped(extraction, value));
  return role === 'literal' && NOTHING.has((source as LiteralRole).literal) ? 0 : (WORTH[role] ?? 1);
}

/** A cast says what the value is, whatever stands behind it. */
const CAST = 5;

/** Literals that say that there is no value. */
export const NOTHING: ReadonlySet<string> = new Set(['none', 'null', 'undefined']);
const WORTH: Partial<Record<RoleName | 'none' | 'error', number>> = {
  name: 2,
  index: 2,
  member: 2,
  literal: 3,
  scope: 3,
  choice: 3,
  wrapper: 4,
  call: 4,
};

function innerOf(extraction: Extraction, node: number, role: CompiledRole): number {
  if (role.inner > 0) return extraction.childUnder(node, role.inner);
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    const kind = extraction.roleOf(child).role;
    if (kind !== 'comment' && kind !== 'type' && kind !== 'modifier' && !isSkipped(extraction, node, child)) return child;
  }
  return -1;
}

/** Whether the role of a node says that a child is not looked at, such as the name of an argument. */
function isSkipped(extraction: Extraction, node: number, child: number): boolean {
  const { uses, fieldCount } = extraction.compiled.roles;
  return uses[extraction.symbolAt(node) * fieldCount + extraction.fieldAt(child)] === USE.skip;
}

function addExpression(extraction: Extraction, node: number, operand: number): number {
  const role = extraction.roleOf(node);
  const { expressions, names } = extraction;
  const start = extraction.startAt(node);
  const { scope } = extraction;
  switch (role.role) {
    case 'name': {
      const name = extraction.nameAt(node);
      const { superName } = role.source as NameRole;
      const isSuper = superName !== undefined && names.text(name) === superName;
      return expressions.add(isSuper ? OPERATION.super : OPERATION.name, -1, name, start, scope);
    }
    case 'member': {
      const name = bareName(extraction, extraction.childUnder(node, role.name));
      if (name < 0) return expressions.add(OPERATION.other, operand, NO_NAME, start, scope);
      return expressions.add(OPERATION.member, operand, extraction.nameAt(name), start, scope);
    }
    case 'index':
      return expressions.add(OPERATION.index, operand, NO_NAME, start, scope);
    case 'call':
      // A call of super gives super: `super().m()`.
      if (operand >= 0 && role.object === 0 && expressions.read(operand, EXPRESSION.operation) === OPERATION.super) return operand;
      return expressions.add(OPERATION[(role.source as CallRole).as], calleeOf(extraction, node, operand), NO_NAME, start, scope);
    case 'keyword':
      return expressions.add(OPERATION[(role.source as KeywordRole).operation], -1, extraction.nameAt(node), start, scope);
    case 'literal': {
      const literal = role.source as LiteralRole;
      return expressions.add(OPERATION[literal.operation ?? 'literal'], -1, names.idOf(literal.literal), start, scope);
    }
    case 'scope': {
      const { literal } = role.source as ScopeRole;
      return expressions.add(literal === undefined ? OPERATION.other : OPERATION.array, -1, names.idOf(literal ?? ''), start, scope);
    }
    case 'assignment':
    case 'variable':
    case 'choice':
      return operand >= 0 ? operand : expressions.add(OPERATION.other, -1, NO_NAME, start, scope);
    case 'object':
      return expressions.add(OPERATION.object, -1, NO_NAME, start, scope);
    case 'closure':
      return expressions.add(OPERATION.function, -1, NO_NAME, start, scope);
    case 'wrapper':
      return addWrapper(extraction, node, operand, role);
    default:
      return expressions.add(OPERATION.other, -1, NO_NAME, start, scope);
  }
}

/** What a call calls, from what its operand is: a grammar may have no node for the member of an object. */
function calleeOf(extraction: Extraction, node: number, operand: number): number {
  const role = extraction.roleOf(node);
  const object = extraction.childUnder(node, role.object);
  const name = object < 0 ? -1 : extraction.childUnder(node, role.callee);
  if (name < 0) {
    const isApart = extraction.rules.scoping.callables === 'apart' && (role.source as CallRole).as === 'call';
    if (isApart && operand >= 0 && extraction.expressions.read(operand, EXPRESSION.operation) === OPERATION.name)
      extraction.expressions.write(operand, EXPRESSION.space, SPACE.callable);
    return operand;
  }
  const member = extraction.expressions.add(OPERATION.member, operand, extraction.nameAt(name), extraction.startAt(node), extraction.scope);
  extraction.expressionOf[name] = member + 1;
  return member;
}

function addWrapper(extraction: Extraction, node: number, operand: number, role: CompiledRole): number {
  const { operation } = role.source as WrapperRole;
  if (operand < 0) return extraction.expressions.add(OPERATION.other, -1, NO_NAME, extraction.startAt(node), extraction.scope);
  if (operation === 'await')
    return extraction.expressions.add(OPERATION.await, operand, NO_NAME, extraction.startAt(node), extraction.scope);
  const type = operation === 'cast' ? castType(extraction, node, role) : docTypeBefore(extraction, extraction.startAt(node));
  return type === ''
    ? operand
    : extraction.expressions.add(OPERATION.cast, operand, extraction.names.idOf(type), extraction.startAt(node), extraction.scope);
}

/** The type of a cast: under the field `type`, or the child that is not the expression. */
function castType(extraction: Extraction, node: number, role: CompiledRole): string {
  const inner = innerOf(extraction, node, role);
  let type = extraction.childUnder(node, role.type);
  const end = extraction.after(node);
  for (let child = node + 1; type < 0 && child < end; child = extraction.after(child)) {
    const kind = extraction.roleOf(child).role;
    if (child !== inner && kind !== 'comment' && kind !== 'modifier') type = child;
  }
  if (type < 0) return '';
  const text = foldedText(extraction.text, extraction.startAt(type), extraction.endAt(type));
  return text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text;
}
