/** When a row is skipped, and why not: pure decisions over what is remembered and what is seen. Their tests are truth tables. */
import { isRetryable } from '../base/failure.ts';
import type { RunReason, SkipReason } from './events.ts';
import type { Fingerprint, SourceEntry, TrackingRow } from './ports.ts';

/** What an observation stands for, weakest first: at the same ordinal only a stronger one is worth work. */
export const VERSION_KINDS = ['unknownLogic', 'differentLogic', 'currentLogic', 'absent'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export interface Version {
  /** Undefined: not known, so it cannot order anything. */
  readonly ordinal: number | undefined;
  readonly kind: VersionKind;
}

/** How thorough a run is. `preview` decides like `changed` and writes nothing. */
export type RunMode = 'preview' | 'changed' | 'full';

/** The skip table: by ordinal, then by kind. `older` when something newer is stored, `same` when the same is. */
export function decideByVersion(stored: Version | undefined, incoming: Version): 'process' | 'older' | 'same' {
  if (stored?.ordinal === undefined || incoming.ordinal === undefined) return 'process';
  if (stored.ordinal !== incoming.ordinal) return stored.ordinal > incoming.ordinal ? 'older' : 'process';
  return VERSION_KINDS.indexOf(stored.kind) >= VERSION_KINDS.indexOf(incoming.kind) ? 'same' : 'process';
}

/** The version of what is stored. No logic made an excluded row, so none can be outdated; a failed row has nothing to rely on. */
export function storedVersion(row: TrackingRow, logic: Fingerprint): Version {
  const current = row.status === 'excluded' || row.logic === logic;
  return { ordinal: row.ordinal, kind: row.status === 'failed' ? 'unknownLogic' : current ? 'currentLogic' : 'differentLogic' };
}

export type UnreadDecision = { readonly kind: 'read' } | { readonly kind: 'skip'; readonly why: SkipReason };

export interface Unread {
  readonly stored: TrackingRow | undefined;
  /** Absent when the row is known to have changed: it is read then. */
  readonly entry: SourceEntry | undefined;
  readonly logic: Fingerprint;
  readonly mode: RunMode;
  /** Failed rows that are due by then are tried again, milliseconds since the epoch. */
  readonly dueBy: number;
}

const READ: UnreadDecision = { kind: 'read' };

/** Whether a listed row has to be read at all. */
export function decideUnread({ stored, entry, logic, mode, dueBy }: Unread): UnreadDecision {
  if (mode === 'full' || stored === undefined || entry === undefined) return READ;
  const version = storedVersion(stored, logic);
  const byVersion = decideByVersion(version, { ordinal: entry.ordinal, kind: 'currentLogic' });
  if (byVersion === 'older') return { kind: 'skip', why: 'older' };
  if (byVersion === 'same') return { kind: 'skip', why: 'metadata' };
  const same = stored.metadata !== '' && stored.metadata === entry.metadata;
  if (stored.status === 'failed') return decideFailed({ stored, same, logic, dueBy });
  return same && version.kind === 'currentLogic' ? { kind: 'skip', why: 'metadata' } : READ;
}

/** A failed row waits for its time when the failure may pass, and for other content or logic when it will not. */
function decideFailed(failed: { stored: TrackingRow; same: boolean; logic: Fingerprint; dueBy: number }): UnreadDecision {
  const { stored, same, logic, dueBy } = failed;
  if (stored.logic !== logic) return READ;
  if (stored.failure !== undefined && isRetryable(stored.failure)) {
    const unchanged = same || stored.metadata === '';
    return unchanged && dueBy < stored.retryAt ? { kind: 'skip', why: 'backoff' } : READ;
  }
  return same ? { kind: 'skip', why: 'poisoned' } : READ;
}

export type ReadDecision =
  | { readonly kind: 'evaluate'; readonly why: RunReason }
  /** Something newer is stored. */
  | { readonly kind: 'older' }
  /** Nothing to do but to remember the new metadata. */
  | { readonly kind: 'touch' }
  /** It would fail again. */
  | { readonly kind: 'poisoned' };

export interface Read {
  readonly stored: TrackingRow | undefined;
  /** Of what was read; undefined when it is not known. */
  readonly ordinal: number | undefined;
  readonly content: Fingerprint;
  readonly logic: Fingerprint;
  readonly mode: RunMode;
}

/** Whether a row that was read has to be evaluated. Equal content collapses only onto finished output of the current logic. */
export function decideRead({ stored, ordinal, content, logic, mode }: Read): ReadDecision {
  if (mode === 'full') return evaluateBecause('forced');
  if (stored === undefined) return evaluateBecause('new');
  if (decideByVersion(storedVersion(stored, logic), { ordinal, kind: 'currentLogic' }) === 'older') return { kind: 'older' };
  const sameContent = stored.content === content;
  if (stored.status === 'failed') {
    if (stored.content === '') return evaluateBecause('retry');
    if (!sameContent) return evaluateBecause('content');
    if (stored.logic !== logic) return evaluateBecause('logic');
    return stored.failure !== undefined && !isRetryable(stored.failure) ? { kind: 'poisoned' } : evaluateBecause('retry');
  }
  if (!sameContent) return evaluateBecause('content');
  return stored.logic === logic ? { kind: 'touch' } : evaluateBecause('logic');
}

function evaluateBecause(why: RunReason): ReadDecision {
  return { kind: 'evaluate', why };
}
