/** Fields, local variables, parameters and all else that gives names to values. The type stands in front of several names. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { partsOf, typeText } from '../../server/src/syntax/extract/parts.ts';
import { signatureEnd, signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addDecorators, addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `private final A a = x, b;`: each is a symbol. */
export function fieldDeclaration(file: Extraction, node: number): HookAnswer {
  const isConstant = file.isA(node, 'constant_declaration') || isInInterface(file);
  const parts = partsOf(file, node, file.roleOf(node));
  const modifiers = parts.modifiers | (isConstant ? Modifier.static | Modifier.final : 0);
  const isFixed = (modifiers & Modifier.static) !== 0 && (modifiers & Modifier.final) !== 0;
  for (const [place, declarator] of declarators(file, node).entries()) {
    const name = file.child(declarator, 'name');
    const value = file.child(declarator, 'value');
    if (name < 0 || file.startAt(name) === file.endAt(name)) continue;
    const start = file.startAt(place === 0 ? node : declarator);
    const type = typeOf(file, node, declarator);
    const written = file.startAt(place > 0 ? declarator : beginOf(file, node));
    const end = signatureEnd(file, { node: declarator, parts: { body: -1, value }, closure: -1 });
    const symbol = addSymbol(file, {
      name: file.textAt(name),
      kind: isFixed ? 'constant' : 'field',
      container: file.owner,
      modifiers,
      visibility: parts.visibility ?? (isConstant ? 'public' : undefined),
      nameStart: file.startAt(name),
      nameEnd: file.endAt(name),
      start,
      end: place === 0 ? file.endAt(node) : file.endAt(declarator),
      signature: signatureText(file, written, end),
      type,
    });
    addDecorators(file, symbol, parts.decorators);
    const binding = { name: file.names.idOf(file.textAt(name)), kind: 'symbol', scope: file.scope, start: file.startAt(name) } as const;
    file.bindings.add({ ...binding, symbol, type, initializer: initializerOf(file, value), space: SPACE.value, member: true });
  }
  return 'role';
}

/** Annotations stand in front of what is shown. */
function beginOf(file: Extraction, node: number): number {
  const modifiers = file.childOfType(node, 'modifiers');
  const words = file.children(modifiers);
  const word = words.find((child) => !/annotation$/.test(file.typeAt(child)));
  if (word !== undefined) return word;
  return words.length > 0 ? file.child(node, 'type') : node;
}

function isInInterface(file: Extraction): boolean {
  const kind = file.symbols[file.owner]?.kind;
  return kind === 'interface';
}

export function localDeclaration(file: Extraction, node: number): HookAnswer {
  for (const declarator of declarators(file, node)) {
    const name = file.child(declarator, 'name');
    const type = typeOf(file, node, declarator);
    bindVariable(file, { name, type, value: file.child(declarator, 'value'), from: file.endAt(name) });
  }
  return 'role';
}

function declarators(file: Extraction, node: number): number[] {
  return file.children(node).filter((child) => file.isA(child, 'variable_declarator'));
}

/** `int[] a`, and `int a[]` just as well. `var` says nothing. */
function typeOf(file: Extraction, node: number, declarator: number): string {
  const type = typeText(file, file.child(node, 'type'));
  const dimensions = file.child(declarator, 'dimensions');
  if (type === 'var') return '';
  return dimensions < 0 ? type : type + file.textAt(dimensions).replace(/[^[\]]/g, '');
}

/** An array literal behind a name is of the name's type: it says nothing itself. */
function initializerOf(file: Extraction, value: number): number {
  return value < 0 ? -1 : expressionOf(file, value);
}

export interface NewVariable {
  /** Records. */
  readonly name: number;
  readonly value: number;
  readonly type: string;
  readonly from: number;
  readonly scope?: number;
}

/** A local variable. Patterns of tests are known behind them; that is nearly where they hold. */
export function bindVariable(file: Extraction, { name, type, value, from, scope }: NewVariable): void {
  const text = name < 0 ? '' : file.textAt(name);
  // From Java 22 on `_` names nothing.
  if (text === '' || text === '_') return;
  file.bindings.add({
    name: file.names.idOf(text),
    kind: 'variable',
    scope: scope ?? file.scope,
    start: file.startAt(name),
    type,
    initializer: initializerOf(file, value),
    space: SPACE.value,
    from,
  });
}

/** `catch (A | B e)`. */
export function catchParameter(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  bindVariable(file, { name, type: typeText(file, file.childOfType(node, 'catch_type')), value: -1, from: file.startAt(node) });
  return 'role';
}

/** `try (A a = open())`; without a type it is a variable that was there before. */
export function resource(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const type = typeText(file, file.child(node, 'type'));
  if (name >= 0) bindVariable(file, { name, type: type === 'var' ? '' : type, value: file.child(node, 'value'), from: file.endAt(node) });
  return 'role';
}
