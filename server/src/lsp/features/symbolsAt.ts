/** The symbols that a name in a document may mean. */
import type { SymbolHit } from '../../api/codeIndex.ts';
import type { AskedDocument } from '../folders/askedDocument.ts';

/** One symbol, or several of one name in one place: overloads, or the two halves of a property. */
export interface SymbolGroup {
  readonly hits: readonly [SymbolHit, ...SymbolHit[]];
  /** It is one of several, or known by its name alone. */
  readonly guess: boolean;
}

export interface SymbolsAt {
  readonly groups: readonly SymbolGroup[];
  readonly complete: boolean;
}

/** A name that may mean more than these means nothing. */
const mostPlaces = 20;

export async function symbolsAt({ index, at }: AskedDocument, signal: AbortSignal): Promise<SymbolsAt> {
  const { value, complete } = await index.definitions([at]);
  const found: { readonly hit: SymbolHit; readonly guess: boolean }[] = [];
  for (const place of (value[0] ?? []).slice(0, mostPlaces)) {
    signal.throwIfAborted();
    const { roots } = (await index.graph.references(place, { limit: 1, signal })).value;
    found.push(...roots.map((hit) => ({ hit, guess: place.guess === true })));
  }
  return { groups: groupsOf(found), complete };
}

/** In the order given. */
function groupsOf(found: readonly { readonly hit: SymbolHit; readonly guess: boolean }[]): readonly SymbolGroup[] {
  const groups = new Map<string, { readonly hits: [SymbolHit, ...SymbolHit[]]; readonly guess: boolean }>();
  for (const { hit, guess } of found) {
    const key = nameInPlace(hit);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { hits: [hit], guess });
    else if (known.hits.every(({ id }) => id !== hit.id)) known.hits.push(hit);
  }
  return [...groups.values()];
}

/** Equal for all that are one symbol to a reader. */
export function nameInPlace({ path, container, name }: SymbolHit): string {
  return [path, container, name].join('\0');
}
