import { oncePerKey } from '../../../server/src/base/oncePer.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { namespaceOf, visible } from './world.ts';

/** Functions of the own file with those of the name that it includes: all that one namespace has are overloads of each other. */
export function withIncluded(linking: Linking, from: FileView, entities: readonly Entity[], { role, name }: Reference): readonly Entity[] {
  if (role !== 'call' || entities.length === 0 || !entities.every((each) => each.view.id === from.id && isFunction(each))) return entities;
  const others = includedFunctions(linking, from)(name);
  if (others.length === 0) return entities;
  const namespaces = new Set(entities.map((each) => namespaceOf(linking, each)));
  return [...entities, ...others.filter((each) => namespaces.has(namespaceOf(linking, each)))];
}

function isFunction({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.kind === 'function';
}

const includedFunctions = oncePerView((linking, view) =>
  oncePerKey((name: string) => visible(linking, view, name).filter((each) => each.view.id !== view.id && isFunction(each))),
);
