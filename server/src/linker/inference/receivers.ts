/** What `this`, `self` and `super` are where they are written. */
import type { Index } from '../../facts/fileFacts.ts';
import { VALUE_KINDS } from '../../facts/kindSets.ts';
import { basesOf, classesNamed } from '../lookup/members.ts';
import { argumentsAs } from '../lookup/typeArguments.ts';
import { declaredType } from '../lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, NOTHING, partsOf, sameEntity, type Type, type Typed, unionOf } from '../types/types.ts';
import { asSeenIn } from './asSeenIn.ts';
import { expectedType } from './contexts.ts';

/**
 * What `this` or `self` is in a scope: an instance of the class around, or what the function is a member of. Functions that bind no
 * receiver share that of what is around them.
 */
export function selfType(linking: Linking, view: FileView, scope: Index): Typed {
  const { type, rule } = plainSelfType(linking, view, scope);
  return { type: asSeenIn(linking, view, scope, type), rule };
}

function plainSelfType(linking: Linking, view: FileView, scope: Index): Typed {
  const told = linking.rulesOf(view).selfType;
  if (told !== undefined) return told(linking, view, scope);
  for (let at = scope; at >= 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact?.kind === 'class' && !holdsValue(view, fact.symbol)) return fact.symbol < 0 ? NOTHING : memberOf(view, fact.symbol, -1);
    const receiver = view.receiver(at);
    if (receiver >= 0) return ownReceiver(linking, view, at, receiver);
    // A lambda may be called on something without saying so.
    const inside = fact?.kind === 'function' ? linking.rulesOf(view).receiverIn?.(linking, view, at) : undefined;
    if (inside !== undefined && inside.kind !== 'unknown') return { type: inside, rule: 'argument' };
  }
  return NOTHING;
}

/** Whether it may hold an object literal: in the literal itself `this` is what it is around it, only its functions have their own. */
function holdsValue(view: FileView, symbol: Index): boolean {
  const kind = view.symbol(symbol)?.kind;
  return kind !== undefined && VALUE_KINDS.has(kind);
}

function ownReceiver(linking: Linking, view: FileView, scope: Index, receiver: Index): Typed {
  const written = view.binding(receiver)?.type ?? '';
  const declared = written === '' ? undefined : declaredType(linking, view, scope, written);
  if (declared !== undefined && !isLeftToCalls(linking, view, declared)) return { type: declared, rule: 'annotation' };
  const use = view.use(view.functionOf(scope));
  if (use?.kind === 'part' && view.expression(use.part.whole)?.operation === 'object') return inObject(linking, view, use.part.whole);
  const symbol = view.scope(scope)?.symbol ?? -1;
  const fact = view.symbol(symbol);
  if (fact === undefined) return expectedReceiver(linking, view, scope);
  if (fact.kind !== 'function' && fact.container >= 0) return memberOf(view, fact.container, symbol);
  // A function with members is called with `new`.
  if (fact.kind === 'function')
    for (const _ of view.memberNames(symbol)) return { type: { kind: 'instance', entity: { view, symbol }, args: [] }, rule: 'self' };
  const outside = linking.rulesOf(view).receiverOutside?.(linking, { view, symbol });
  return outside === undefined ? NOTHING : { type: outside, rule: 'self' };
}

/** Whether the type of a receiver is whatever its call says, `self: T` and `cls: type[T]`: then the class around says more. */
export function isLeftToCalls(linking: Linking, view: FileView, type: Type): boolean {
  if (linking.rulesOf(view).isTypeVariable === undefined) return false;
  return type.kind === 'parameter' || (type.kind === 'builtin' && type.args.some(({ kind }) => kind === 'parameter'));
}

/** `this` as the type says of what a function is passed to: `(this: T) => void`. */
function expectedReceiver(linking: Linking, view: FileView, scope: Index): Typed {
  const { type, rule } = expectedType(linking, view, view.functionOf(scope));
  return { type: unionOf(partsOf(type).flatMap((part) => (part.kind === 'function' ? (part.self ?? []) : []))), rule };
}

/** In a function of an object literal: the object, by the symbol that holds it when there is one. */
function inObject(linking: Linking, view: FileView, expression: Index): Typed {
  const start = view.expression(expression)?.start ?? -1;
  const scope = view.scopeAt(start);
  const holder = view.scope(scope)?.start === start && view.scope(scope)?.kind === 'class' ? (view.scope(scope)?.symbol ?? -1) : -1;
  if (holder >= 0) return memberOf(view, holder, -1);
  return { type: linking.ask.evaluate(linking, view, expression).type, rule: 'self' };
}

/** `member` is the function that belongs to the owner, or -1 for the owner's body. */
function memberOf(view: FileView, owner: Index, member: Index): Typed {
  const kind = view.symbol(owner)?.kind;
  if (kind === undefined || kind === 'namespace' || kind === 'module') return NOTHING;
  // What a constant of an enumeration defines for itself is called on the constant.
  if (kind === 'enum_member') return memberOf(view, view.symbol(owner)?.container ?? -1, member);
  const entity = { view, symbol: owner };
  const isInstance = (isTypeKind(kind) || kind === 'function') && !view.isStatic(member);
  return { type: isInstance ? { kind: 'instance', entity, args: [] } : { kind: 'definition', entity }, rule: 'self' };
}

export function superType(linking: Linking, view: FileView, scope: Index): Typed {
  // A constant of an enumeration that has members of its own is one below it.
  const around = view.symbol(view.classAround(scope));
  if (around?.kind === 'enum_member') return memberOf(view, around.container, -1);
  const self = selfType(linking, view, scope);
  const bases = partsOf(self.type).flatMap((part): readonly Type[] => {
    if (part.kind !== 'instance' && part.kind !== 'definition') return [];
    const found = inheritedFrom(linking, part.entity);
    return found.map((entity) =>
      part.kind === 'instance' ? { kind: 'instance', entity, args: argumentsAs(linking, part, entity) } : { kind: 'definition', entity },
    );
  });
  return { type: unionOf(bases), rule: 'self' };
}

/** What a definition builds on, without what it only promises to be. */
function inheritedFrom(linking: Linking, entity: Entity): readonly Entity[] {
  const promised = entity.view.heritage(entity.symbol).filter(({ relation }) => relation === 'implements');
  const interfaces = promised.flatMap((fact) => classesNamed(linking, entity, fact));
  return basesOf(linking, entity).filter((base) => !interfaces.some((each) => sameEntity(each, base)));
}
