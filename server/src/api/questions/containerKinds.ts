/** What the containers of symbols are: a method of a class looks other than one of an object that a constant holds. */
import { SYMBOL_KINDS, type SymbolKind } from '../../facts/fileFacts.ts';
import type { ReadStore } from '../../store/readStore.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';

/** For one answer: symbols of one file are read once. */
export class ContainerKinds {
  readonly #store: ReadStore;
  /** By file, kinds by qualified name. */
  readonly #files = new Map<number, ReadonlyMap<string, SymbolKind>>();

  constructor(store: ReadStore) {
    this.#store = store;
  }

  /** By the parts of the container, outermost first. */
  of({ id, container }: Pick<SymbolRecord, 'id' | 'container'>): readonly (SymbolKind | undefined)[] {
    const kinds = this.#kindsIn(fileOfRow(id));
    const parts = container.split('.');
    return parts.map((_, at) => kinds.get(parts.slice(0, at + 1).join('.')));
  }

  #kindsIn(file: number): ReadonlyMap<string, SymbolKind> {
    let kinds = this.#files.get(file);
    if (kinds === undefined) {
      kinds = new Map(
        this.#store
          .searchableSymbols(file)
          .map(({ container, name, kind }) => [container === '' ? name : `${container}.${name}`, kindOf(kind)]),
      );
      this.#files.set(file, kinds);
    }
    return kinds;
  }
}

function kindOf(place: number): SymbolKind {
  return SYMBOL_KINDS[place] ?? ('function' satisfies SymbolKind);
}
