/** The read-only connection to a folder's index, opened when there is something to read, and the search structure that goes with it. */
import { type Disposable, toDisposable } from '../base/disposable.ts';
import { FailureError } from '../base/failure.ts';
import type { Driver } from '../store/database.ts';
import { SEARCH_SUFFIX } from '../store/databaseFile.ts';
import { type OpenedReadStore, openReadStore } from '../store/openReadStore.ts';
import { type OpenedSearch, openSymbolSearch } from '../store/search/openSymbolSearch.ts';
import { MostUsed } from './questions/mostUsed.ts';
import { UseCounts } from './questions/useCounts.ts';

export interface Reader {
  readonly store: OpenedReadStore;
  readonly search: OpenedSearch;
  readonly uses: UseCounts;
  readonly mostUsed: MostUsed;
}

export interface ReaderConnection extends Disposable {
  /** undefined while there is no index yet. Throws a `FailureError` when there is one that cannot be read. */
  open(): Reader | undefined;
  /** False for a reader that has been closed since: its index was replaced, or nobody asks any more. */
  holds(reader: Reader): boolean;
}

export interface ReaderOptions {
  readonly file: string;
  readonly driver: Driver;
  readonly isTest: (path: string) => boolean;
  /** What `isTest` was made from: a saved search structure made from something else is not used. */
  readonly testGlobs: readonly string[];
}

export function createReaderConnection(options: ReaderOptions): ReaderConnection {
  let reader: Reader | undefined;
  const closing = toDisposable(() => {
    reader?.store.dispose();
    reader = undefined;
  });
  return {
    open() {
      if (reader?.store.replaced() === true) {
        reader.store.dispose();
        reader = undefined;
      }
      reader ??= openWhenThere(options);
      return reader;
    },
    holds: (one) => one === reader,
    dispose: () => closing.dispose(),
  };
}

function openWhenThere(options: ReaderOptions): Reader | undefined {
  try {
    const store = openReadStore(options);
    const { file, isTest, testGlobs } = options;
    const kept = { file: file + SEARCH_SUFFIX, traits: testGlobs.join('\n') };
    const search = openSymbolSearch(store, { ...kept, isTest, now: () => performance.now() });
    const uses = new UseCounts(store);
    return { store, search, uses, mostUsed: new MostUsed(store, uses) };
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'store.absent') return undefined;
    throw error;
  }
}
