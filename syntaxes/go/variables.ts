/** Constants, variables, `:=`, loops over ranges: nodes that name several things at once, each with a value of its own. */
import { closureIn, defineAssigned } from '../../server/src/syntax/extract/assigned.ts';
import type { Declaration } from '../../server/src/syntax/extract/declaration.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { elementExpression, expressionOf, indexExpression, literalValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { visitName } from '../../server/src/syntax/extract/references.ts';
import { signatureEnd, signatureText } from '../../server/src/syntax/extract/signature.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { settleVariable } from './lateFunctions.ts';
import { isGroup } from './types.ts';

export function declaredVariables(file: Extraction, node: number): HookAnswer {
  return declareSpec(file, node, { kind: 'variable', type: file.child(node, 'type') });
}

/** A constant without a value has the type and the expression of the one above it: `A Kind = iota`, `B`. */
export function declaredConstants(file: Extraction, node: number): HookAnswer {
  const group = file.frames.parentNode;
  const before = lastSpec.get(file);
  const repeats = file.child(node, 'value') < 0 && file.child(node, 'type') < 0 && before?.group === group;
  const type = repeats ? before.type : file.child(node, 'type');
  if (!repeats) lastSpec.set(file, { group, type });
  return declareSpec(file, node, { kind: 'constant', type });
}

/** The group of constants that was visited last, with the type that its next ones repeat: looking back would be slow in large groups. */
const lastSpec = new WeakMap<Extraction, { readonly group: number; readonly type: number }>();

interface Spec {
  readonly kind: 'variable' | 'constant';
  /** Record of the declared type, or -1. */
  readonly type: number;
}

function declareSpec(file: Extraction, node: number, { kind, type }: Spec): HookAnswer {
  const outside = file.frames.parentNode;
  const isOnly = (file.isA(outside, 'var_declaration') || file.isA(outside, 'const_declaration')) && !isGroup(file, outside);
  const start = file.startAt(isOnly ? outside : node);
  const isSymbol = file.scope === 0;
  const values = listed(file, file.child(node, 'value'));
  const value = values[0] ?? -1;
  const end = signatureEnd(file, { node, parts: { body: -1, value }, closure: -1 });
  const names = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('name') && file.isA(child, 'identifier'));
  const added = file.symbols.length;
  declareNames(
    file,
    { whole: isOnly ? outside : node, names, values },
    {
      kind: 'variable',
      scope: file.scope,
      symbolKind: isSymbol ? kind : undefined,
      modifiers: 0,
      type: typeText(file, type),
      start,
      end: file.endAt(node),
      signature: isSymbol ? signatureText(file, start, end) : '',
      from: isSymbol ? 0 : file.endAt(node),
    },
  );
  if (isSymbol && file.symbols.length === added + 1) {
    // Functions inside the value of a package variable belong to it, and so do the fields of a struct type that only it has.
    file.frames.owner = added;
    if (type >= 0 || file.isA(value, 'composite_literal')) file.frames.members = added;
  }
  return 'children';
}

/** `:=` declares the names that the scope does not have yet and writes the others. */
export function shortDeclaration(file: Extraction, node: number): HookAnswer {
  const names = listed(file, file.child(node, 'left'));
  declareNames(file, { whole: node, names, values: listed(file, file.child(node, 'right')) }, localDeclaration(file, node));
  return 'children';
}

function localDeclaration(file: Extraction, node: number): Declaration {
  const end = file.endAt(node);
  return {
    kind: 'variable',
    scope: file.scope,
    symbolKind: undefined,
    modifiers: 0,
    type: '',
    start: file.startAt(node),
    end,
    signature: '',
    rebinds: true,
    from: end,
  };
}

/** `for k, v := range xs`: v is an element of what is gone through, k its key. */
export function rangeClause(file: Extraction, node: number): HookAnswer {
  if (!declares(file, node)) return 'children';
  const right = file.child(node, 'right');
  const value = expressionOf(file, right);
  const [key, element] = listed(file, file.child(node, 'left'));
  const declaration = localDeclaration(file, node);
  const start = file.startAt(right);
  if (key !== undefined) declareName(file, key, declaration, indexExpression(file, value, 'key', start));
  if (element !== undefined) declareName(file, element, declaration, elementExpression(file, value, start));
  file.frames.declaration = CLAIMED;
  return 'children';
}

/** `case v, ok := <-c`. */
export function receiveStatement(file: Extraction, node: number): HookAnswer {
  return declares(file, node) ? shortDeclaration(file, node) : 'children';
}

/** Whether a statement has `:=` and not `=` between its two sides. Without it, its names are written. */
function declares(file: Extraction, node: number): boolean {
  file.frames.declaration = undefined;
  return textBetween(file, file.child(node, 'left'), file.child(node, 'right')).includes(':=');
}

/** A function assigned to a name is called that; `a += b` reads what it writes. */
export function assignment(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  const operator = textBetween(file, left, right) || '=';
  file.frames.use = operator === '=' ? USE.write : USE.readWrite;
  const values = listed(file, right);
  for (const [index, name] of listed(file, left).entries())
    if (file.isA(name, 'identifier') && closureIn(file, values[index] ?? -1) >= 0)
      settleVariable(file, name, defineFunction(file, node, name, values[index] ?? -1));
  return 'children';
}

interface Named {
  /** Record of the whole statement. */
  readonly whole: number;
  readonly names: readonly number[];
  readonly values: readonly number[];
}

function declareNames(file: Extraction, { whole, names, values }: Named, declaration: Declaration): void {
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? -1;
    if (closureIn(file, value) >= 0 && isFresh(file, name, declaration)) declareFunction(file, { whole, name, value }, declaration);
    else declareName(file, name, declaration, firstValue(file, { names, values, index }));
  }
  // The walk comes to the names again, and finds them declared.
  file.frames.declaration = CLAIMED;
}

function isFresh(file: Extraction, name: number, { rebinds, scope }: Declaration): boolean {
  const written = file.textAt(name);
  if (written === '' || written === '_' || !file.isA(name, 'identifier')) return false;
  return rebinds !== true || !file.bindings.isKnown(scope, file.names.idOf(written));
}

/** `f := func() {}`: a function called f. */
function declareFunction(
  file: Extraction,
  { whole, name, value }: { whole: number; name: number; value: number },
  declaration: Declaration,
): void {
  const symbol = defineFunction(file, whole, name, value);
  const { scope, type, from } = declaration;
  const start = file.startAt(name);
  const initializer = expressionOf(file, value);
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'symbol',
    scope,
    start,
    symbol,
    type,
    initializer,
    from,
    space: SPACE.value,
  });
}

function defineFunction(file: Extraction, node: number, name: number, value: number): number {
  return defineAssigned(file, { node, name, value, callableKind: 'function' });
}

function declareName(file: Extraction, name: number, declaration: Declaration, initializer: number): void {
  if (!file.isA(name, 'identifier') || file.textAt(name) === '') return;
  const { frames } = file;
  frames.declaration = declaration;
  frames.initializer = initializer;
  visitName(file, name, USE.bind, file.roleOf(name));
  frames.initializer = -1;
}

/** What the name at `index` takes its first value from. */
function firstValue(
  file: Extraction,
  { names, values, index }: { names: readonly number[]; values: readonly number[]; index: number },
): number {
  const own = values[index] ?? -1;
  if (values.length === names.length) return expressionOf(file, own);
  const only = values[0] ?? -1;
  if (values.length !== 1 || only < 0) return own < 0 ? -1 : expressionOf(file, own);
  const start = file.startAt(only);
  // `v, ok := m[k]`: v is the value itself; ok tells whether there is one.
  // What looks like a conversion to a generic type is a call: a conversion gives one value.
  const isCall = file.isA(only, 'call_expression') || file.isA(only, 'type_conversion_expression');
  if (!isCall) return index === 0 ? expressionOf(file, only) : literalValue(file, only, 'bool');
  return indexExpression(file, expressionOf(file, only), String(index), start);
}

/** The expressions of a list, which is left out where the parser recovers. */
function listed(file: Extraction, list: number): readonly number[] {
  if (list < 0) return [];
  if (!file.isA(list, 'expression_list')) return [list];
  return file.codeChildren(list);
}
