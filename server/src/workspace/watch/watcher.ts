import { type Disposable, toDisposable } from '../../base/disposable.ts';
import type { Clock, SourceChange } from '../../engine/ports.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { WorkspacePaths } from '../path.ts';
import type { EventContext } from './interpretEvents.ts';

/** Tells what changed on disk. Keys of changes are files that may be indexed: in a supported language, left out by no rule. */
export interface Watcher {
  /** Arms, then resolves: changes from then on are never lost, at worst they come as a rescan. Ends with the disposable or the signal. */
  watch(listener: (change: SourceChange) => void, signal: AbortSignal): Promise<Disposable>;
}

/** What every watcher is made of. */
export interface WatcherParts {
  readonly paths: WorkspacePaths;
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly context: EventContext;
}

/** Ends the disposable when the signal aborts, also when it already has. */
export function endWithSignal(disposable: Disposable, signal: AbortSignal): Disposable {
  const end = toDisposable(() => {
    signal.removeEventListener('abort', onAbort);
    disposable.dispose();
  });
  const onAbort = (): void => end.dispose();
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) end.dispose();
  return end;
}
