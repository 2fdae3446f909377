import { type Disposable, toDisposable } from './disposable.ts';

export type Listener<T> = (event: T) => void;

/** Announces what happened to whoever listens. Events never drive what happens next (house rule 20). */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<Listener<T>>();

  /** Arrow property so that it can be handed out as an interface's `onX`. */
  readonly on = (listener: Listener<T>): Disposable => {
    const own: Listener<T> = (event) => listener(event);
    this.#listeners.add(own);
    return toDisposable(() => this.#listeners.delete(own));
  };

  emit(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
