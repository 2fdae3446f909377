/** Classes made of functions: `util.inherits(A, B)`, `A.prototype = Object.create(B.prototype)` and the like. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** `inherits(A, B)` under whatever object, and `Object.setPrototypeOf(A.prototype, B.prototype)`. */
export function inheritByCall(file: Extraction, node: number): void {
  const callee = file.child(node, 'function');
  const name = file.isA(callee, 'member_expression') ? file.child(callee, 'property') : callee;
  const isPrototype = file.textAt(name) === 'setPrototypeOf';
  const [heir, base] = file.codeChildren(file.child(node, 'arguments'));
  if (heir === undefined || base === undefined) return;
  if (isPrototype) inherit(file, prototypeOwner(file, heir), prototypeOwner(file, base));
  else inherit(file, heir, base);
}

/** Almost every call is ruled out by the name of what is called. */
export function mayInherit(file: Extraction, node: number): boolean {
  const callee = file.child(node, 'function');
  const end = callee < 0 ? 0 : file.endAt(callee);
  return file.text.startsWith('nherits', end - 7) || file.text.startsWith('setPrototypeOf', end - 14);
}

/** `Object.assign(A.prototype, B, C.prototype)`: what is put in hides what is inherited, and the last what comes before it. */
export function mixIn(file: Extraction, target: number, sources: readonly number[]): void {
  const heir = prototypeOwner(file, target);
  if (heir < 0) return;
  for (const source of sources) {
    const owner = prototypeOwner(file, source);
    inherit(file, heir, owner >= 0 ? owner : source, 'mixesIn');
  }
}

/** `A.prototype = Object.create(B.prototype)`, `A.prototype = new B()`, `A.prototype.__proto__ = B.prototype`. */
export function inheritByAssignment(file: Extraction, { object, property, value }: AssignedMember): boolean {
  const name = file.textAt(property);
  if (name === '__proto__') {
    inherit(file, prototypeOwner(file, object), prototypeOwner(file, value));
    return true;
  }
  if (name !== 'prototype' || !file.isA(object, 'identifier')) return false;
  if (file.isA(value, 'new_expression')) inherit(file, object, file.child(value, 'constructor'));
  else if (file.isA(value, 'call_expression') && file.textAt(file.child(value, 'function')) === 'Object.create')
    inherit(file, object, prototypeOwner(file, file.firstChild(file.child(value, 'arguments'))));
  else return false;
  return true;
}

/** A in `A.prototype`, or -1. */
export function prototypeOwner(file: Extraction, node: number): number {
  if (!file.isA(node, 'member_expression') || file.textAt(file.child(node, 'property')) !== 'prototype') return -1;
  return file.child(node, 'object');
}

function inherit(file: Extraction, heir: number, base: number, relation: 'extends' | 'mixesIn' = 'extends'): void {
  if (heir < 0 || base < 0 || !/^[\w$.]+$/.test(file.textAt(base))) return;
  const wanted = file.textAt(heir);
  const symbol = file.symbols.findLastIndex(({ name, kind }) => name === wanted && (kind === 'function' || kind === 'class'));
  if (symbol < 0) return;
  const fact = { symbol, relation, name: file.textAt(base), arguments: '', start: file.startAt(base), scope: file.scope };
  const first = relation === 'mixesIn' ? file.heritage.findIndex((each) => each.symbol === symbol) : -1;
  if (first < 0) file.heritage.push(fact);
  else file.heritage.splice(first, 0, fact);
}

/** `object.property = value`, as records. */
interface AssignedMember {
  readonly object: number;
  readonly property: number;
  readonly value: number;
}
