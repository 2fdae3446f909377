/** Fields that come to be outside of the class body: `self.x = 1`, `cls.x = 1`, `__slots__`. */
import { BINDING_KINDS, Modifier } from '../../server/src/facts/fileFacts.ts';
import { assignField } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { BINDING, NEVER } from '../../server/src/syntax/scopes/tables.ts';
import { stringsIn } from './strings.ts';

export interface FieldAssignment {
  /** Record of the statement or of the part that assigns. */
  readonly node: number;
  /** Record of `self.x`. */
  readonly target: number;
  /** Record of what is assigned; -1. */
  readonly value: number;
  /** Record of the declared type; -1. */
  readonly type: number;
  /** What it holds when that is not the value itself. */
  readonly initializer?: number;
}

/** Makes `self.x` a field of the class of self, once; further assignments only say what it may hold. */
export function assignAttribute(file: Extraction, { node, target, value, type, initializer }: FieldAssignment): void {
  const object = file.child(target, 'object');
  const name = file.child(target, 'attribute');
  const method = file.isA(object, 'identifier') && name >= 0 ? methodOf(file, object) : -1;
  const container = file.symbols[method]?.container ?? -1;
  if (container < 0) return;
  const declared = declaredMembers(file, container);
  // A property of that name takes the value and does with it what it likes.
  if (declared.get(file.textAt(name)) === 'method') return;
  const field = assignField(
    file,
    {
      node,
      name,
      value,
      type,
      container,
      modifiers: (file.symbols[method]?.modifiers ?? 0) & Modifier.static,
      ...(initializer === undefined ? {} : { initializer }),
    },
    declared,
  );
  const added = file.symbols[field];
  // One that was named before without its type: in `__slots__`, by an assignment above.
  if (added !== undefined && added.type === '') added.type = typeText(file, type);
  if (added?.kind === 'enum_member' && added.nameStart === file.startAt(name)) added.kind = 'field';
}

const RECEIVER = BINDING_KINDS.indexOf('receiver');

/** The method whose first parameter a name means; -1 when it means something else. */
export function methodOf(file: Extraction, name: number): number {
  const id = file.names.idOf(file.textAt(name));
  for (let scope = file.scope; scope > 0; scope = file.scopes.parentOf(scope)) {
    const binding = file.bindings.firstOf(scope, id);
    if (binding >= 0) return file.bindings.read(binding, BINDING.kind) === RECEIVER ? file.scopes.symbolOf(scope) : -1;
  }
  return -1;
}

const NO_MEMBERS: ReadonlyMap<string, 'field' | 'method'> = new Map();

/** What the body of a class around the node being visited declares. */
function declaredMembers(file: Extraction, container: number): ReadonlyMap<string, 'field' | 'method'> {
  const { frames } = file;
  for (let depth = frames.depth; depth > 0; depth--) {
    const node = frames.nodeAt(depth);
    if (!file.isA(node, 'class_definition') || file.startAt(file.child(node, 'name')) !== file.symbols[container]?.nameStart) continue;
    const known = file.declaredMembers.get(node);
    if (known !== undefined) return known;
    const members = membersIn(file, file.child(node, 'body'));
    file.declaredMembers.set(node, members);
    return members;
  }
  return NO_MEMBERS;
}

function membersIn(file: Extraction, body: number): ReadonlyMap<string, 'field' | 'method'> {
  const members = new Map<string, 'field' | 'method'>();
  for (const statement of file.children(body)) {
    const decorated = file.isA(statement, 'decorated_definition');
    const definition = decorated ? file.child(statement, 'definition') : statement;
    if (file.isA(definition, 'function_definition')) members.set(file.textAt(file.child(definition, 'name')), 'method');
    const assigned = file.isA(statement, 'expression_statement') ? file.child(file.childOfType(statement, 'assignment'), 'left') : -1;
    if (file.isA(assigned, 'identifier')) members.set(file.textAt(assigned), 'field');
  }
  return members;
}

/** The names in `__slots__` are fields, unless the class has said so already. */
export function declareSlots(file: Extraction, value: number): void {
  for (const { text, start } of stringsIn(file, value)) {
    const name = file.names.idOf(text);
    // `__dict__` and `__weakref__` are the language's own.
    if (file.bindings.isKnown(file.scope, name) || text.startsWith('__')) continue;
    const end = start + text.length;
    const symbol = addSymbol(file, {
      name: text,
      kind: 'field',
      container: file.owner,
      modifiers: 0,
      nameStart: start,
      nameEnd: end,
      start,
      end,
      signature: text,
      type: '',
    });
    file.bindings.add({ name, kind: 'symbol', scope: file.scope, start, symbol, member: true, from: NEVER });
  }
}
