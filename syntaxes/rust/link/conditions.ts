/** Which of several definitions of one name are built, as far as `#[cfg(...)]` and the features that a package has by itself tell. */
import { splitAtCommas } from '../../../server/src/base/splitAtCommas.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { ELSEWHERE } from '../passedItems.ts';
import { isFeatureOn } from './crates.ts';

/** Those that are built, or all where none is. */
export function builtFirst(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length < 2) return entities;
  const built = entities.filter((entity) => isBuilt(linking, entity));
  return built.length > 0 ? built : entities;
}

/** What stands beside a definition that is left out of what is built, under the same name. */
export function builtInstead(linking: Linking, entity: Entity): Entity {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.container >= 0 || isBuilt(linking, entity)) return entity;
  const same = view.overloads(symbol).filter((each) => view.symbol(each)?.kind === fact.kind);
  return same.map((each): Entity => ({ view, symbol: each })).find((each) => isBuilt(linking, each)) ?? entity;
}

/** Whether a definition is built, and so are the modules in braces around it. */
export function isBuilt(linking: Linking, { view, symbol }: Entity): boolean {
  const isOn = (feature: string): boolean => isFeatureOn(linking.reader, view, feature) !== false;
  linking.reader.noteOwner(view, symbol);
  for (let at = symbol; at >= 0; at = view.symbol(at)?.container ?? -1)
    if (!view.decorators(at).every((each) => each.name !== 'cfg' || holds(each.arguments.trim(), isOn))) return false;
  return true;
}

/**
 * A word says of which system it is; of what is neither that nor a feature nothing is known: it is there more often than not, and debugging
 * is what is looked at.
 */
function holds(condition: string, isOn: (feature: string) => boolean): boolean {
  const [, feature] = /^feature\s*=\s*"([^"]*)"$/.exec(condition) ?? [];
  if (feature !== undefined) return isOn(feature);
  const [, word = '', inside = ''] = /^(not|all|any)\s*\((.*)\)$/s.exec(condition) ?? [];
  const parts = splitAtCommas(inside)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  switch (word) {
    case 'not':
      return !parts.every((part) => holds(part, isOn));
    case 'all':
      return parts.every((part) => holds(part, isOn));
    case 'any':
      return parts.some((part) => holds(part, isOn));
    default:
      return !ELSEWHERE.test(condition);
  }
}
