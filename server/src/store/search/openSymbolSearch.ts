/** A search structure that loads what an earlier process saved beside the database, and saves what took long to gather. */
import { type Failure, toFailure } from '../../base/failure.ts';
import type { ReadStore } from '../readStore.ts';
import { loadSearch, saveSearch } from './searchFile.ts';
import { createSymbolSearch, type SymbolSearch, type SymbolSearchOptions } from './symbolSearch.ts';

export interface OpenSearchOptions extends Omit<SymbolSearchOptions, 'saved'> {
  /** Absolute path of the file that the structure is kept in. */
  readonly file: string;
  /** Whatever else decides what a file's symbols are, such as the globs of tests. */
  readonly traits: string;
}

export interface OpenedSearch extends SymbolSearch {
  /** Resolves when nothing is being saved; tells why the last attempt failed, if it did. A failure costs only time at the next start. */
  saved(): Promise<Failure | undefined>;
}

/** Fewer symbols than this, or than this share of all, are gathered from the index again faster than they are written. */
const WORTH_SAVING = { symbols: 20_000, share: 0.05 } as const;

export function openSymbolSearch(reader: ReadStore, options: OpenSearchOptions): OpenedSearch {
  const loaded = loadSearch(options);
  const search = createSymbolSearch(reader, { ...options, ...(loaded === undefined ? {} : { saved: loaded }) });
  let saving: Promise<Failure | undefined> = Promise.resolve(undefined);
  let busy = false;
  const save = async (): Promise<Failure | undefined> => {
    busy = true;
    try {
      await saveSearch(search.save(), options);
      return undefined;
    } catch (error) {
      return toFailure(error, { code: 'search.save', subject: options.file });
    } finally {
      busy = false;
    }
  };
  return {
    ...bound(search),
    refresh(slice) {
      const upkeep = search.refresh(slice);
      const { symbols, unsaved } = search.stats();
      if (upkeep.tidy && !busy && unsaved >= WORTH_SAVING.symbols && unsaved >= symbols * WORTH_SAVING.share) saving = save();
      return upkeep;
    },
    saved: () => saving,
  };
}

function bound(search: SymbolSearch): SymbolSearch {
  return {
    catchUp: (options) => search.catchUp(options),
    refresh: (options) => search.refresh(options),
    query: (query, options) => search.query(query, options),
    named: (name, limit) => search.named(name, limit),
    stats: () => search.stats(),
    save: () => search.save(),
  };
}
