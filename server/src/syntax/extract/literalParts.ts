/** What calls are given, and what object and array literals hold: so that types can flow into functions and out of generic calls. */
import { ASSIGNED, MOST_ARGUMENTS, PUT, TYPE_ARGUMENTS } from '../../facts/fileFacts.ts';
import type { CompiledRole } from '../roles/compiledRoles.ts';
import type { RoleName } from '../roles/roleTable.ts';
import { NO_NAME } from '../scopes/nameTable.ts';
import { EXPRESSION, OPERATION } from '../scopes/tables.ts';
import { askedExpression, calleeExpression, elementExpression, expressionOf, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { nameText } from './parts.ts';
import { mayBeFunction, mayBeOwn } from './passedOn.ts';
import { foldedText } from './text.ts';

/** Elements that are. */
const LIMIT = 6;
/** Members of an object that are, whatever they hold: a longer one is data but for what may be functions. */
const MEMBER_LIMIT = 60;
/** Members that may be functions. */
const FUNCTION_LIMIT = 500;

/** Arguments of a call. `list` is the record of their list, or -1. */
export function noteArguments(extraction: Extraction, node: number, role: CompiledRole, list: number): void {
  if (list < 0 || extraction.roleOf(list).role !== 'arguments') return;
  const callee = extraction.childUnder(node, role.callee);
  const isUsed = askedExpression(extraction, node) >= 0;
  if (callee < 0) return;
  const { overloads, passedOn } = extraction.rules.scoping;
  const isKept = isUsed || overloads !== undefined;
  const isBeside = !isKept && passedOn === undefined && givesFunction(extraction, list);
  if (isKept || isBeside) noteTypeArguments(extraction, node, callee);
  const isOwn = passedOn === 'named' && mayBeOwn(extraction, callee);
  let place = -1;
  const end = extraction.after(list);
  for (let child = list + 1; child < end && place + 1 < MOST_ARGUMENTS; child = extraction.after(child)) {
    const { role: kind } = extraction.roleOf(child);
    if (kind === 'comment') continue;
    if (kind === 'spread') return;
    place++;
    if (!isKeptAt(extraction, child, { isKept, isBeside, isOwn })) continue;
    const expression = expressionOf(extraction, child);
    if (!isKnown(extraction, expression) && overloads !== 'byLabel') continue;
    extraction.parts.add(calleeExpression(extraction, node, role), place, labelOf(extraction, child), expression);
  }
}

/** Whether a call is given a function and something beside it, which may say what the function takes. */
function givesFunction(extraction: Extraction, list: number): boolean {
  const given = extraction.children(list);
  return given.length > 1 && given.some((argument) => MADE_HERE.has(extraction.roleOf(unwrapped(extraction, argument)).role));
}

/** Whether an argument is noted: all where the value of the call is used, else what may be a function and what stands beside one. */
function isKeptAt(extraction: Extraction, argument: number, { isKept, isBeside, isOwn }: Keeping): boolean {
  const isNamed = extraction.rules.scoping.passedOn === 'named' && labelOf(extraction, argument) !== NO_NAME;
  if (isKept && !isNamed) return true;
  const { role } = extraction.roleOf(unwrapped(extraction, argument));
  return isOwn ? mayBeFunction(extraction, argument) : MADE_HERE.has(role) || (isBeside && role !== 'literal');
}

interface Keeping {
  readonly isKept: boolean;
  /** A function is given as well. */
  readonly isBeside: boolean;
  readonly isOwn: boolean;
}

/** The name of an argument, or `NO_NAME`. */
export function labelOf(extraction: Extraction, argument: number): number {
  const { role, key } = extraction.roleOf(argument);
  const label = role === 'wrapper' ? extraction.childUnder(argument, key) : -1;
  return label < 0 ? NO_NAME : extraction.names.idOf(extraction.textAt(label));
}

const MADE_HERE: ReadonlySet<RoleName | 'none' | 'error'> = new Set(['closure', 'object']);

function isKnown({ expressions }: Extraction, expression: number): boolean {
  return expression >= 0 && expressions.read(expression, EXPRESSION.operation) !== OPERATION.other;
}

/** `f<A>(x)`: the types as a cast. */
function noteTypeArguments(extraction: Extraction, node: number, callee: number): void {
  const { expressions, names, text } = extraction;
  const name = extraction.childUnder(callee, extraction.roleOf(callee).name);
  const types = [node, callee, name]
    .flatMap((each) => extraction.children(each))
    .find((child) => child !== callee && isTypes(extraction, child));
  if (types === undefined) return;
  const start = extraction.startAt(types);
  const written = names.idOf(foldedText(text, start, extraction.endAt(types)).slice(1, -1));
  const cast = expressions.add(OPERATION.cast, -1, written, start, extraction.scope);
  extraction.parts.add(expressionOf(extraction, callee), 0, names.idOf(TYPE_ARGUMENTS), cast);
}

function isTypes(extraction: Extraction, node: number): boolean {
  return extraction.roleOf(node).role === 'type' && extraction.text[extraction.startAt(node)] === '<';
}

/** `x.done = () => {}`: what a function is assigned to says what it takes. `target` and `value` are records. */
export function noteAssigned(extraction: Extraction, target: number, value: number): void {
  if (target < 0 || value < 0 || extraction.roleOf(unwrapped(extraction, value)).role !== 'closure') return;
  const whole = expressionOf(extraction, target);
  if (isKnown(extraction, whole)) extraction.parts.add(whole, 0, extraction.names.idOf(ASSIGNED), expressionOf(extraction, value));
}

/** Members of an object literal whose value is used. */
export function noteMembers(extraction: Extraction, node: number): void {
  const whole = askedExpression(extraction, node);
  const members = extraction.children(node);
  if (whole < 0 || members.length > FUNCTION_LIMIT) return;
  const isLong = members.length > MEMBER_LIMIT;
  for (const [place, member] of members.entries()) {
    const role = extraction.roleOf(member);
    if (isLong && !mayHoldFunction(extraction, member, role)) continue;
    const key = role.role === 'name' ? member : extraction.childUnder(member, role.role === 'pair' ? role.key : role.name);
    if (key < 0) continue;
    const value = valueOfMember(extraction, member, role);
    if (isKnown(extraction, value)) extraction.parts.add(whole, place, extraction.names.idOf(nameText(extraction, key)), value);
  }
}

/** Whether a member of an object literal is a function, or a name that may mean one. */
function mayHoldFunction(extraction: Extraction, member: number, role: CompiledRole): boolean {
  const value = role.role === 'pair' ? extraction.childUnder(member, role.value) : member;
  return value >= 0 && FUNCTIONS.has(extraction.roleOf(unwrapped(extraction, value)).role);
}

const FUNCTIONS: ReadonlySet<RoleName | 'none' | 'error'> = new Set(['closure', 'definition', 'name']);

function valueOfMember(extraction: Extraction, member: number, role: CompiledRole): number {
  if (role.role === 'pair') return expressionOf(extraction, extraction.childUnder(member, role.value));
  if (role.role === 'name') return expressionOf(extraction, member);
  return role.role === 'definition' ? methodExpression(extraction, member) : -1;
}

/** A method in a literal is a function under a key; an accessor is none. */
function methodExpression(extraction: Extraction, node: number): number {
  const isAccessor = extraction.children(node).some((child) => {
    const { source } = extraction.roleOf(child);
    return source?.role === 'modifier' && source.kind !== undefined;
  });
  return isAccessor ? -1 : extraction.expressions.add(OPERATION.function, -1, NO_NAME, extraction.startAt(node), extraction.scope);
}

/** The first elements of an array literal whose value is used. */
export function noteElements(extraction: Extraction, node: number): void {
  const whole = askedExpression(extraction, node);
  if (whole < 0) return;
  let place = -1;
  let name = NO_NAME;
  const end = extraction.after(node);
  for (let child = node + 1; child < end && place < LIMIT; child = extraction.after(child)) {
    const { role } = extraction.roleOf(child);
    // Words and types in front are no elements.
    if (role === 'comment' || role === 'modifier' || role === 'type') continue;
    place++;
    if (role === 'spread') name = extraction.names.idOf(PUT);
    const expression = role === 'spread' ? spreadElement(extraction, child) : expressionOf(extraction, child);
    // Behind a spread, places do not say where anything is.
    if (isKnown(extraction, expression)) extraction.parts.add(whole, name === NO_NAME ? place : SOMEWHERE + place, name, expression);
  }
}

const SOMEWHERE = 1000;

/** What a list takes from another one. */
function spreadElement(extraction: Extraction, spread: number): number {
  const list = expressionOf(extraction, extraction.firstChild(spread));
  return isKnown(extraction, list) ? elementExpression(extraction, list, extraction.startAt(spread)) : -1;
}
