/** Type parameters and type aliases (PEP 695), and aliases that are declared as such (PEP 613). */
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference, addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { bodyScope, knownFrom, openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { BINDING, EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `[T: Base, *Ts]` behind the name of a definition; elsewhere the same node holds the arguments of a type. */
export function typeParameterList(file: Extraction, node: number): HookAnswer {
  if (file.fieldAt(node) !== file.grammar.field('type_parameters')) return 'role';
  declareTypeParameters(file, node, file.owner);
  return 'done';
}

/** `class A(Generic[T], List[U])`: the names are those of variables elsewhere, so they get no bindings. */
export function genericBase(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (!file.isA(frames.parentNode, 'argument_list') || !file.isA(frames.nodeAt(frames.depth - 2), 'class_definition')) return 'role';
  const isGeneric = /^(?:\w+\.)?(?:Generic|Protocol)$/.test(file.textAt(file.child(node, 'value')));
  const start = file.startAt(node);
  const symbol = file.symbols.findLastIndex((each) => each.kind === 'class' && each.nameStart < start);
  if (symbol < 0) return 'role';
  const known = new Set(file.typeParameters.flatMap((each) => (each.symbol === symbol ? [each.name] : [])));
  const [, ...names] = file.children(node).filter((child) => file.isA(child, 'identifier'));
  for (const child of names) {
    const name = file.textAt(child);
    if (known.has(name) || !(isGeneric || isTypeVariable(file, name))) continue;
    file.typeParameters.push({ symbol, name, constraint: '', default: '' });
  }
  return 'role';
}

/** Whether a name of the file is made by `TypeVar`. */
function isTypeVariable(file: Extraction, name: string): boolean {
  const binding = file.bindings.firstOf(0, file.names.idOf(name));
  const value = binding < 0 ? -1 : file.bindings.read(binding, BINDING.initializer);
  if (value < 0) return false;
  const start = file.expressions.read(value, EXPRESSION.start);
  return /^(?:\w+\.)?TypeVar\(/.test(file.text.slice(start, start + 40));
}

function declareTypeParameters(file: Extraction, list: number, symbol: number): void {
  for (const child of file.children(list)) {
    const written = file.firstChild(child);
    const constrained = file.isA(written, 'constrained_type');
    const [first = -1, constraint = -1] = constrained ? file.children(written) : [child];
    const name = identifierIn(file, first);
    if (name < 0) continue;
    const type = typeText(file, constraint);
    file.typeParameters.push({ symbol, name: file.textAt(name), constraint: type, default: '' });
    file.bindings.add({
      name: file.names.idOf(file.textAt(name)),
      kind: 'typeParameter',
      scope: file.scope,
      start: file.startAt(name),
      type,
    });
    if (constraint >= 0) referToTypes(file, constraint);
  }
}

/** `T`, `*Ts` and `**P` begin with their name. */
function identifierIn(file: Extraction, node: number): number {
  for (let at = node; at >= 0; at = file.firstChild(at)) if (file.isA(at, 'identifier')) return at;
  return -1;
}

function referToTypes(file: Extraction, node: number): void {
  const end = file.after(node);
  for (let at = node; at < end; ) {
    const isMember = file.isA(at, 'attribute');
    if (isMember) {
      const receiver = expressionOf(file, file.child(at, 'object'));
      addReference(file, file.child(at, 'attribute'), USE.type, { receiver, space: SPACE.both });
    } else if (file.isA(at, 'identifier')) addReference(file, at, USE.type, { receiver: -1, space: SPACE.both });
    at = isMember ? file.after(at) : at + 1;
  }
}

/** `type Pair[T] = tuple[T, T]`. */
export function typeAlias(file: Extraction, node: number): HookAnswer {
  const left = file.firstChild(file.child(node, 'left'));
  const name = file.isA(left, 'generic_type') ? file.firstChild(left) : left;
  if (!file.isA(name, 'identifier')) {
    misreadCall(file, node, left);
    return 'role';
  }
  const scope = bodyScope(file, file.scope);
  const symbol = addSymbol(file, {
    name: file.textAt(name),
    kind: 'type',
    container: file.owner,
    modifiers: 0,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), file.endAt(node)),
    type: typeText(file, file.child(node, 'right')),
  });
  const from = knownFrom(file, scope, node);
  file.bindings.add({ name: file.names.idOf(file.textAt(name)), kind: 'symbol', scope, start: file.startAt(name), symbol, from });
  openScope(file, node, 'type', symbol);
  declareTypeParameters(file, file.childOfType(left, 'type_parameter'), symbol);
  return 'role';
}

/** `Name: TypeAlias = "A | None"` stands for its value, as `type Name = A | None` does. */
export function declaredAlias(file: Extraction, node: number): HookAnswer {
  const assignment = file.frames.parentNode;
  if (!file.isA(assignment, 'assignment') || !isAliasType(file.textAt(node))) return 'role';
  const start = file.startAt(file.child(assignment, 'left'));
  const at = file.symbols.findLastIndex(({ nameStart, kind }) => nameStart === start && kind === 'type');
  const alias = file.symbols[at];
  if (alias !== undefined) file.symbols[at] = { ...alias, type: typeText(file, file.child(assignment, 'right')) };
  return 'role';
}

/** Whether an annotation says that a name is one for a type. */
export function isAliasType(annotation: string): boolean {
  return /^(?:\w+\.)*TypeAlias$/.test(annotation);
}

/** The grammar takes `type(x).a = b` for an alias of a type called `(x).a`. */
function misreadCall(file: Extraction, node: number, left: number): void {
  if (!file.isA(left, 'attribute')) return;
  const start = file.startAt(node);
  file.frames.argumentCount = 1;
  file.frames.flags = 0;
  addReferenceAt(file, start, start + 'type'.length, USE.call, { receiver: -1, space: SPACE.both });
  const type = file.expressions.add(OPERATION.name, -1, file.names.idOf('type'), start, file.scope);
  let receiver = file.expressions.add(OPERATION.call, type, NO_NAME, start, file.scope);
  const end = file.after(left);
  const members: number[] = [];
  for (let at = left; at < end; at++) {
    if (!file.isA(at, 'identifier')) continue;
    if (file.fieldAt(at) === file.grammar.field('attribute')) members.push(at);
    else addReference(file, at, USE.read, { receiver: -1, space: SPACE.both });
  }
  for (const member of members) {
    addReference(file, member, member === members.at(-1) ? USE.write : USE.read, { receiver, space: SPACE.both });
    receiver = memberExpression(file, receiver, file.textAt(member), file.startAt(member));
  }
}
