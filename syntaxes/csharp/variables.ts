/** Fields, events and local variables: one declaration names several. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { elementExpression, expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { nameText, partsOf, typeText } from '../../server/src/syntax/extract/parts.ts';
import { bindPlainVariable } from '../../server/src/syntax/extract/plainVariables.ts';
import { signatureEnd, signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addDecorators, addSymbol } from '../../server/src/syntax/extract/symbols.ts';

export function variableDeclaration(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const declarators = file.children(node).filter((child) => file.isA(child, 'variable_declarator'));
  const type = declaredText(file, file.child(node, 'type'));
  const isField = file.isA(around, 'field_declaration') || file.isA(around, 'event_field_declaration');
  for (const [place, declarator] of declarators.entries())
    if (isField) declareField(file, { whole: around, declarator, type, isFirst: place === 0 });
    else declareLocal(file, declarator, type);
  return 'role';
}

/** A declared type; '' for `var`. */
export function declaredText(file: Extraction, type: number): string {
  return type < 0 || file.isA(type, 'implicit_type') ? '' : typeText(file, type);
}

interface Field {
  /** Record of the statement. */
  readonly whole: number;
  readonly declarator: number;
  readonly type: string;
  readonly isFirst: boolean;
}

function declareField(file: Extraction, { whole, declarator, type, isFirst }: Field): void {
  const name = file.child(declarator, 'name');
  if (name < 0) return;
  const parts = partsOf(file, whole, file.roleOf(whole));
  const value = valueBehind(file, declarator);
  const start = file.startAt(isFirst ? whole : declarator);
  const symbol = addSymbol(file, {
    name: nameText(file, name),
    kind: (parts.modifiers & Modifier.constant) !== 0 ? 'constant' : 'field',
    container: file.owner,
    modifiers: parts.modifiers,
    visibility: parts.visibility,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start,
    end: file.endAt(isFirst ? whole : declarator),
    signature: signatureText(
      file,
      lastEnd(file, start, parts.decorators),
      signatureEnd(file, { node: declarator, parts: { body: -1, value }, closure: -1 }),
    ),
    type,
  });
  if (isFirst) addDecorators(file, symbol, parts.decorators);
  file.bindings.add({
    name: file.names.idOf(nameText(file, name)),
    kind: 'symbol',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    type,
    initializer: value < 0 ? -1 : expressionOf(file, value),
    member: true,
  });
}

function lastEnd(file: Extraction, start: number, attributes: readonly number[]): number {
  const last = attributes.at(-1);
  return last === undefined ? start : Math.max(start, file.endAt(last));
}

function declareLocal(file: Extraction, declarator: number, type: string): void {
  const value = valueBehind(file, declarator);
  const initializer = value < 0 ? -1 : expressionOf(file, value);
  const pattern = file.childOfType(declarator, 'tuple_pattern');
  if (pattern >= 0) bindTuple(file, pattern, initializer);
  else bindPlainVariable(file, file.child(declarator, 'name'), { type, initializer });
}

/** `(a, b)`: each name holds the element at its place. */
export function bindTuple(file: Extraction, pattern: number, initializer: number): void {
  for (const [place, name] of file.children(pattern).entries()) {
    const element = initializer < 0 ? -1 : elementExpression(file, initializer, file.startAt(name), place);
    if (file.isA(name, 'tuple_pattern')) bindTuple(file, name, element);
    else bindPlainVariable(file, name, { type: '', initializer: element });
  }
}

/** What stands behind the `=`; -1. */
function valueBehind(file: Extraction, declarator: number): number {
  const name = file.child(declarator, 'name');
  const value = file.children(declarator).findLast((child) => child !== name && !NO_VALUES.has(file.typeAt(child)));
  return value ?? -1;
}

const NO_VALUES: ReadonlySet<string> = new Set(['bracketed_argument_list', 'tuple_pattern', 'comment']);
