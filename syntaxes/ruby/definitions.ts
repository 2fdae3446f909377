/** Modules, classes and methods. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';
import { shareConstant } from './constants.ts';
import { homeOfMethod } from './groups.ts';
import { isClassMethods } from './included.ts';
import { addFields, makerOf } from './structs.ts';

/** The symbol is added next. What stands in front of the name, `A::` in `class A::B`, is no node any more (shape.ts). */
export function container(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'role';
  const prefix = /^(?:class|module)\s+((?:::)?(?:\w+\s*::\s*)*)$/.exec(file.text.slice(file.startAt(node), file.startAt(name)))?.[1] ?? '';
  shareConstant(file, nameText(file, name), { start: file.startAt(name), prefix: prefix.replace(/\s/g, ''), symbol: file.symbols.length });
  return 'role';
}

/** `class A < Struct.new(:x)`: what is made has no name to build on. */
export function superclass(file: Extraction, node: number): HookAnswer {
  // What a class builds on is said outside of it.
  file.frames.scope = Math.max(0, file.scopes.parentOf(file.scope));
  const base = file.firstChild(node);
  if (!file.isA(base, 'call')) return 'role';
  addFields(file, base, file.owner);
  return 'children';
}

export function method(file: Extraction, node: number): HookAnswer {
  const [name, object] = [file.child(node, 'name'), file.child(node, 'object')];
  // `def x.a` gives a method to x alone.
  const isForAll = object < 0 || file.isA(object, 'self');
  if (name >= 0 && file.owner < 0 && isForAll)
    addShared(file, homeOfMethod(file), nameText(file, name), file.symbols.length, file.startAt(name));
  return 'role';
}

/** The block of `Struct.new` is the body of the class, that of a lambda is the lambda's. */
export function madeBy(file: Extraction): HookAnswer {
  const { frames, scopes, scope } = file;
  if (file.isA(frames.parentNode, 'lambda')) return 'children';
  const isBody =
    scopes.kindOf(scope) === 'class' &&
    frames.members >= 0 &&
    (makerOf(file, frames.parentNode) !== '' || isClassMethods(file, frames.parentNode));
  return isBody ? 'children' : 'role';
}
