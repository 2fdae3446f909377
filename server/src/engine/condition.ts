/** Lets code wait until something is true; whoever changes what it depends on says so. */
export interface Condition {
  /** Resolves as soon as `test` holds. */
  until(test: () => boolean): Promise<void>;
  changed(): void;
}

export function createCondition(): Condition {
  const waiting = new Set<{ readonly test: () => boolean; readonly resolve: () => void }>();
  return {
    until: (test) => (test() ? Promise.resolve() : new Promise((resolve) => waiting.add({ test, resolve }))),
    changed() {
      for (const waiter of waiting) {
        if (!waiter.test()) continue;
        waiting.delete(waiter);
        waiter.resolve();
      }
    },
  };
}
