import type { Disposable } from '../base/disposable.ts';
import type { SourceChange } from '../engine/ports.ts';

/** Tells what changed on disk. Keys of changes are supported files that no rule leaves out. */
export interface Watcher {
  /** Arms, then resolves: changes from then on are never lost, at worst they come as a rescan. Ends with the disposable or the signal. */
  watch(listener: (change: SourceChange) => void, signal: AbortSignal): Promise<Disposable>;
}
