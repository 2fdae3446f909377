/**
 * Writes a row whose output goes to targets outside the database, in four phases: evaluate (done before), stage in a transaction which keys
 * may change, apply, commit in a transaction. Whatever ends it early, the staged keys and a tracking row that counts as failed remain, so
 * the next attempt writes those keys again or deletes them: nothing is lost and, as applying is idempotent, nothing is there twice.
 */
import { type Failure, toFailure } from '../base/failure.ts';
import type { EngineEvent } from './events.ts';
import type { Attempt } from './observe.ts';
import { isEmbedded } from './plan.ts';
import type { StagingStore, TrackingRow } from './ports.ts';
import { type ExternalChange, externalChange, settle, stage } from './stagedKeys.ts';
import type { Transactor } from './transactor.ts';
import { asFailed, isSuperseded, type Outcome, skipOutcome, type WriteParts, writeRow } from './writeRow.ts';

export interface StagedWriter {
  /** Whether an attempt changes what lies outside the database. */
  concerns(attempt: Attempt): boolean;
  /** Throws what the store throws. A target that fails fails the row. */
  write(attempt: Attempt, signal: AbortSignal): Promise<Outcome>;
}

export interface StagedParts extends WriteParts {
  readonly staging: StagingStore;
  readonly transactor: Transactor;
}

export function createStagedWriter(parts: StagedParts): StagedWriter {
  return {
    concerns: ({ request, finding }) => request.source.hasExternal && ['output', 'excluded', 'gone'].includes(finding.kind),
    async write(attempt, signal) {
      const staged = await parts.transactor.run(() => stageRow(parts, attempt), signal);
      if (staged.kind === 'done') return staged.outcome;
      const failure = await apply(staged.changes, signal);
      return await parts.transactor.run(() => commitRow(parts, attempt, staged, failure), signal);
    },
  };
}

interface Staged {
  readonly kind: 'staged';
  /** The tracking row as it was before. */
  readonly before: TrackingRow | undefined;
  readonly changes: readonly ExternalChange[];
}

function stageRow(parts: StagedParts, attempt: Attempt): Staged | { readonly kind: 'done'; readonly outcome: Outcome } {
  const { request } = attempt;
  const before = parts.store.tracking.read(request.source.name, request.key);
  if (isSuperseded(attempt, before)) return { kind: 'done', outcome: skipOutcome(attempt, 'superseded') };
  let changes: readonly ExternalChange[];
  const known = knownKeys(parts, attempt);
  try {
    changes = known.map(({ target, rows, keys }) => externalChange(target, rows, keys, request.mode === 'full' ? 'all' : 'changed'));
  } catch (thrown) {
    const failure = toFailure(thrown, { code: 'output.failed', subject: request.key });
    return { kind: 'done', outcome: writeRow(parts, asFailed(attempt, failure)) };
  }
  if (request.mode === 'preview' || changes.every(({ mutations }) => mutations.length === 0)) {
    return { kind: 'done', outcome: withCounts(writeRow(parts, attempt), attempt, changes) };
  }
  const ordinal = ordinalOf(attempt, before);
  for (const [index, change] of changes.entries()) {
    const keys = known[index]?.keys;
    if (keys !== undefined) parts.staging.write(change.target.name, request.source.name, request.key, stage(keys, change, ordinal));
  }
  parts.store.tracking.write(request.source.name, unfinishedRow(attempt, before, ordinal));
  return { kind: 'staged', before, changes };
}

function knownKeys({ staging }: StagedParts, { request, finding }: Attempt) {
  const outputs = finding.kind === 'output' ? finding.outputs : [];
  return request.source.outputs.flatMap(({ target }, output) => {
    if (isEmbedded(target)) return [];
    return [{ target, rows: outputs[output] ?? [], keys: staging.read(target.name, request.source.name, request.key) }];
  });
}

/**
 * Until the commit the row counts as failed with its content: it can neither be skipped nor taken for unchanged, and a row that vanishes
 * meanwhile is still known.
 */
function unfinishedRow({ request, finding, logic }: Attempt, before: TrackingRow | undefined, ordinal: number): TrackingRow {
  const { content, origin } = finding.kind === 'output' ? finding : { content: '', origin: before?.origin ?? '' };
  const isRepeated = before?.status === 'failed' && before.content === content && before.logic === logic;
  const attempts = isRepeated ? before.attempts : 0;
  const seen = { key: request.key, ordinal, content, logic, metadata: '', origin };
  return { ...seen, status: 'failed', reason: UNFINISHED.code, failure: UNFINISHED, attempts, retryAt: 0 };
}

const UNFINISHED: Failure = { code: 'run.unfinished', kind: 'transient', message: 'Output outside the database is not complete' };

/** Waits for every target even when one fails or the run is cancelled: what an abandoned call writes later could not be undone. */
async function apply(changes: readonly ExternalChange[], signal: AbortSignal): Promise<Failure | undefined> {
  for (const { target, mutations } of changes) {
    if (mutations.length === 0) continue;
    try {
      await target.apply(mutations, signal);
    } catch (thrown) {
      const failure = toFailure(thrown, { code: 'target.failed', subject: target.name });
      // A target says so when it will never take the row; anything else may pass.
      return failure.kind === 'user' || failure.kind === 'config' ? failure : { ...failure, kind: 'transient' };
    }
  }
  return undefined;
}

function commitRow(parts: StagedParts, attempt: Attempt, { before, changes }: Staged, failure: Failure | undefined): Outcome {
  const { request } = attempt;
  const now = parts.store.tracking.read(request.source.name, request.key);
  if (isSuperseded(attempt, now)) return skipOutcome(attempt, 'superseded');
  if (failure !== undefined) return writeRow(parts, asFailed(attempt, failure));
  const ordinal = ordinalOf(attempt, before);
  for (const change of changes) {
    const keys = parts.staging.read(change.target.name, request.source.name, request.key);
    parts.staging.write(change.target.name, request.source.name, request.key, settle(keys, change, ordinal));
  }
  return withCounts(writeRow(parts, { ...attempt, staged: { before } }), attempt, changes);
}

function withCounts(outcome: Outcome, { request, finding }: Attempt, changes: readonly ExternalChange[]): Outcome {
  if (finding.kind !== 'output' || outcome.verdict === 'errors') return outcome;
  const events = changes.map(
    ({ target, inserted, updated, deleted, unchanged }): EngineEvent => ({
      ...{ kind: 'applied', source: request.source.name, key: request.key, target: target.name },
      ...{ inserted, updated, deleted, unchanged, why: finding.why },
    }),
  );
  return {
    ...outcome,
    rowsWritten: changes.reduce((total, { mutations }) => total + mutations.length, outcome.rowsWritten),
    rowsUnchanged: changes.reduce((total, { unchanged }) => total + unchanged, outcome.rowsUnchanged),
    events: [...outcome.events, ...events],
  };
}

function ordinalOf(attempt: Attempt, before: TrackingRow | undefined): number {
  return attempt.ordinal ?? before?.ordinal ?? 0;
}
