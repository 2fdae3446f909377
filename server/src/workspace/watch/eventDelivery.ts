import type { SourceChange } from '../../engine/ports.ts';
import type { DiskEvent } from './diskEvent.ts';
import { createEventBatch, type EventBatch } from './eventBatch.ts';
import { interpretEvents } from './interpretEvents.ts';
import type { WatcherParts } from './watcher.ts';

/**
 * Events belong to one batch while they are less than `quiet` milliseconds apart, and no longer than `longest`. Short, because the engine
 * waits for quiet once more: this one only has to tell a branch switch from a single save.
 */
export const DISK_TIMING = { quiet: 25, longest: 200 };
/** An editor's events come in batches already. */
export const EDITOR_TIMING = { quiet: 4, longest: 100 };

export interface DeliveryOptions {
  readonly timing: typeof DISK_TIMING;
  readonly listener: (change: SourceChange) => void;
  /** What was left out so far may have to be watched from now on. */
  readonly onRulesChanged?: () => void;
}

/** Collects events, says what they mean, and passes that on. What is to be listed anew is judged by ignore files read anew. */
export function createEventDelivery(
  { clock, context }: WatcherParts,
  { timing, listener, onRulesChanged }: DeliveryOptions,
): EventBatch<DiskEvent> {
  return createEventBatch<DiskEvent>({
    ...timing,
    clock,
    deliver(events) {
      const { changes, rulesChanged } = interpretEvents(events, context);
      for (const change of changes) if (change.kind === 'rescan') context.rules.forget(change.prefix?.slice(0, -1) ?? '');
      if (rulesChanged) onRulesChanged?.();
      for (const change of changes) listener(change);
    },
  });
}
