/** What Lombok's annotations write when the code is compiled: accessors of fields, which stand for the fields, and builders. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Builtin, builtin, type Entity, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { propertiesNamed } from './accessorNames.ts';

const GETTING: ReadonlySet<string> = new Set(['Getter', 'Data', 'Value']);
const SETTING: ReadonlySet<string> = new Set(['Setter', 'Data']);
const BUILDING: ReadonlySet<string> = new Set(['Builder', 'SuperBuilder']);

/** The field that an accessor reads or sets which an annotation of it or of its class makes. */
export function membersElsewhere(_linking: Linking, entity: Entity, accessor: string): readonly Entity[] {
  const words = /^set\p{Lu}/u.test(accessor) ? SETTING : GETTING;
  return fieldsNamed(accessor)
    .flatMap((name) => fieldsOf(entity, name))
    .filter((field) => isAnnotated(field, words) ?? (!field.view.isStatic(field.symbol) && isAnnotated(entity, words) === true));
}

/** Of `isOpen()` it is `open` as well as `isOpen`. */
function fieldsNamed(accessor: string): readonly string[] {
  const [, rest] = /^is(\p{Lu}.*)$/u.exec(accessor) ?? [];
  const more = rest === undefined ? [] : propertiesNamed(`get${rest}`);
  return [...propertiesNamed(accessor), ...more];
}

function fieldsOf({ view, symbol }: Entity, name: string): readonly Entity[] {
  return view
    .members(symbol, name)
    .filter((member) => view.symbol(member)?.kind === 'field')
    .map((member) => ({ view, symbol: member }));
}

/** Undefined where no such annotation says anything. */
function isAnnotated({ view, symbol }: Entity, words: ReadonlySet<string>): boolean | undefined {
  const said = view.decorators(symbol).find(({ name }) => words.has(lastName(name)));
  return said === undefined ? undefined : !/\bNONE\b/.test(said.arguments);
}

const BUILDER = 'Lombok builder';

/** `A.builder()` and `a.toBuilder()`. */
export function builderMaker(entity: Entity, name: string): Type | undefined {
  if (!makesBuilder(entity, name)) return undefined;
  return { kind: 'function', result: builtin(BUILDER, { kind: 'instance', entity, args: [] }) };
}

export function makesBuilder(entity: Entity, name: string): boolean {
  return (name === 'builder' || name === 'toBuilder') && isAnnotated(entity, BUILDING) === true;
}

/** A builder makes what it is for, and everything else that is called on it gives it back. */
export function memberOfBuilder(type: Builtin, name: string): Type | undefined {
  if (type.name !== BUILDER) return undefined;
  const [made] = type.args;
  return { kind: 'function', result: name === 'build' && made !== undefined ? made : type };
}

/** What a builder sets is the field of what it makes. */
export function fieldsBuilt(linking: Linking, type: Type, name: string): readonly Meaning[] {
  const [made] = type.kind === 'builtin' && type.name === BUILDER ? type.args : [];
  if (made?.kind !== 'instance') return [];
  return asMeanings(membersOfDefinition(linking, made.entity, name).filter(({ view, symbol }) => view.symbol(symbol)?.kind === 'field'));
}
