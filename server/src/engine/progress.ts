/** Tells listeners how far things are: the latest only, at most so often, and at once when a state changes. */
import type { Disposable } from '../base/disposable.ts';
import { Emitter } from '../base/emitter.ts';
import type { EngineProgress } from './events.ts';
import type { Clock } from './ports.ts';

export interface ProgressStream extends Disposable {
  readonly on: Emitter<EngineProgress>['on'];
  /** Something changed; told within the interval. */
  changed(): void;
  /** Tells at once. */
  tell(): void;
}

export function createProgressStream(clock: Clock, intervalMs: number, read: () => EngineProgress): ProgressStream {
  const emitter = new Emitter<EngineProgress>();
  let timer: Disposable | undefined;
  function tell(): void {
    timer?.dispose();
    timer = undefined;
    emitter.emit(read());
  }
  return {
    on: emitter.on,
    changed() {
      timer ??= clock.after(intervalMs, tell);
    },
    tell,
    dispose() {
      timer?.dispose();
      emitter.dispose();
    },
  };
}
