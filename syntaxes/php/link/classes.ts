/** Classes of PHP: the order in which members are looked for. */
import type { HeritageRelation } from '../../../server/src/facts/fileFacts.ts';
import { classesNamed } from '../../../server/src/linker/lookup/members.ts';
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Meaning, partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { isContainer } from './elements.ts';
import { CLASS } from './typeText.ts';

/** The class itself, its traits, what it extends, what it implements (https://www.php.net/manual/en/language.oop5.traits.php). */
export function linearize(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const order = orderOf(linking, entity);
  const left = order.flatMap(({ view, symbol }) =>
    view.decorators(symbol).flatMap((rule) => (rule.name === 'insteadof' ? passedOver(rule.arguments, name) : [])),
  );
  return left.length === 0 ? order : order.filter(({ view, symbol }) => !left.includes(view.symbol(symbol)?.name ?? ''));
}

/** `A::f insteadof B, C`: the traits whose f is not taken, by the last part of their names. */
function passedOver(rule: string, name: string): readonly string[] {
  const [chosen = '', ...traits] = rule.split(' ');
  return chosen.endsWith(`::${name}`) ? traits.map((each) => each.slice(each.lastIndexOf('\\') + 1)) : [];
}

function orderOf(linking: Linking, entity: Entity): readonly Entity[] {
  return linking.orders.get(entity.view, entity.symbol, [entity], () => {
    const bases = RELATIONS.flatMap((relation) => basesBy(linking, entity, relation));
    const order: Entity[] = [entity];
    for (const each of bases.flatMap((base) => orderOf(linking, base)))
      if (!order.some((known) => sameEntity(known, each))) order.push(each);
    return order;
  });
}

const RELATIONS: readonly HeritageRelation[] = ['mixesIn', 'extends', 'implements'];

function basesBy(linking: Linking, entity: Entity, relation: HeritageRelation): readonly Entity[] {
  return entity.view.heritage(entity.symbol).flatMap((fact) => (fact.relation === relation ? classesNamed(linking, entity, fact) : []));
}

/** `::class` stands for the class itself (typeText.ts). `cases`, `from` and `tryFrom` give members of their enum (https://www.php.net/manual/en/language.enumerations.backed.php). */
export function impliedMember(_linking: Linking, entity: Entity, name: string): Type | undefined {
  if (name === CLASS) return { kind: 'definition', entity };
  if (entity.view.symbol(entity.symbol)?.kind !== 'enum') return undefined;
  const one: Type = { kind: 'instance', entity, args: [] };
  if (name === 'cases') return { kind: 'function', result: builtin('array', one), parameters: [] };
  return name === 'from' || name === 'tryFrom' ? { kind: 'function', result: one, parameters: [] } : undefined;
}

/** An interface from outside, and an iterator of nobody says what, tell less than the objects and lists that are made. */
export function bodySaysMore(_linking: Linking, declared: Type, given: readonly Type[]): boolean {
  const isList = declared.kind === 'builtin' && isContainer(declared);
  if (!(declared.kind === 'external' || (declared.kind === 'builtin' && declared.name !== SELF && declared.args.length === 0)))
    return false;
  const parts = given.flatMap((type) => partsOf(type));
  return parts.every((part) => (isList ? part.kind === 'builtin' && part.args.length > 0 : part.kind === 'instance' || isSelf(part)));
}

function isSelf(type: Type): boolean {
  return type.kind === 'builtin' && type.name === SELF;
}

/** What every enum has. */
export function moreBases(_linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  return view.symbol(symbol)?.kind === 'enum' ? [{ kind: 'external', module: '', name: 'BackedEnum' }] : [];
}
