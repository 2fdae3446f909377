/** Declarations of variables, fields, functions and types: one statement may declare several names of several kinds. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { elementExpression, expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { classAround, currentVisibility, isNamedBehind } from './classes.ts';
import { noteCondition } from './conditions.ts';
import { baseType, type Declared, declaratorsOf, declaredBy, declaredTypeText, hasWord } from './declarators.ts';
import { bindLocal, defineFunction, giveToClass, initializerOf, nameParts } from './functions.ts';
import { bindSymbol, isOpenPlace, share } from './names.ts';
import { bindTypeParameters, outsideOf } from './templates.ts';

export function declaration(file: Extraction, node: number): HookAnswer {
  // Types of parameters in the old style: the function knows them.
  if (file.isA(file.frames.parentNode, 'function_definition') || file.isA(file.frames.parentNode, 'friend_declaration')) return 'children';
  const isOpen = isOpenPlace(file);
  for (const declarator of declaratorsOf(file, node)) {
    const declared = declaredBy(file, declarator);
    if (declared.name < 0) continue;
    // `LUA_API int (f)(int);` for a parser that takes `int` for the name.
    if (declared.callable >= 0) {
      if (isOpen || classAround(file) >= 0) declareFunction(file, node, declared);
      // `Slice rest(name);` is a variable that is made of another one, whatever else it looks like.
      else if (file.grammar.name !== 'c' && !hasWord(file, node, 'extern')) declareLocal(file, node, declared);
    } else if (isOpen || classAround(file) >= 0) declareVariable(file, node, { declarator, declared });
    else declareLocal(file, node, declared);
  }
  file.frames.declaration = CLAIMED;
  return 'children';
}

/** A function that is defined elsewhere. */
function declareFunction(file: Extraction, node: number, declared: Declared): void {
  const whole = outsideOf(file, node);
  const symbol = defineFunction(file, { node, whole, declared, end: file.endAt(node), modifiers: Modifier.declared });
  if (whole === node || symbol < 0) return;
  bindTypeParameters(file, node, symbol, openScope(file, node, 'function', symbol));
}

/** Whether a value is too long to be shown. */
function isLong(file: Extraction, value: number): boolean {
  return value >= 0 && file.endAt(value) - file.startAt(value) > 60;
}

/** A struct without a name, whose members are those of the only thing that has it. */
function isNameless(file: Extraction, type: number): boolean {
  return file.child(type, 'body') >= 0 && file.child(type, 'name') < 0;
}

function declareVariable(
  file: Extraction,
  node: number,
  { declarator, declared }: { readonly declarator: number; readonly declared: Declared },
): void {
  const { name, qualifier } = nameParts(file, declared.name);
  if (name < 0 || !/^(?:field_|type_)?identifier$/.test(file.typeAt(name))) return;
  const written = file.textAt(name);
  const isExtern = hasWord(file, node, 'extern') && declared.value < 0;
  const around = classAround(file);
  const isStatic = hasWord(file, node, 'static');
  const type = declaredTypeText(file, node, declared.suffix);
  const end = isLong(file, declared.value) ? file.startAt(declared.value) : file.endAt(declarator);
  const symbol = addSymbol(file, {
    name: written,
    kind: around >= 0 ? 'field' : 'variable',
    container: qualifier === '' ? file.owner : -1,
    modifiers: (isExtern ? Modifier.declared : 0) | (isStatic ? Modifier.static : 0),
    visibility: around >= 0 ? currentVisibility(file) : isStatic ? 'private' : undefined,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), end),
    type: isDeduced(type) ? '' : type,
  });
  if (qualifier !== '') {
    giveToClass(file, symbol, qualifier);
    return;
  }
  bindSymbol(file, symbol, {
    name,
    written,
    space: SPACE.value,
    isMember: around >= 0,
    type: isDeduced(type) ? '' : type,
    initializer: initializerOf(file, declared.value),
  });
  if (around < 0) share(file, symbol, written);
  if (isNameless(file, file.child(node, 'type'))) file.frames.members = symbol;
}

/** `auto x`: the value says what it is. */
function isDeduced(type: string): boolean {
  return /^(?:const )?auto\b/.test(type);
}

function declareLocal(file: Extraction, node: number, declared: Declared): void {
  const type = declaredTypeText(file, node, declared.suffix);
  const base = baseType(file, node);
  const isAuto = isDeduced(base);
  if (file.isA(declared.name, 'structured_binding_declarator')) {
    for (const name of file.children(declared.name))
      if (file.isA(name, 'identifier'))
        bindLocal(file, { name, kind: 'variable', scope: file.scope, type: '', initializer: -1, from: file.endAt(name) });
    return;
  }
  const from = file.endAt(declared.name);
  const value = declared.value >= 0 ? declared.value : file.child(node, 'value');
  const isCalled = file.isA(value, 'argument_list');
  const initializer = isAuto && !isCalled ? initializerOf(file, value) : -1;
  bindLocal(file, { name: declared.name, kind: 'variable', scope: file.scope, type: isAuto ? '' : type, initializer, from });
}

export function fieldDeclaration(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (frames.members < 0 && classAround(file) < 0) {
    frames.declaration = CLAIMED;
    return 'children';
  }
  for (const declarator of declaratorsOf(file, node)) {
    const declared = declaredBy(file, declarator);
    if (declared.name < 0) continue;
    if (declared.callable >= 0) declareFunction(file, node, declared);
    else addField(file, node, declared);
  }
  frames.declaration = CLAIMED;
  return 'children';
}

function addField(file: Extraction, node: number, declared: Declared): void {
  const { name } = declared;
  const written = file.textAt(name);
  const members = file.frames.members;
  if (written === '' || members < 0) return;
  const type = declaredTypeText(file, node, declared.suffix);
  const body = file.child(file.child(node, 'type'), 'body');
  const isStatic = hasWord(file, node, 'static');
  const symbol = addSymbol(file, {
    name: written,
    kind: 'field',
    container: members,
    modifiers: isStatic ? Modifier.static : 0,
    visibility: currentVisibility(file),
    ...spansOf(file, name, node),
    signature: body >= 0 ? written : signatureText(file, file.startAt(node), file.endAt(node)),
    type,
  });
  bindSymbol(file, symbol, { name, written, space: SPACE.value, isMember: true, type });
  if (isNameless(file, file.child(node, 'type'))) file.frames.members = symbol;
}

/** `typedef T name, *pointer;` */
export function typeDefinition(file: Extraction, node: number): HookAnswer {
  for (const declarator of declaratorsOf(file, node)) {
    const { name, suffix, callable } = declaredBy(file, declarator);
    if (name < 0 || isNamedBehind(file, node, name)) continue;
    const written = file.textAt(name);
    const body = file.child(file.child(node, 'type'), 'body');
    const symbol = addSymbol(file, {
      name: written,
      kind: 'type',
      container: file.owner,
      modifiers: 0,
      visibility: classAround(file) >= 0 ? currentVisibility(file) : undefined,
      ...spansOf(file, name, node),
      signature: body >= 0 ? `typedef ${baseType(file, node)} ${written}` : signatureText(file, file.startAt(node), file.endAt(node)),
      type: declaredTypeText(file, node, callable >= 0 ? `${suffix}()` : suffix),
    });
    noteCondition(file, symbol);
    bindAlias(file, symbol, name, written);
  }
  file.frames.declaration = CLAIMED;
  return 'children';
}

/** `using Name = T;` */
export function aliasDeclaration(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'children';
  const whole = outsideOf(file, node);
  const symbol = addSymbol(file, {
    name: file.textAt(name),
    kind: 'type',
    container: file.owner,
    modifiers: 0,
    visibility: classAround(file) >= 0 ? currentVisibility(file) : undefined,
    ...spansOf(file, name, whole),
    signature: signatureText(file, file.startAt(whole), file.endAt(whole)),
    type: baseType(file, node),
  });
  noteCondition(file, symbol);
  bindAlias(file, symbol, name, file.textAt(name));
  return 'children';
}

function bindAlias(file: Extraction, symbol: number, name: number, written: string): void {
  bindSymbol(file, symbol, { name, written, space: SPACE.both, isMember: classAround(file) >= 0 });
  if (isOpenPlace(file)) share(file, symbol, written);
}

/** `for (const auto& x : xs)`. */
export function rangeLoop(file: Extraction, node: number): HookAnswer {
  const { name, suffix } = declaredBy(file, file.child(node, 'declarator'));
  const right = file.child(node, 'right');
  const type = declaredTypeText(file, node, suffix);
  const isAuto = isDeduced(type);
  const initializer = isAuto && right >= 0 ? elementExpression(file, expressionOf(file, right), file.startAt(right)) : -1;
  const names = file.isA(name, 'structured_binding_declarator') ? file.children(name) : [name];
  for (const each of names)
    if (file.isA(each, 'identifier'))
      bindLocal(file, {
        name: each,
        kind: 'variable',
        scope: file.scope,
        type: isAuto ? '' : type,
        initializer: names.length === 1 ? initializer : -1,
        from: file.endAt(each),
      });
  file.frames.declaration = CLAIMED;
  return 'role';
}
