/** What a function in the place of an interface is: the only method that the interface promises, itself or by what it builds on. */
import { Modifier } from '../../facts/fileFacts.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity } from '../types/types.ts';
import { basesOf } from './members.ts';

export function functionalMember(linking: Linking, entity: Entity): Entity | undefined {
  const promised = promisedBy(linking, entity, 0);
  return promised.length === 1 ? promised[0] : undefined;
}

const DEEPEST = 4;

function promisedBy(linking: Linking, entity: Entity, depth: number): readonly Entity[] {
  const { view, symbol } = entity;
  if (view.symbol(symbol)?.kind !== 'interface' || depth > DEEPEST) return [];
  linking.reader.noteOwner(view, symbol);
  const own: Entity[] = [];
  for (const name of view.memberNames(symbol)) {
    if (OF_ALL_OBJECTS.has(name)) continue;
    for (const member of view.members(symbol, name)) if (isPromise({ view, symbol: member })) own.push({ view, symbol: member });
  }
  return own.length > 0 ? own : basesOf(linking, entity).flatMap((base) => promisedBy(linking, base, depth + 1));
}

function isPromise({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return fact?.kind === 'method' && (fact.modifiers & Modifier.signatureOnly) !== 0;
}

/** What every object has on the Java virtual machine: an interface that names them promises nothing new. */
const OF_ALL_OBJECTS: ReadonlySet<string> = new Set(['equals', 'hashCode', 'toString']);
