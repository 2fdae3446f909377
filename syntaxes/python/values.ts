/** What some expressions hold: casts, type variables and aliases as types, subscripts by their key, elements of displays. */
import { STORED_UNDER } from '../../server/src/facts/fileFacts.ts';
import { askedExpression, expressionOf, indexExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { typeVariableText } from './typeVariables.ts';

const ROLE = -1;

/** Functions of `typing` whose value is told by a type among their arguments. */
export function callValue(file: Extraction, node: number): number {
  const word = typingName(file, file.child(node, 'function'));
  if (!TYPED.has(word)) return ROLE;
  const given = file.codeChildren(file.child(node, 'arguments'));
  const type = typeTold(file, word, given);
  return type === '' ? ROLE : typedValue(file, -1, type, file.startAt(node));
}

function typeTold(file: Extraction, word: string, given: readonly number[]): string {
  if (word === 'TypeVar') return typeVariableText(boundOf(file, given));
  return word === 'cast' ? textOf(file, given[0]) : classOf(textOf(file, given[1]));
}

const TYPED: ReadonlySet<string> = new Set(['cast', 'TypeVar', 'NewType']);
/** What `typing` is called where it is not imported by its names. */
const TYPING = /^(?:typing|typing_extensions|t|tp|te)$/;

/** `cast` or `typing.cast`; '' for members of anything else. */
function typingName(file: Extraction, callee: number): string {
  if (file.isA(callee, 'identifier')) return file.textAt(callee);
  if (!file.isA(callee, 'attribute') || !TYPING.test(file.textAt(file.child(callee, 'object')))) return '';
  return file.textAt(file.child(callee, 'attribute'));
}

function textOf(file: Extraction, node: number | undefined): string {
  return node === undefined || file.isA(node, 'keyword_argument') ? '' : typeText(file, node);
}

/** `TypeVar("T", bound=Base)`, `TypeVar("T", A, B)`. */
function boundOf(file: Extraction, given: readonly number[]): string {
  const bound = given.find((child) => file.isA(child, 'keyword_argument') && file.textAt(file.child(child, 'name')) === 'bound');
  if (bound !== undefined) return typeText(file, file.child(bound, 'value'));
  return given
    .slice(1)
    .map((child) => textOf(file, child))
    .filter((text) => text !== '')
    .join(' | ');
}

/** The class of values of a type, as annotations write it. */
function classOf(type: string): string {
  return type === '' ? '' : `type[${type}]`;
}

/** `x[0]`, `x[key]`, `x[1:2]` are told apart by their key: the number, `.`, `:1`. An alias of a type is that type. */
export function subscriptValue(file: Extraction, node: number, operand: number): number {
  if (isOutside(file) && GENERIC.test(file.textAt(file.child(node, 'value'))))
    return typedValue(file, -1, classOf(typeText(file, node)), file.startAt(node));
  const key = file.child(node, 'subscript');
  const name = file.isA(key, 'slice') ? sliceName(file, key) : keyName(file, key) || '.';
  return indexExpression(file, operand, name, file.startAt(node));
}

/** `Either = A | B` is an alias, too. */
export function unionValue(file: Extraction, node: number): number {
  return isOutside(file) && joinsNames(file, node) ? typedValue(file, -1, classOf(typeText(file, node)), file.startAt(node)) : ROLE;
}

function joinsNames(file: Extraction, node: number): boolean {
  let at = node;
  for (; file.isA(at, 'binary_operator'); at = file.child(at, 'left')) {
    const right = file.child(at, 'right');
    const operator = file.text.slice(file.endAt(file.child(at, 'left')), file.startAt(right)).trim();
    if (operator !== '|' || !TYPE_NODES.has(file.typeAt(right))) return false;
  }
  return TYPE_NODES.has(file.typeAt(at));
}

const TYPE_NODES: ReadonlySet<string> = new Set(['identifier', 'attribute', 'subscript', 'none', 'string']);

/** Whether names are given in no function: there aliases of types are. */
function isOutside(file: Extraction): boolean {
  const scope = file.scopes.kindOf(file.scope);
  return scope === 'file' || scope === 'class';
}

/** A slice without steps tells where it begins. */
function sliceName(file: Extraction, slice: number): string {
  const [, from] = PLAIN_SLICE.exec(file.textAt(slice)) ?? [];
  return from === undefined ? ':' : sliceFrom(Number(from));
}

const PLAIN_SLICE = /^(\d{0,4})\s*:[^:]*$/;

/** The name of the key that is the slice from a place on. */
export function sliceFrom(place: number): string {
  return `:${place}`;
}

const GENERIC =
  /^(?:\w+\.)?(?:Union|Optional|Annotated|Type|Callable|List|Dict|Set|FrozenSet|Tuple|Deque|DefaultDict|OrderedDict|Iterable|Iterator|Generator|Sequence|Mapping|MutableMapping|Awaitable|Coroutine|ContextManager|type|list|dict|set|frozenset|tuple)$/;

/** A key as facts name it: a number as it is, a short text behind a quotation mark; '' for anything else. */
function keyName(file: Extraction, key: number): string {
  if (file.isA(key, 'integer')) return file.textAt(key);
  const text = file.isA(key, 'string') ? file.textAt(key) : '';
  return SHORT_TEXT.test(text) ? `'${text.slice(1, -1)}` : '';
}

const SHORT_TEXT = /^(?:'[^'\\\n]{1,24}'|"[^"\\\n]{1,24}")$/;

const MOST = 6;

/** Values of a dictionary display whose value is used. */
export function dictionaryDisplay(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole >= 0)
    for (const [place, pair] of file.children(node).slice(0, MOST).entries())
      addPart(file, whole, {
        place,
        name: keyName(file, file.child(pair, 'key')),
        expression: expressionOf(file, file.child(pair, 'value')),
      });
  return 'role';
}

/** What a comprehension collects. It is said at its first loop, for there its names are known. */
export function comprehensionLoop(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const whole = askedExpression(file, around);
  const body = file.child(around, 'body');
  if (whole < 0 || body < 0 || file.childOfType(around, 'for_in_clause') !== node) return 'role';
  addPart(file, whole, { place: 0, name: '', expression: expressionOf(file, file.isA(body, 'pair') ? file.child(body, 'value') : body) });
  return 'role';
}

interface Held {
  readonly place: number;
  readonly name: string;
  readonly expression: number;
}

/** Notes what a display or a place in it holds, if that says anything. */
function addPart(file: Extraction, whole: number, { place, name, expression }: Held): void {
  if (expression < 0 || file.expressions.read(expression, EXPRESSION.operation) === OPERATION.other) return;
  file.parts.add(whole, place, file.names.idOf(name), expression);
}

/** `d[k] = f`: what is put under a key, as a part of the name in front. */
export function storedPart(file: Extraction, target: number, value: number): void {
  storeUnder(file, file.child(target, 'value'), file.child(target, 'subscript'), value);
}

/** What a dictionary display puts into the one at `whole`. */
export function storedParts(file: Extraction, whole: number, display: number): void {
  for (const pair of file.children(display).slice(0, MOST)) storeUnder(file, whole, file.child(pair, 'key'), file.child(pair, 'value'));
}

function storeUnder(file: Extraction, whole: number, key: number, value: number): void {
  if (value < 0 || !STORED.has(file.typeAt(value))) return;
  addPart(file, expressionOf(file, whole), {
    place: 0,
    name: `${STORED_UNDER}${keyName(file, key)}`,
    expression: expressionOf(file, value),
  });
}

/** Names, for they may mean functions. */
const STORED: ReadonlySet<string> = new Set(['identifier', 'attribute']);
