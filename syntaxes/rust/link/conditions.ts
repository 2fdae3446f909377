/** Which of several definitions of one name are built, as far as `#[cfg(...)]` and the features that a package has by itself tell. */
import { splitAtCommas } from '../../../server/src/base/splitAtCommas.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { isFeatureOn } from './crates.ts';

/** Those that are built, or all where none is. */
export function builtFirst(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length < 2) return entities;
  const built = entities.filter((entity) => isBuilt(linking, entity));
  return built.length > 0 ? built : entities;
}

export function isBuilt(linking: Linking, { view, symbol }: Entity): boolean {
  const isOn = (feature: string): boolean => isFeatureOn(linking.reader, view, feature) !== false;
  return view.decorators(symbol).every((each) => each.name !== 'cfg' || holds(each.arguments.trim(), isOn));
}

/** Of what is no feature nothing is known: it is there more often than not, and debugging is what is looked at. */
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
      return true;
  }
}
