/** Looks at one source row: skip it, or read it, evaluate it and say what is to be written. Writes nothing. */
import { type Failure, toFailure } from '../base/failure.ts';
import { evaluate, type Outputs } from './evaluate.ts';
import type { EngineEvent, RunReason, SkipReason } from './events.ts';
import type { Operations } from './operations.ts';
import type { SourcePlan } from './plan.ts';
import type { Fingerprint, RowKey, SourceEntry, SourceRead, TrackingRow, TrackingStore } from './ports.ts';
import { decideRead, decideUnread, type RunMode } from './version.ts';

/** A row to look at. */
export interface RowRequest {
  readonly source: SourcePlan;
  readonly key: RowKey;
  /** What the listing said; absent when the row is known to have changed. */
  readonly entry?: SourceEntry;
  /** The row was in no listing; `ordinal` is that of its tracking row when the listing began. */
  readonly vanished?: { readonly ordinal: number };
  readonly mode: RunMode;
  /** As in `Unread`. */
  readonly dueBy: number;
  /** Memo keys a preview would have written. */
  readonly previewed: Set<string>;
}

/** What was found, with all that is needed to write it down. */
export interface Attempt {
  readonly request: RowRequest;
  /** Undefined when the source's own ordinal is not known. */
  readonly ordinal: number | undefined;
  readonly logic: Fingerprint;
  readonly finding: Finding;
  readonly bytes: number;
  readonly memoHits: number;
  readonly memoMisses: number;
  /** Set while the row is committed whose keys were staged: what was remembered before that. */
  readonly staged?: { readonly before: TrackingRow | undefined };
}

export type Finding =
  | { readonly kind: 'skip'; readonly why: SkipReason; readonly retryAt: number }
  /** Same content and logic, other metadata. */
  | {
      readonly kind: 'touch';
      readonly content: Fingerprint;
      readonly metadata: string;
      readonly origin: string;
      readonly why: 'unchanged' | 'poisoned';
    }
  | {
      readonly kind: 'output';
      readonly outputs: Outputs;
      readonly why: RunReason;
      readonly content: Fingerprint;
      readonly metadata: string;
      readonly origin: string;
    }
  | { readonly kind: 'excluded'; readonly reason: string; readonly detail: string; readonly metadata: string; readonly origin: string }
  | { readonly kind: 'gone'; readonly why: 'absent' | 'vanished' }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly content: Fingerprint;
      readonly metadata: string;
      readonly origin: string;
    };

export interface ObserveParts {
  readonly tracking: TrackingStore;
  readonly operations: Operations;
  emit(event: EngineEvent): void;
}

/** Throws only what the store throws, and the signal's reason when that has aborted. */
export async function observe(parts: ObserveParts, request: RowRequest, signal: AbortSignal): Promise<Attempt> {
  const { source, key, entry, vanished, mode } = request;
  const logicClass = source.logicClass(key);
  const logic = source.logic(logicClass);
  const nothing = { request, logic, bytes: 0, memoHits: 0, memoMisses: 0 };
  const stored = parts.tracking.read(source.name, key);
  // If something newer was written since the listing began, the listing says nothing about it.
  if (vanished !== undefined && (stored === undefined || stored.ordinal === vanished.ordinal)) {
    return { ...nothing, ordinal: vanished.ordinal, finding: { kind: 'gone', why: 'vanished' } };
  }
  const unread = decideUnread({ stored, entry, logic, mode, dueBy: request.dueBy });
  if (unread.kind === 'skip') {
    return { ...nothing, ordinal: entry?.ordinal, finding: { kind: 'skip', why: unread.why, retryAt: stored?.retryAt ?? 0 } };
  }
  const counted = source.contract.ordinals === 'own' || mode === 'preview' ? undefined : parts.tracking.nextOrdinal();
  const read = await readRow(request, signal);
  signal.throwIfAborted();
  const ordinal = counted ?? (read.kind === 'value' ? read.ordinal : undefined) ?? entry?.ordinal;
  if (read.kind !== 'value') return { ...nothing, ordinal, finding: findingWithout(read) };
  const tally = { memoHits: 0, memoMisses: 0 };
  const finding = await findingOf(parts, { request, read, stored, ordinal, logic, logicClass, signal, tally });
  return { request, ordinal, logic, finding, bytes: read.bytes, ...tally };
}

type ReadValue = Extract<SourceRead<unknown>, { kind: 'value' }>;

interface ReadRow {
  readonly request: RowRequest;
  readonly read: ReadValue;
  readonly stored: TrackingRow | undefined;
  readonly ordinal: number | undefined;
  readonly logic: Fingerprint;
  readonly logicClass: string;
  readonly signal: AbortSignal;
  readonly tally: { memoHits: number; memoMisses: number };
}

async function readRow({ source, key }: RowRequest, signal: AbortSignal): Promise<SourceRead<unknown>> {
  try {
    return await source.contract.get(key, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    return { kind: 'unreadable', failure: toFailure(thrown, { code: 'source.unreadable', subject: key }) };
  }
}

function findingWithout(read: Exclude<SourceRead<unknown>, ReadValue>): Finding {
  switch (read.kind) {
    case 'absent':
      return { kind: 'gone', why: 'absent' };
    case 'excluded':
      return { kind: 'excluded', reason: read.reason, detail: read.detail, metadata: read.metadata ?? '', origin: read.origin };
    case 'unreadable':
      return { kind: 'failed', failure: read.failure, content: '', metadata: '', origin: '' };
  }
}

function findingOf(parts: ObserveParts, row: ReadRow): Finding | Promise<Finding> {
  const { request, read, stored, ordinal, logic } = row;
  const seen = { content: read.fingerprint, metadata: read.metadata ?? '', origin: read.origin };
  const decision = decideRead({ stored, ordinal, content: read.fingerprint, logic, mode: request.mode });
  switch (decision.kind) {
    case 'older':
      return { kind: 'skip', why: 'older', retryAt: 0 };
    case 'touch':
      return isKnown(stored, seen) ? { kind: 'skip', why: 'metadata', retryAt: 0 } : { kind: 'touch', ...seen, why: 'unchanged' };
    case 'poisoned':
      return isKnown(stored, seen) ? { kind: 'skip', why: 'poisoned', retryAt: 0 } : { kind: 'touch', ...seen, why: 'poisoned' };
    case 'evaluate':
      return evaluateRow(parts, { ...row, why: decision.why, seen });
  }
}

interface Seen {
  readonly content: Fingerprint;
  readonly metadata: string;
  readonly origin: string;
}

function isKnown(stored: TrackingRow | undefined, seen: Seen): boolean {
  return stored?.metadata === seen.metadata && stored.origin === seen.origin;
}

async function evaluateRow(parts: ObserveParts, row: ReadRow & { readonly why: RunReason; readonly seen: Seen }): Promise<Finding> {
  const { request, read, logicClass, signal, tally, why, seen } = row;
  const about = { source: request.source.name, key: request.key };
  const run = parts.operations.runnerFor({
    mode: request.mode,
    why,
    previewed: request.previewed,
    onRan: (operation, memo) => {
      if (memo === 'hit') tally.memoHits++;
      if (memo === 'miss') tally.memoMisses++;
      parts.emit({ kind: 'ran', ...about, operation, why, memo });
    },
    onWarning: (message) => parts.emit({ kind: 'warned', ...about, message }),
  });
  try {
    const outputs = await evaluate(request.source, read.value, { key: request.key, content: seen.content, logicClass, signal }, run);
    return { kind: 'output', outputs, why, ...seen };
  } catch (thrown) {
    signal.throwIfAborted();
    return { kind: 'failed', failure: toFailure(thrown, { code: 'operation.failed', subject: request.key }), ...seen };
  }
}
