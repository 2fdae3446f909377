/** What calls of classes and constructors give, in which order members are looked for, what `this.x` parameters hold. */
import { type HeritageRelation, type Index, Modifier } from '../../../server/src/facts/fileFacts.ts';
import { classesNamed, membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { ownerClass } from '../../../server/src/linker/lookup/owners.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, NOTHING, sameEntity, type Type, type Typed } from '../../../server/src/linker/types/types.ts';

/** A constructor gives its class, whatever it says. */
export function callResult(_linking: Linking, callee: Entity): Type | undefined {
  if (callee.view.symbol(callee.symbol)?.kind !== 'constructor') return undefined;
  const owner = ownerClass(callee);
  return owner === undefined ? undefined : { kind: 'instance', entity: owner, args: [] };
}

/**
 * The class, its mixins from the last to the first, what it extends with all that has, and last what it only promises. What a mixin is
 * for (`mixin M on A`) comes where the class that uses it has it.
 */
export function linearize(linking: Linking, entity: Entity): readonly Entity[] {
  const order: Entity[] = [];
  const promised: Entity[] = [];
  const add = (each: Entity, depth: number): void => {
    if (depth > DEEPEST || order.some((before) => sameEntity(before, each))) return;
    order.push(each);
    const { mixesIn, extended, implemented } = basesByRelation(linking, each);
    const isMixedIn = depth > 0 && each.view.symbol(each.symbol)?.kind === 'trait';
    for (const base of [...mixesIn.toReversed(), ...(isMixedIn ? [] : extended)]) add(base, depth + 1);
    promised.push(...(isMixedIn ? extended : []), ...implemented);
  };
  add(entity, 0);
  for (let at = 0; at < promised.length && at < MOST_PROMISES; at++) add(promised[at] as Entity, 1);
  return order;
}

function basesByRelation(linking: Linking, entity: Entity): Record<'mixesIn' | 'extended' | 'implemented', readonly Entity[]> {
  const named = (wanted: HeritageRelation): readonly Entity[] =>
    entity.view.heritage(entity.symbol).flatMap((fact) => (fact.relation === wanted ? classesNamed(linking, entity, fact) : []));
  return { mixesIn: named('mixesIn'), extended: named('extends'), implemented: named('implements') };
}

/** Of the mixins the last one that has the member, before the class that is extended. */
export function superMembers(linking: Linking, view: FileView, scope: Index, name: string): readonly Entity[] {
  const symbol = view.classAround(scope);
  if (symbol < 0) return [];
  for (const mixin of basesByRelation(linking, { view, symbol }).mixesIn.toReversed()) {
    const found = membersOfDefinition(linking, mixin, name).filter((member) => isOf(mixin, member));
    if (found.length > 0) return found;
  }
  return [];
}

function isOf(owner: Entity, { view, symbol }: Entity): boolean {
  return view.id === owner.view.id && view.symbol(symbol)?.container === owner.symbol;
}

const DEEPEST = 24;
const MOST_PROMISES = 64;

/** What every enumeration has. */
export function impliedMember(_linking: Linking, entity: Entity, name: string): Type | undefined {
  if (entity.view.symbol(entity.symbol)?.kind !== 'enum') return undefined;
  switch (name) {
    case 'values':
      return builtin('List', { kind: 'instance', entity, args: [] });
    case 'name':
      return builtin('String');
    case 'index':
      return builtin('int');
    default:
      return undefined;
  }
}

/** `this.a` holds what the field does, `super.a` what the parameter of the constructor above does; else a field of the name above. */
export function inferParameter(linking: Linking, owner: Entity, parameter: string): Typed {
  if (owner.view.symbol(owner.symbol)?.kind !== 'constructor') return NOTHING;
  const around = ownerClass(owner);
  if (around === undefined) return NOTHING;
  const [field] = membersOfDefinition(linking, around, parameter);
  if (field === undefined || (fieldModifiers(field) & Modifier.static) !== 0) return NOTHING;
  return linking.ask.typeOfSymbol(linking, field);
}

function fieldModifiers({ view, symbol }: Entity): number {
  return view.symbol(symbol)?.modifiers ?? 0;
}
