/** Names that patterns bind outside of assignments: `with x as y`, `except E as e`, `case Point(x=a)`, and what `del` unbinds. */
import { type Declaration, plainDeclaration } from '../../server/src/syntax/extract/declaration.ts';
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { holdElements } from '../../server/src/syntax/extract/pairs.ts';
import { addReference, visitName } from '../../server/src/syntax/extract/references.ts';
import { bodyScope, knownFrom } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { assignAttribute } from './fields.ts';

/** `as` in `with` and `except`; the table says that the alias is bound. */
export function asPattern(file: Extraction, node: number): HookAnswer {
  const value = file.firstChild(node);
  const { frames } = file;
  const statement = frames.parentNode;
  frames.declaration = localVariable(file, node);
  if (file.isA(statement, 'except_clause')) frames.initializer = madeBy(file, value);
  else frames.initializer = enteredBy(file, value, isAsync(file, frames.nodeAt(frames.depth - 3)));
  const target = file.firstChild(file.child(node, 'alias'));
  if (file.isA(target, 'attribute')) assignAttribute(file, { node, target, value: -1, type: -1, initializer: frames.initializer });
  return 'role';
}

function localVariable(file: Extraction, node: number): Declaration {
  const scope = bodyScope(file, file.scope);
  return { ...plainDeclaration(scope, 'variable', ''), rebinds: true, inForce: file.endAt(node), from: knownFrom(file, scope, node) };
}

function isAsync(file: Extraction, statement: number): boolean {
  return file.isA(statement, 'with_statement') && file.childOfType(statement, 'async') >= 0;
}

/** An instance of the class at `node`; of several classes it may be any. */
function madeBy(file: Extraction, node: number): number {
  if (file.isA(node, 'tuple')) return -1;
  return file.expressions.add(OPERATION.call, expressionOf(file, node), NO_NAME, file.startAt(node), file.scope);
}

/** What a context manager gives is what its `__enter__` returns. */
function enteredBy(file: Extraction, node: number, asynchronous: boolean): number {
  const start = file.startAt(node);
  const enter = memberExpression(file, expressionOf(file, node), asynchronous ? '__aenter__' : '__enter__', start);
  const entered = file.expressions.add(OPERATION.call, enter, NO_NAME, start, file.scope);
  return asynchronous ? file.expressions.add(OPERATION.await, entered, NO_NAME, start, file.scope) : entered;
}

/** A tuple or list is a pattern behind `as` and `del`. */
export function targetList(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (file.isA(frames.parentNode, 'as_pattern_target')) {
    frames.use = USE.bind;
    holdElements(file, node, frames.initializer);
  } else if (file.isA(frames.parentNode, 'delete_statement')) frames.use = USE.write;
  return 'role';
}

/** A whole `case` pattern. Single names are bound; dotted names, classes and keys are values to compare with. */
export function casePattern(file: Extraction, node: number): HookAnswer {
  const end = file.after(node);
  const aliases = new Map<number, number>();
  for (let at = node + 1; at < end; ) {
    const next = file.after(at);
    switch (file.typeAt(at)) {
      case 'as_pattern': {
        const name = file.children(at).at(-1) ?? -1;
        if (file.isA(at + 2, 'class_pattern')) aliases.set(name, file.firstChild(at + 2));
        at++;
        break;
      }
      case 'class_pattern':
        at = referToPath(file, file.firstChild(at));
        break;
      case 'keyword_pattern':
        // The name of an attribute of whatever is matched.
        at = Math.min(next, at + 2);
        break;
      case 'dotted_name':
        if (file.fieldAt(at) === file.grammar.field('key') || file.children(at).length > 1) referToPath(file, at);
        else bindName(file, file.firstChild(at), -1);
        at = next;
        break;
      case 'identifier':
        bindName(file, at, aliases.get(at) ?? -1);
        at = next;
        break;
      default:
        at++;
    }
  }
  return 'done';
}

/** Reads `a.b.c`, the name at `node`. Returns the record behind it. */
function referToPath(file: Extraction, node: number): number {
  let receiver = -1;
  for (const part of identifiersIn(file, node)) {
    addReference(file, part, USE.read, { receiver, space: SPACE.both });
    receiver = extendPath(file, receiver, part);
  }
  return file.after(node);
}

function identifiersIn(file: Extraction, node: number): number[] {
  return file.children(node).filter((part) => file.isA(part, 'identifier'));
}

function extendPath(file: Extraction, receiver: number, part: number): number {
  return receiver < 0 ? expressionOf(file, part) : memberExpression(file, receiver, file.textAt(part), file.startAt(part));
}

/** Binds the name at `node`, to an instance of the class named at `madeOf` if there is one. */
function bindName(file: Extraction, node: number, madeOf: number): void {
  const path = identifiersIn(file, madeOf).reduce((receiver, part) => extendPath(file, receiver, part), -1);
  const initializer = path < 0 ? -1 : file.expressions.add(OPERATION.call, path, NO_NAME, file.startAt(madeOf), file.scope);
  file.frames.declaration = localVariable(file, node);
  file.frames.initializer = initializer;
  visitName(file, node, USE.bind, file.roleOf(node));
}
