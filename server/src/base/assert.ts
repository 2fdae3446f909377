/**
 * Invariants that must hold whatever the input. A broken one is our own bug: tests throw, production reports it and goes on.
 * House rule 11 (style.md of the design notes); the idea is rust-analyzer's `always!` and `never!`.
 */

type Reporter = (message: string) => void;

const throwing: Reporter = (message) => {
  throw new Error(`Invariant broken: ${message}`);
};

let reporter: Reporter = throwing;

/** Production hosts install a reporter that logs; without one a broken invariant throws. Returns the previous reporter. */
export function setInvariantReporter(next: Reporter | undefined): Reporter {
  const previous = reporter;
  reporter = next ?? throwing;
  return previous;
}

/** Reports when `condition` is false. Returns the condition so that callers can fall back: `if (!always(x, '...')) return;`. */
export function always(condition: boolean, message: string): boolean {
  if (!condition) reporter(message);
  return condition;
}

/** Reports that a place was reached which no input may reach. */
export function never(message: string): void {
  reporter(message);
}
