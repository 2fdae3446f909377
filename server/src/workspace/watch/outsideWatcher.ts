import { resolve } from 'node:path';
import { type Disposable, toDisposable } from '../../base/disposable.ts';
import type { SourceChange } from '../../engine/ports.ts';
import { decidingEvent, decidingFiles } from './decidingFiles.ts';
import type { DiskEvent } from './diskEvent.ts';
import type { EventBatch } from './eventBatch.ts';
import { createEventDelivery, EDITOR_TIMING } from './eventDelivery.ts';
import { endWithSignal, type Watcher, type WatcherParts } from './watcher.ts';

/** File events as an editor tells them; paths absolute or below the folder. Deleting a folder may come as one event. */
export type OutsideChange =
  | { readonly kind: 'changed' | 'deleted'; readonly path: string }
  /** Events may have been lost: look at everything again. */
  | { readonly kind: 'rescan'; readonly reason: string };

/** Follows the events that somebody else watches for. Before it is armed, events are dropped: the first listing sees their effect. */
export interface OutsideWatcher extends Watcher {
  /** Resolves when the engine knows of them. */
  notify(changes: readonly OutsideChange[]): Promise<void>;
}

export function createOutsideWatcher(parts: WatcherParts): OutsideWatcher {
  const { paths, files } = parts;
  const batches = new Set<EventBatch<DiskEvent>>();

  const toDiskEvent = (change: OutsideChange, deciding: ReadonlyMap<string, DiskEvent>): DiskEvent | undefined => {
    if (change.kind === 'rescan') return { kind: 'lost', reason: change.reason };
    const decided = decidingEvent(resolve(paths.root, change.path), deciding);
    if (decided) return decided;
    // Only where the volume does not tell letters apart can an event name another spelling than the disk's.
    const key = paths.caseSensitive ? paths.toKey(change.path) : paths.locate(change.path);
    return key === undefined ? undefined : { kind: change.kind, key };
  };

  return {
    async notify(changes) {
      if (batches.size === 0) return;
      const deciding = decidingFiles(paths.root, files);
      const events = changes.map((change) => toDiskEvent(change, deciding)).filter((event) => event !== undefined);
      for (const batch of batches) batch.push(...events);
      await Promise.all([...batches].map((batch) => batch.delivered()));
    },
    watch(listener: (change: SourceChange) => void, signal: AbortSignal): Promise<Disposable> {
      const batch = createEventDelivery(parts, { timing: EDITOR_TIMING, listener });
      batches.add(batch);
      const end = toDisposable(() => {
        batches.delete(batch);
        batch.dispose();
      });
      return Promise.resolve(endWithSignal(end, signal));
    },
  };
}
