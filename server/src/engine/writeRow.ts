/** Writes one attempt down, inside the running transaction: version check, diff, targets, tracking. In a preview it only counts. */
import { type Failure, toFailure } from '../base/failure.ts';
import type { EngineEvent, SkipReason } from './events.ts';
import type { Attempt, Finding } from './observe.ts';
import type { Clock, EmbeddedStore, Random, TrackingRow } from './ports.ts';
import { type RetryPolicy, retryDelay } from './retry.ts';
import type { RowVerdict } from './tally.ts';
import { decideByVersion, storedVersion } from './version.ts';
import { applyChanges, type Changes, diffOutputs, existingRows } from './writeTargets.ts';

/** What became of a row; events are announced once the transaction is durable. */
export interface Outcome {
  readonly verdict: RowVerdict;
  readonly rowsWritten: number;
  readonly rowsUnchanged: number;
  readonly events: readonly EngineEvent[];
  /** When the row is to be tried again, milliseconds since the epoch; 0: not by itself. */
  readonly retryAt: number;
}

export interface WriteParts {
  readonly store: EmbeddedStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly retry: RetryPolicy;
}

/** Throws what the store throws; the transaction is to be rolled back then. */
export function writeRow(parts: WriteParts, attempt: Attempt): Outcome {
  const { request, finding } = attempt;
  const stored = parts.store.tracking.read(request.source.name, request.key);
  if (isSuperseded(attempt, stored)) return skipOutcome(attempt, 'superseded');
  const before = attempt.staged === undefined ? stored : attempt.staged.before;
  const write: Write = { parts, attempt, before, isDry: request.mode === 'preview' };
  switch (finding.kind) {
    case 'skip':
      return skipOutcome(attempt, finding.why, finding.retryAt);
    case 'touch':
      return writeTouch(write, finding);
    case 'output':
      return writeOutput(write, finding);
    case 'excluded':
      return writeExcluded(write, finding);
    case 'gone':
      return writeGone(write, finding);
    case 'failed':
      return writeFailed(write, finding);
  }
}

/** Whether something newer than the attempt has been written since. */
export function isSuperseded({ ordinal, logic, finding }: Attempt, before: TrackingRow | undefined): boolean {
  if (before === undefined) return false;
  if (finding.kind === 'gone' && finding.why === 'vanished') return before.ordinal !== ordinal;
  if (finding.kind === 'touch' && before.content !== finding.content) return true;
  const kind = finding.kind === 'gone' ? 'absent' : 'currentLogic';
  return decideByVersion(storedVersion(before, logic), { ordinal, kind }) === 'older';
}

/** The same attempt, failed for a reason that showed while it was written. */
export function asFailed(attempt: Attempt, failure: Failure): Attempt {
  const { finding } = attempt;
  const seen = finding.kind === 'output' || finding.kind === 'failed' ? finding : { content: '', metadata: '', origin: '' };
  const { content, metadata, origin } = seen;
  return { ...attempt, finding: { kind: 'failed', failure, content, metadata, origin } };
}

/** An outcome without any change. */
export function skipOutcome({ request }: Attempt, why: SkipReason, retryAt = 0): Outcome {
  const event: EngineEvent = { kind: 'skipped', source: request.source.name, key: request.key, why };
  return { verdict: 'unchanged', rowsWritten: 0, rowsUnchanged: 0, events: [event], retryAt };
}

interface Write {
  readonly parts: WriteParts;
  readonly attempt: Attempt;
  readonly before: TrackingRow | undefined;
  readonly isDry: boolean;
}

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

function writeTouch(write: Write, { metadata, origin, why }: Of<'touch'>): Outcome {
  const { attempt, before } = write;
  if (before !== undefined) track(write, { ...before, ordinal: attempt.ordinal ?? before.ordinal, metadata, origin });
  if (why === 'poisoned') return skipOutcome(attempt, 'poisoned');
  const event: EngineEvent = { kind: 'touched', ...about(attempt), why: 'same content' };
  return { verdict: 'unchanged', rowsWritten: 0, rowsUnchanged: 0, events: [event], retryAt: 0 };
}

function writeOutput(write: Write, finding: Of<'output'>): Outcome {
  const { attempt, before } = write;
  const existing = existingRows(attempt, before);
  let changes: Changes;
  try {
    changes = diffOutputs(finding.outputs, existing);
  } catch (thrown) {
    const failure = toFailure(thrown, { code: 'output.failed', subject: attempt.request.key });
    return writeFailed(write, { ...finding, kind: 'failed', failure });
  }
  if (!write.isDry) applyChanges(attempt, changes);
  const { content, metadata, origin } = finding;
  track(write, { ...blank(write), content, logic: attempt.logic, metadata, origin, status: 'ok' });
  const events = changes.counts.map((counts): EngineEvent => ({ kind: 'applied', ...about(attempt), ...counts, why: finding.why }));
  const verdict = verdictOf(before, content, changes.hadRows);
  return { verdict, rowsWritten: changes.written, rowsUnchanged: changes.unchanged, events, retryAt: 0 };
}

function verdictOf(before: TrackingRow | undefined, content: string, hadRows: boolean): RowVerdict {
  if (before === undefined || before.status === 'excluded') return 'added';
  if (before.status === 'failed') return hadRows ? 'updated' : 'added';
  return before.content === content ? 'reprocessed' : 'updated';
}

function writeExcluded(write: Write, { reason, detail, metadata, origin }: Of<'excluded'>): Outcome {
  const { attempt } = write;
  const changes = clear(write);
  const failure: Failure = { code: 'source.excluded', kind: 'config', message: detail, subject: attempt.request.key };
  const row = { ...blank(write), logic: attempt.logic, metadata, origin, status: 'excluded' as const, reason };
  track(write, detail === '' ? row : { ...row, failure });
  const event: EngineEvent = changes.hadRows
    ? { kind: 'deleted', ...about(attempt), why: 'excluded' }
    : { kind: 'skipped', ...about(attempt), why: 'excluded' };
  return { verdict: 'excluded', rowsWritten: changes.written, rowsUnchanged: 0, events: [event], retryAt: 0 };
}

function writeGone(write: Write, { why }: Of<'gone'>): Outcome {
  const { attempt, before, parts, isDry } = write;
  if (before === undefined) return skipOutcome(attempt, 'absent');
  const changes = clear(write);
  if (!isDry) parts.store.tracking.remove(attempt.request.source.name, before.key);
  const event: EngineEvent = { kind: 'deleted', ...about(attempt), why };
  return { verdict: 'deleted', rowsWritten: changes.written, rowsUnchanged: 0, events: [event], retryAt: 0 };
}

/** Earlier output stays. Attempts are counted per content and logic, so that a new chance starts with new input. */
function writeFailed(write: Write, { failure, content, metadata, origin }: Of<'failed'>): Outcome {
  const { attempt, before, parts } = write;
  const isRepeated = before?.status === 'failed' && before.content === content && before.logic === attempt.logic;
  const attempts = isRepeated ? before.attempts + 1 : 1;
  const delay = retryDelay(parts.retry, failure, attempts, parts.random);
  const retryAt = delay === undefined ? 0 : parts.clock.now() + delay;
  const seen = { content, logic: attempt.logic, metadata, origin: origin === '' ? (before?.origin ?? '') : origin };
  track(write, { ...blank(write), ...seen, status: 'failed', reason: failure.code, failure, attempts, retryAt });
  const event: EngineEvent = { kind: 'failed', ...about(attempt), failure, retryAt };
  return { verdict: 'errors', rowsWritten: 0, rowsUnchanged: 0, events: [event], retryAt };
}

/** Takes all output of the row away. */
function clear({ attempt, before, isDry }: Write): Changes {
  const changes = diffOutputs([], existingRows(attempt, before));
  if (!isDry) applyChanges(attempt, changes);
  return changes;
}

function track({ parts, attempt, isDry }: Write, row: TrackingRow): void {
  if (!isDry) parts.store.tracking.write(attempt.request.source.name, row);
}

function blank({ attempt, before }: Write): Omit<TrackingRow, 'status'> {
  const ordinal = attempt.ordinal ?? before?.ordinal ?? 0;
  return { key: attempt.request.key, ordinal, content: '', logic: '', metadata: '', origin: '', reason: '', attempts: 0, retryAt: 0 };
}

function about({ request }: Attempt): { readonly source: string; readonly key: string } {
  return { source: request.source.name, key: request.key };
}
