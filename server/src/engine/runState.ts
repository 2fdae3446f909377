/** The states of a run and the only ways between them. */
import { always } from '../base/assert.ts';
import type { RunState } from './events.ts';

const NEXT: Readonly<Record<RunState, readonly RunState[]>> = {
  pending: ['running', 'cancelled'],
  running: ['paused', 'completed', 'failed', 'cancelled'],
  paused: ['running', 'failed', 'cancelled'],
  completed: [],
  failed: [],
  cancelled: [],
};

export function isLegalTransition(from: RunState, to: RunState): boolean {
  return NEXT[from].includes(to);
}

/** No way leads out of it. */
export function isFinal(state: RunState): boolean {
  return NEXT[state].length === 0;
}

/** The new state; an illegal step is our own bug and leaves the state as it was. */
export function transition(from: RunState, to: RunState): RunState {
  return always(isLegalTransition(from, to), `a ${from} run cannot become ${to}`) ? to : from;
}
