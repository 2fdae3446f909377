/** Long questions give way to others every few milliseconds, and end when nobody waits for them any more. */

/** Short enough that no request notices. */
const SLICE_MS = 8;

/** To be awaited between two pieces of work; costs nothing while the slice lasts. */
export function createPauses(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS;
  return () => {
    signal?.throwIfAborted();
    if (performance.now() < until) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        until = performance.now() + SLICE_MS;
        resolve();
      });
    });
  };
}
