/** When a failed attempt is repeated: one pure function of policy, failure, attempt and chance. */
import { type Failure, isRetryable } from '../base/failure.ts';
import type { Random } from './ports.ts';

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly factor: number;
  /** No delay is longer, jitter included. */
  readonly capMs: number;
  /** Delays vary by this share up and down. */
  readonly jitter: number;
  /** Failure codes that are never repeated, whatever their kind. */
  readonly deny: readonly string[];
}

/** engine.md section 6: five attempts from 100 ms, doubling, up to 10 s. */
export const DEFAULT_RETRY: RetryPolicy = { attempts: 5, firstMs: 100, factor: 2, capMs: 10_000, jitter: 0.25, deny: [] };

/** Milliseconds to wait after the n-th failed attempt (counted from 1); undefined when it is not repeated. */
export function retryDelay(policy: RetryPolicy, failure: Failure, attempt: number, random: Random): number | undefined {
  if (policy.deny.includes(failure.code) || !isRetryable(failure) || attempt >= policy.attempts) return undefined;
  const varied = policy.firstMs * policy.factor ** (attempt - 1) * (1 + policy.jitter * (2 * random() - 1));
  return Math.round(Math.min(policy.capMs, varied));
}
