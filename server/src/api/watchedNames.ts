import { watchedNames as namesOfIndexer } from '../indexer/watchedNames.ts';

/** Globs of the names of files that an editor should tell the index about when they change. */
export function watchedNames(): readonly string[] {
  return namesOfIndexer();
}
