/** Classes and the objects beside them: what calling either runs, and what each has of the other. */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { basesOf } from '../../../server/src/linker/lookup/members.ts';
import { ownerOf } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Meaning, partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';

export function isObject({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return fact?.kind === 'class' && (fact.modifiers & Modifier.static) !== 0;
}

/** The object beside a class, or the class beside an object. */
function companionOf(linking: Linking, entity: Entity): Entity | undefined {
  const { view, symbol } = entity;
  linking.reader.noteOwner(view, symbol);
  const found = view
    .overloads(symbol)
    .find((each) => each !== symbol && isTypeKind(view.symbol(each)?.kind) && isObject({ view, symbol: each }) !== isObject(entity));
  return found === undefined ? undefined : { view, symbol: found };
}

/** Of a class and its object: types mean the class, values the object. */
export function meant(meanings: readonly Meaning[], role: string): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const isType = role === 'new' || role === 'type' || role === 'heritage' || role === 'decorator';
  const wanted = meanings.filter((meaning) => meaning.kind === 'symbol' && isObject(meaning.entity) !== isType);
  return wanted.length > 0 ? wanted : meanings;
}

/**
 * Calling an object calls its `apply`; without one of its own it makes an instance of the class beside it. So may the object of a case
 * class, whose own are overloads of that.
 */
export function constructorsOf(linking: Linking, entity: Entity): readonly Entity[] {
  if (!isObject(entity)) return [];
  const makers = linking.ask.membersOfDefinition(linking, entity, 'apply');
  const beside = companionOf(linking, entity);
  return beside === undefined || (makers.length > 0 && !isCaseClass(beside)) ? makers : [...makers, beside];
}

function isCaseClass({ view, symbol }: Entity): boolean {
  return /\bcase\s+class\b/.test(view.symbol(symbol)?.signature ?? '');
}

/** What calling an object may run, as a type. */
export function calledObject(linking: Linking, called: Type): Type | undefined {
  if (called.kind !== 'definition' || !isObject(called.entity)) return undefined;
  const makers = constructorsOf(linking, called.entity).map((entity): Type => ({ kind: 'definition', entity }));
  return makers.length === 0 ? undefined : makers.length === 1 ? makers[0] : { kind: 'union', of: makers };
}

/** What a trait must be mixed into, and the cases of the enumeration beside an object. */
export function moreBases(linking: Linking, entity: Entity): readonly Meaning[] {
  const { view, symbol } = entity;
  if (isObject(entity)) {
    const beside = companionOf(linking, entity);
    return beside !== undefined && beside.view.symbol(beside.symbol)?.kind === 'enum' ? [{ kind: 'symbol', entity: beside }] : [];
  }
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.type === '' || !isTypeKind(fact.kind) || fact.kind === 'type') return [];
  const around = view.scope(view.bodyOf(symbol))?.parent ?? 0;
  return partsOf(declaredType(linking, view, around, fact.type)).flatMap((part) =>
    part.kind === 'instance' && !sameEntity(part.entity, entity) ? [{ kind: 'symbol' as const, entity: part.entity }] : [],
  );
}

/** Of members that the parts of `A with B` have under one name those that no other replaces. */
export function mostSpecific(linking: Linking, members: readonly Entity[]): readonly Entity[] {
  if (members.length < 2) return members;
  return members.filter((each) => {
    const owner = ownerOf(linking, each);
    return !members.some((other) => other !== each && isBelow(linking, ownerOf(linking, other), owner));
  });
}

function isBelow(linking: Linking, heir: Entity | undefined, base: Entity | undefined): boolean {
  if (heir === undefined || base === undefined || sameEntity(heir, base)) return false;
  return linearize(linking, heir).some((each) => sameEntity(each, base));
}

/** https://www.scala-lang.org/files/archive/spec/2.13/05-classes-and-objects.html#class-linearization. Circles end where they began. */
export function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [entity], () => {
    let above: readonly Entity[] = [];
    for (const base of basesOf(linking, entity).filter((each) => !isObject(each))) {
      const known = above;
      const added = linearize(linking, base).filter((each) => !sameEntity(each, entity) && !known.some((other) => sameEntity(each, other)));
      above = [...added, ...known];
    }
    return [entity, ...above];
  });
}
