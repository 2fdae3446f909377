/**
 * Requests for runs: one run at a time, one waiting. Requests that come while a run is under way share the waiting one; it becomes as
 * thorough and as wide as any of them needs. Everybody gets the result of the run that served them.
 */
import type { RunResult } from './run.ts';
import type { RunMode } from './version.ts';

export interface RunRequest {
  readonly mode: RunMode;
  readonly trigger: string;
  /** What to look at: everything, or what lies under prefixes of sources. */
  readonly scope: RunScope;
  /** Milliseconds after which the run takes up nothing new. */
  readonly deadlineMs?: number;
}

export type RunScope = 'all' | readonly { readonly source: string; readonly prefix?: string }[];

const STRENGTH: readonly RunMode[] = ['preview', 'changed', 'full'];

/** The least request that serves both. */
function mergeRequests(first: RunRequest, second: RunRequest): RunRequest {
  const mode = STRENGTH.indexOf(second.mode) > STRENGTH.indexOf(first.mode) ? second.mode : first.mode;
  const scope = first.scope === 'all' || second.scope === 'all' ? 'all' : [...first.scope, ...second.scope];
  const isBounded = first.deadlineMs !== undefined && second.deadlineMs !== undefined;
  const deadline = isBounded ? { deadlineMs: Math.max(first.deadlineMs, second.deadlineMs) } : {};
  return { mode, trigger: first.trigger, scope, ...deadline };
}

export interface RunQueue {
  /** Resolves with the result of the run that served the request; never rejects. `signal` withdraws the request. */
  request(request: RunRequest, signal?: AbortSignal): Promise<RunResult>;
  readonly isIdle: boolean;
  /** Answers everything that waits with `cancelled`, and aborts what runs. */
  cancelAll(): void;
}

/** A run that was started. */
export interface StartedRun {
  readonly result: Promise<RunResult>;
  abort(): void;
}

interface Turn {
  request: RunRequest;
  readonly waiting: Set<(result: RunResult) => void>;
  started: StartedRun | undefined;
}

export interface RunQueueParts {
  start(request: RunRequest): StartedRun;
  /** The result of a run that was cancelled before it began. */
  cancelled(request: RunRequest): RunResult;
  onIdle(): void;
}

export function createRunQueue(parts: RunQueueParts): RunQueue {
  let running: Turn | undefined;
  let pending: Turn | undefined;

  function next(): void {
    running = pending;
    pending = undefined;
    const turn = running;
    if (turn === undefined) {
      parts.onIdle();
      return;
    }
    turn.started = parts.start(turn.request);
    void turn.started.result.then((result) => {
      for (const answer of turn.waiting) answer(result);
      next();
    });
  }

  /** A run that nobody waits for any more is given up. */
  function withdraw(turn: Turn, answer: (result: RunResult) => void): void {
    if (!turn.waiting.has(answer)) return;
    if (turn.started !== undefined && turn.waiting.size === 1) {
      turn.started.abort();
      return;
    }
    turn.waiting.delete(answer);
    answer(parts.cancelled(turn.request));
    if (turn === pending && turn.waiting.size === 0) pending = undefined;
  }

  return {
    get isIdle() {
      return running === undefined;
    },
    request(request, signal) {
      if (signal?.aborted) return Promise.resolve(parts.cancelled(request));
      return new Promise<RunResult>((resolve) => {
        const turn: Turn = pending ?? { request, waiting: new Set(), started: undefined };
        if (turn === pending) turn.request = mergeRequests(turn.request, request);
        const stop = () => withdraw(turn, answer);
        const answer = (result: RunResult) => {
          signal?.removeEventListener('abort', stop);
          resolve(result);
        };
        turn.waiting.add(answer);
        signal?.addEventListener('abort', stop, { once: true });
        pending = turn;
        if (running === undefined) next();
      });
    },
    cancelAll() {
      const waiting = pending;
      pending = undefined;
      if (waiting !== undefined) for (const answer of waiting.waiting) answer(parts.cancelled(waiting.request));
      running?.started?.abort();
    },
  };
}
