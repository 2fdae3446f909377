/** What export clauses pass on: members of what a class holds, and of objects, under the names of whom they stand in. */
import { containerPath } from '../../../server/src/facts/symbolKey.ts';
import { findMember } from '../../../server/src/linker/lookup/memberTypes.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, entitiesAmong, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { ALL } from '../exports.ts';
import { meaningOfPath, pathsIn } from './packages.ts';

/** What a class or object passes on under a name: of a value that it holds, or of an object. */
export function passedOnIn(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const { view, symbol } = entity;
  const around = [containerPath(view.facts.symbols, symbol), view.symbol(symbol)?.name].filter(Boolean).join('.');
  return [name, ALL].flatMap((asked) =>
    pathsIn(linking, view, around, asked).flatMap(({ path, scope }) => {
      const whole = asked === ALL ? [...path, name] : path;
      const held = whole[0] === name ? [] : ofValue(linking, entity, whole);
      const found = held.length > 0 ? held : meaningOfPath(linking, view, scope, whole);
      return entitiesAmong(found);
    }),
  );
}

function ofValue(linking: Linking, entity: Entity, [first = '', ...rest]: readonly string[]): readonly Meaning[] {
  const [field] = linking.ask.membersOfDefinition(linking, entity, first);
  const last = rest.pop();
  if (field === undefined || last === undefined) return [];
  let type: Type = linking.ask.typeOfSymbol(linking, field).type;
  for (const name of rest) type = linking.ask.derivedType(linking, type, 'member', name);
  return findMember(linking, { type, rule: 'field' }, last).meanings;
}
