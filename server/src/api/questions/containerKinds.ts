/** What the containers of symbols are: a method of a class looks other than one of an object that a constant holds. */
import { dottedName } from '../../base/dottedName.ts';
import { SYMBOL_KINDS, type SymbolKind } from '../../facts/fileFacts.ts';
import type { ReadStore } from '../../store/readStore.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';

/** For one answer: members of one container are asked about once. */
export class ContainerKinds {
  readonly #store: ReadStore;
  readonly #known = new Map<string, readonly (SymbolKind | undefined)[]>();

  constructor(store: ReadStore) {
    this.#store = store;
  }

  /** By the parts of the container, outermost first. */
  of({ id, container }: Pick<SymbolRecord, 'id' | 'container'>): readonly (SymbolKind | undefined)[] {
    const key = `${fileOfRow(id)} ${container}`;
    const kinds = this.#known.get(key) ?? this.#kindsOf(fileOfRow(id), container.split('.'));
    this.#known.set(key, kinds);
    return kinds;
  }

  #kindsOf(file: number, parts: readonly string[]): readonly (SymbolKind | undefined)[] {
    const kinds = new Map(
      this.#store.kindsNamed(file, parts).map(({ container, name, kind }) => [dottedName({ container, name }), kindOf(kind)]),
    );
    return parts.map((_, at) => kinds.get(parts.slice(0, at + 1).join('.')));
  }
}

function kindOf(place: number): SymbolKind {
  return SYMBOL_KINDS[place] ?? ('function' satisfies SymbolKind);
}
