/**
 * Names that files give to namespaces which files of any folder share (`ExportFact` of form `shared`), as numbers of 53 bits: the hash of
 * the namespace and a part of the name's. Eight bytes a name, so that an index of a whole folder's names fits in memory. Two names may
 * share a number: whoever finds a file by one looks whether it has the name.
 */
import { EXPORT_FORMS } from '../../facts/fileFacts.ts';
import type { PackedFacts } from '../../facts/packFacts.ts';
import { hashOf, maskOfHash, namespacePlace, type Place, type PlaceChange, union } from './places.ts';

/** A name in a namespace. */
export type SharedName = number;

export function sharedName(namespace: string, name: string): SharedName {
  return hashOf(namespace) * NAMES + (hashOf(name) >>> (32 - NAME_BITS));
}

/** Of a file, sorted and without repetition, so that equal names are equal bytes. */
export function sharedNamesOf(facts: PackedFacts): Uint8Array<ArrayBuffer> {
  if (facts.count('exports') === 0) return NONE;
  const { count, form, name, specifier } = facts.columns('exports');
  const names: SharedName[] = [];
  for (let index = 0; index < count; index++)
    if (form[index] === SHARED) names.push(sharedName(facts.text(specifier[index] as number), facts.text(name[index] as number)));
  if (names.length === 0) return NONE;
  const sorted = Float64Array.from(names).sort();
  return new Uint8Array(sorted.filter((each, at) => each !== sorted[at - 1]).buffer);
}

/** The other way round. A driver's blob may lie at any address, hence the copy. */
export function readSharedNames(bytes: Uint8Array | undefined): Float64Array {
  return bytes === undefined || bytes.length === 0 ? new Float64Array(0) : new Float64Array(new Uint8Array(bytes).buffer);
}

/** Where a name is asked for. */
export function placeOfShared(name: SharedName): PlaceChange {
  return { place: namespacePlace(Math.floor(name / NAMES)), mask: maskOfHash(name % NAMES) };
}

/** Where readers are to be told that names come or go: those that one of two sorted lists has and the other lacks; each place once. */
export function changedShared(before: Float64Array, after: Float64Array): readonly PlaceChange[] {
  const masks = new Map<Place, number>();
  const add = (name: SharedName): void => {
    const { place, mask } = placeOfShared(name);
    masks.set(place, union(masks.get(place) ?? 0, mask));
  };
  for (let left = 0, right = 0; left < before.length || right < after.length; ) {
    const one = before[left] ?? Number.POSITIVE_INFINITY;
    const other = after[right] ?? Number.POSITIVE_INFINITY;
    if (one !== other) add(Math.min(one, other));
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return [...masks].map(([place, mask]) => ({ place, mask }));
}

const NAME_BITS = 21;
const NAMES = 2 ** NAME_BITS;
const NONE = new Uint8Array(0);
const SHARED = EXPORT_FORMS.indexOf('shared');
