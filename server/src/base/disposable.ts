/** Something with an end. Disposing twice is harmless. */
export interface Disposable {
  dispose(): void;
}

/** Something whose end takes time, such as a process that finishes what it holds. */
export interface AsyncDisposable {
  dispose(): Promise<void>;
}

export function toDisposable(dispose: () => void): Disposable {
  let disposed = false;
  return {
    dispose() {
      if (disposed) return;
      disposed = true;
      dispose();
    },
  };
}

/** Collects disposables at the place where they are created and ends them in reverse order. */
export class DisposableStore implements Disposable {
  readonly #items: Disposable[] = [];
  #disposed = false;

  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  dispose(): void {
    this.#disposed = true;
    for (let item = this.#items.pop(); item; item = this.#items.pop()) item.dispose();
  }
}
