/** Resolves when whatever else waits for this thread has had its turn: long work is cut into pieces with it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
