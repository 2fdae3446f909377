/** What calls of the library's functions give, where their arguments say so. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Type, type Typed, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { MAPS, POINTERS } from './builtins.ts';

/** Functions of the library whose result is what they are given, and constructors of its variants. */
export function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  const given = (place: number): Type => {
    const part = view.parts(callee).find((each) => each.place === place && each.name === '');
    return part === undefined ? UNKNOWN : linking.ask.evaluate(linking, view, part.expression).type;
  };
  if (called.kind === 'function') return collected(linking, view, callee, called.result) ?? pointerCall(view, callee, given);
  if (called.kind !== 'builtin' && called.kind !== 'external') return undefined;
  const last = lastName(called.name);
  const make = Object.hasOwn(MADE, last) ? MADE[last] : undefined;
  if (make === undefined) return pointerCall(view, callee, given);
  const type = make(given);
  return { type, rule: 'return' };
}

/** `collect::<Vec<_>>()`: a list of what the iterator gives. */
function collected(linking: Linking, view: FileView, callee: number, result: Type): Typed | undefined {
  if (result.kind !== 'builtin' || result.name !== 'Collected') return undefined;
  const types = view.parts(callee).find(({ name }) => name === TYPE_ARGUMENTS);
  const fact = view.expression(types?.expression ?? -1);
  if (fact === undefined) return undefined;
  const written = declaredType(linking, view, view.scopeAt(fact.start), fact.name);
  return { type: filled(written, result.args[0] ?? UNKNOWN), rule: 'return' };
}

/** Puts what is collected in the place of `_`. */
function filled(type: Type, element: Type): Type {
  if (type.kind !== 'builtin' || type.args.some((each) => each.kind !== 'unknown')) return type;
  if (MAPS.has(type.name)) return element.kind === 'builtin' && element.name === 'tuple' ? builtin(type.name, ...element.args) : type;
  if (type.name === 'Result' || type.name === 'Option') return type;
  return builtin(type.name, element);
}

const MADE: Readonly<Record<string, (given: (place: number) => Type) => Type>> = {
  Some: (given) => builtin('Option', given(0)),
  Ok: (given) => builtin('Result', given(0)),
  Err: (given) => builtin('Result', UNKNOWN, given(0)),
  take: (given) => given(0),
  replace: (given) => given(0),
  max: (given) => unionOf([given(0), given(1)]),
  min: (given) => unionOf([given(0), given(1)]),
  once: (given) => builtin('Iterator', given(0)),
  repeat: (given) => builtin('Iterator', given(0)),
  from_utf8: () => builtin('Result', builtin('str')),
};

/** `Box::new(x)`, `Rc::clone(&x)`, `Rc::new(x)`. */
function pointerCall(view: FileView, callee: number, given: (place: number) => Type): Typed | undefined {
  const fact = view.expression(callee);
  const owner = fact?.operation === 'member' ? view.expression(fact.operand) : undefined;
  if (fact === undefined || owner === undefined || owner.operation !== 'name') return undefined;
  if (WRAPPERS.has(owner.name) && WRAPS.has(fact.name)) return { type: builtin(owner.name, given(0)), rule: 'return' };
  return POINTERS.has(owner.name) && POINTED.has(fact.name) ? { type: given(0), rule: 'return' } : undefined;
}

const POINTED: ReadonlySet<string> = new Set(['new', 'clone', 'pin', 'from', 'Owned', 'Borrowed', 'into_inner', 'map']);
const WRAPPERS: ReadonlySet<string> = new Set(['RefCell', 'Cell', 'Mutex', 'RwLock', 'UnsafeCell']);
const WRAPS: ReadonlySet<string> = new Set(['new', 'from']);
