/** Variables: declarations, patterns, loops, and everything else that gives names to values. */
import type { SymbolKind } from '../../facts/fileFacts.ts';
import { type CompiledRole, ERROR_ROLE, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { BinderRole, ClosureRole, DeclarationRole, PatternRole, VariableRole } from '../roles/definitionRoles.ts';
import { OPERATION } from '../scopes/tables.ts';
import { CLAIMED, type Declaration, plainDeclaration } from './declaration.ts';
import { docTypeBefore } from './docTypes.ts';
import { elementExpression, expressionOf, memberExpression, typedValue, unwrapped } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { holdElements, pairedValues } from './pairs.ts';
import { nameText, type Parts, partsOf, takesApart, typeText } from './parts.ts';
import { addReference } from './references.ts';
import { bindingScope, knownFrom, openScope } from './scopes.ts';
import { signatureEnd, signatureText } from './signature.ts';
import { addSymbol, spaceOf } from './symbols.ts';

/** Remembers, for the variables inside, how they are bound and what they are. */
export function visitDeclaration(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as DeclarationRole;
  const { frames } = extraction;
  const parts = partsOf(extraction, node, role);
  const carrier = frames.parentCarrierStart;
  frames.declaration = {
    kind: 'variable',
    scope: bindingScope(extraction, source.binds),
    symbolKind: kindByWord(extraction, node, source) ?? source.kind,
    modifiers: frames.parentModifiers | parts.modifiers,
    type: '',
    start: carrier < 0 ? extraction.startAt(node) : carrier,
    end: extraction.endAt(node),
    signature: '',
    from: 0,
  };
  return node + 1;
}

function kindByWord(extraction: Extraction, node: number, { kindByWord }: DeclarationRole): SymbolKind | undefined {
  if (kindByWord === undefined) return undefined;
  const start = extraction.startAt(node);
  for (const word in kindByWord) if (extraction.text.startsWith(word, start)) return kindByWord[word];
  return undefined;
}

export function visitVariable(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as VariableRole;
  const { frames } = extraction;
  // Where assigning declares, a variable stands on its own, whatever it is inside of.
  const template = source.rebinds === true ? undefined : frames.declaration;
  frames.members = -1;
  if (source.scope !== undefined) openScope(extraction, node, source.scope, -1);
  frames.declaration = undefined;
  const when = extraction.childUnder(node, role.when);
  if (role.when > 0 && when < 0) return node + 1;
  const parts = partsOf(extraction, node, role);
  const inFunction = when >= 0 && source.functionWhen === extraction.textAt(when);
  const scope =
    template !== undefined && role.when === 0
      ? template.scope
      : bindingScope(extraction, inFunction ? 'function' : (source.binds ?? 'block'));
  if (isFirstSource(extraction, node, source)) frames.scope = extraction.scopes.parentOf(extraction.scope);
  frames.initializer = firstValue(extraction, parts, source);
  const variable = { node, parts, scope, source, template: role.when === 0 ? template : undefined };
  frames.declaration = defineClosure(extraction, variable) ? CLAIMED : declarationOf(extraction, variable);
  if (source.element !== true)
    for (const [name, value] of pairedValues(extraction, parts.name, parts.value))
      extraction.heldByPart.set(name, expressionOf(extraction, value));
  return node + 1;
}

/** What a comprehension goes through first is evaluated outside of it: the last word of `[x for x in x]` is another x. */
function isFirstSource(extraction: Extraction, node: number, { element }: VariableRole): boolean {
  if (element !== true || extraction.scopes.kindOf(extraction.scope) !== 'comprehension') return false;
  for (let child = extraction.frames.parentNode + 1; child < node; child = extraction.after(child))
    if (extraction.symbolAt(child) === extraction.symbolAt(node)) return false;
  return true;
}

/** What the names take their first value from. */
function firstValue(extraction: Extraction, parts: Parts, { element }: VariableRole): number {
  const value = expressionOf(extraction, parts.value);
  if (element === true) return elementExpression(extraction, value, extraction.startAt(parts.value));
  if (parts.type < 0 || !takesApart(extraction, parts.name)) return value;
  return typedValue(extraction, value, typeText(extraction, parts.type), extraction.startAt(parts.name));
}

interface Variable {
  readonly node: number;
  readonly parts: Parts;
  readonly scope: number;
  readonly source: VariableRole;
  readonly template: Declaration | undefined;
}

/** `const f = () => {}` is a function called f, wherever it stands. */
function defineClosure(extraction: Extraction, { node, parts, scope, template }: Variable): boolean {
  if (parts.name < 0 || extraction.roleOf(parts.name).role !== 'name') return false;
  const closure = functionHeld(extraction, parts.value);
  const role = closure < 0 ? undefined : extraction.roleOf(closure);
  if (role?.role !== 'closure') return false;
  const { kind } = role.source as ClosureRole;
  const closureParts = partsOf(extraction, closure, role);
  const name = nameText(extraction, parts.name);
  const nameStart = extraction.startAt(parts.name);
  const symbol = addSymbol(extraction, {
    name,
    kind: kind === 'function' && extraction.scopes.kindOf(scope) === 'class' ? 'method' : kind,
    container: extraction.owner,
    modifiers: (template?.modifiers ?? 0) | closureParts.modifiers,
    nameStart,
    nameEnd: extraction.endAt(parts.name),
    start: startOfVariable(extraction, node, template),
    end: extraction.endAt(node),
    signature: signatureText(extraction, startOfVariable(extraction, node, template), signatureEnd(extraction, { node, parts, closure })),
    type: typeText(extraction, closureParts.type),
  });
  extraction.held.set(closure, symbol);
  extraction.bindings.add({
    name: extraction.names.idOf(name),
    kind: 'symbol',
    scope,
    start: nameStart,
    symbol,
    type: typeText(extraction, parts.type),
    initializer: extraction.frames.initializer,
    space: spaceOf(kind),
  });
  return true;
}

/** What a value is, or what it is given that only passes a function on. */
function functionHeld(extraction: Extraction, value: number): number {
  const held = unwrapped(extraction, value);
  const role = held < 0 ? undefined : extraction.roleOf(held);
  const { passing } = extraction.rules.scoping;
  if (role?.role !== 'call' || passing === undefined) return held;
  const callee = extraction.childUnder(held, role.callee);
  const name = extraction.childUnder(callee, extraction.roleOf(callee).name);
  if (!passing.has(extraction.textAt(name < 0 ? callee : name))) return held;
  const list = extraction.children(held).find((child) => extraction.roleOf(child).role === 'arguments');
  const [first = -1] = list === undefined ? [] : extraction.children(list);
  return first < 0 ? held : unwrapped(extraction, first);
}

function declarationOf(extraction: Extraction, { node, parts, scope, source, template }: Variable): Declaration {
  const target = extraction.scopes.kindOf(scope);
  // Variables of files, namespaces and classes are worth a search; those of functions and blocks are bindings only.
  const kind = template?.symbolKind ?? (target === 'class' ? source.kindInClass : source.kind);
  const isSymbol =
    kind !== undefined && (target === 'file' || target === 'module' || (target === 'class' && source.kindInClass !== undefined));
  const start = startOfVariable(extraction, node, template);
  const object = unwrapped(extraction, parts.value);
  if (isSymbol && object >= 0 && extraction.roleOf(object).role === 'object' && extraction.roleOf(parts.name).role === 'name')
    extraction.held.set(object, extraction.symbols.length);
  return {
    kind: 'variable',
    scope,
    symbolKind: isSymbol ? kind : undefined,
    ...(source.rebinds === true ? { rebinds: true as const, inForce: extraction.endAt(parts.value < 0 ? node : parts.value) } : {}),
    ...(isSymbol && target === 'class' ? { member: true as const } : {}),
    modifiers: template?.modifiers ?? 0,
    type: takesApart(extraction, parts.name) ? '' : parts.type < 0 ? docTypeBefore(extraction, start) : typeText(extraction, parts.type),
    start,
    end: extraction.endAt(node),
    signature: isSymbol ? signatureText(extraction, start, signatureEnd(extraction, { node, parts, closure: -1 })) : '',
    from: isSymbol ? knownFrom(extraction, scope, node) : localFrom(extraction, { node, parts, scope, source }),
  };
}

/** A loop around its own variable knows it from its beginning, one that has no scope from what it goes through on. */
function localFrom(extraction: Extraction, { node, parts, scope, source }: Omit<Variable, 'template'>): number {
  if (extraction.rules.scoping.locals !== 'inOrder' || source.scope !== undefined) return knownFrom(extraction, scope, node);
  return extraction.endAt(source.element === true && parts.value >= 0 ? parts.value : node);
}

/** The first variable of a declaration starts with it, later ones with their own name. */
function startOfVariable(extraction: Extraction, node: number, template: Declaration | undefined): number {
  const { frames } = extraction;
  const above = frames.parentNode;
  const isFirst = template !== undefined && above >= 0 && isFirstVariable(extraction, above, node);
  return isFirst ? template.start : extraction.startAt(node);
}

function isFirstVariable(extraction: Extraction, declaration: number, node: number): boolean {
  const { role } = extraction.roleOf(node);
  for (let child = declaration + 1; child < node; child = extraction.after(child)) if (extraction.roleOf(child).role === role) return false;
  return true;
}

export function visitBinder(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as BinderRole;
  if (source.scope !== undefined) openScope(extraction, node, source.scope, -1);
  const type = typeText(extraction, extraction.childUnder(node, role.type));
  extraction.frames.declaration = plainDeclaration(extraction.scope, source.kind, type);
  extraction.frames.initializer = -1;
  return node + 1;
}

/** A pattern is what its parent is; below it the first value is a part of the value outside. */
export function visitPattern(extraction: Extraction, node: number, use: UseCode, role: CompiledRole): number {
  const { frames } = extraction;
  const source = role.source as PatternRole;
  frames.use = use;
  const outside = use === USE.bind ? valueOutside(extraction, node, role) : -1;
  if (outside < 0) return node + 1;
  frames.initializer = outside;
  const key = extraction.childUnder(node, role.key);
  if (key >= 0) frames.initializer = takenMember(extraction, outside, key);
  else if (source.element === true) holdElements(extraction, node, outside);
  return node + 1;
}

/** `{ a: b }` reads the member a of what it takes apart. */
function takenMember(extraction: Extraction, value: number, key: number): number {
  if (PLAIN.test(extraction.textAt(key))) addReference(extraction, key, USE.read, { receiver: value, space: 0 });
  return memberExpression(extraction, value, nameText(extraction, key), extraction.startAt(key));
}

/** Neither in quotes nor computed. */
const PLAIN = /^[\p{L}_$]/u;

/** What a pattern is given; a plain name with a default, as the parameter `b = f` is, that default. */
function valueOutside(extraction: Extraction, node: number, { name, value }: CompiledRole): number {
  const held = extraction.heldByPart.get(node) ?? extraction.frames.initializer;
  if (held >= 0) return held;
  const isDefaulted = value > 0 && extraction.roleOf(extraction.childUnder(node, name)).role === 'name';
  return isDefaulted ? expressionOf(extraction, extraction.childUnder(node, value)) : parameterValue(extraction, node);
}

/** What a parameter holds that is taken apart without a declared type: whatever its function is given at that place. */
function parameterValue(extraction: Extraction, node: number): number {
  const { frames } = extraction;
  if (frames.declaration?.kind !== 'parameter' || !takesApart(extraction, node)) return -1;
  for (let depth = frames.depth - 1; depth > 0; depth--) {
    const { role } = extraction.compiled.roles.roles[frames.symbolAt(depth)] ?? ERROR_ROLE;
    if (role === 'parameter') continue;
    if (role !== 'parameters') return -1;
    const place = placeOf(extraction, frames.nodeAt(depth), frames.nodeAt(depth + 1));
    return extraction.expressions.add(
      OPERATION.parameter,
      -1,
      extraction.names.idOf(String(place)),
      extraction.startAt(node),
      extraction.scope,
    );
  }
  return -1;
}

function placeOf(extraction: Extraction, list: number, parameter: number): number {
  const before = extraction.codeChildren(list).filter((child) => child < parameter);
  return before.length;
}
