/** The read-only connection to a folder's index, opened when there is something to read, and the search structure that goes with it. */
import { type Disposable, toDisposable } from '../base/disposable.ts';
import { FailureError } from '../base/failure.ts';
import type { Driver } from '../store/database.ts';
import { type OpenedReadStore, openReadStore } from '../store/openReadStore.ts';
import { createSymbolSearch, type SymbolSearch } from '../store/search/symbolSearch.ts';

export interface Reader {
  readonly store: OpenedReadStore;
  readonly search: SymbolSearch;
}

export interface ReaderConnection extends Disposable {
  /** undefined while there is no index yet. Throws a `FailureError` when there is one that cannot be read. */
  open(): Reader | undefined;
}

export interface ReaderOptions {
  readonly file: string;
  readonly driver: Driver;
  readonly isTest: (path: string) => boolean;
}

export function createReaderConnection(options: ReaderOptions): ReaderConnection {
  let reader: Reader | undefined;
  const closing = toDisposable(() => {
    reader?.store.dispose();
    reader = undefined;
  });
  return {
    open() {
      reader ??= openWhenThere(options);
      return reader;
    },
    dispose: () => closing.dispose(),
  };
}

function openWhenThere(options: ReaderOptions): Reader | undefined {
  try {
    const store = openReadStore(options);
    return { store, search: createSymbolSearch(store, { isTest: options.isTest, now: () => performance.now() }) };
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'store.absent') return undefined;
    throw error;
  }
}
