/** One file as the indexer would see it now, and what it would do with it. Nothing is written. */
import { createStopwatch } from '../base/stopwatch.ts';
import type { RunReason, SkipReason } from '../engine/events.ts';
import type { SourceRead, TrackingRow } from '../engine/ports.ts';
import { decideRead, decideUnread } from '../engine/version.ts';
import type { Driver } from '../store/database.ts';
import { openIndexStore } from '../store/openIndexStore.ts';
import { createProcessProbe } from '../store/processProbe.ts';
import type { FileRecord } from '../store/readStore.ts';
import type { FileContent } from '../workspace/content/fileContent.ts';
import { createCodeEngine } from './codeEngine.ts';
import type { IndexOptions } from './indexer.ts';
import { readBuiltLogic } from './languageLogic.ts';
import { systemClock } from './systemClock.ts';
import { openWorkspace } from './workspaceFiles.ts';

/** `given` is absolute or relative to the folder. undefined for what lies outside. */
export async function readNow(
  options: IndexOptions,
  given: string,
): Promise<{ readonly key: string; readonly read: SourceRead<FileContent> } | undefined> {
  const { paths, source } = workspaceOf(options);
  const key = paths.locate(given);
  return key === undefined ? undefined : { key, read: await source.get(key, new AbortController().signal) };
}

/** What the next look does with a file. skip: nothing. touch: it is read and is the same. process: its facts are made anew. */
export type NextLook =
  | { readonly kind: 'skip'; readonly why: SkipReason }
  | { readonly kind: 'touch' }
  | { readonly kind: 'process'; readonly why: RunReason }
  | { readonly kind: 'excluded'; readonly reason: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface LookedAt {
  readonly key: string;
  readonly next: NextLook;
  /** Fingerprints of content and logic as they are now; absent when the file cannot be read. */
  readonly content?: string;
  readonly logic?: string;
  /** Whether size, times and place are those that are remembered; unknown: too recent to be trusted. */
  readonly metadata: 'same' | 'different' | 'unknown';
}

export interface LookParts {
  readonly options: IndexOptions;
  readonly bundles: string;
  readonly driver: Driver;
  /** What is remembered of the file. */
  readonly recordOf: (key: string) => FileRecord | undefined;
}

export async function lookAtFile(given: string, { options, bundles, driver, recordOf }: LookParts): Promise<LookedAt | undefined> {
  const found = await readNow(options, given);
  if (found === undefined) return undefined;
  const { key, read } = found;
  const stored = trackingOf(recordOf(key));
  const metadata = 'metadata' in read ? (read.metadata ?? '') : '';
  const same = metadata === '' || stored?.metadata === '' ? 'unknown' : metadata === stored?.metadata ? 'same' : 'different';
  if (read.kind === 'absent') return { key, next: { kind: 'absent' }, metadata: 'unknown' };
  if (read.kind === 'unreadable') return { key, next: { kind: 'unreadable', reason: read.failure.message }, metadata: 'unknown' };
  if (read.kind === 'excluded') return { key, next: { kind: 'excluded', reason: read.reason }, metadata: same };
  const logic = logicOf(key, { options, bundles, driver });
  const content = read.fingerprint;
  const entry = { key, ...(metadata === '' ? {} : { metadata }) };
  const unread = decideUnread({ stored, entry, logic, mode: 'changed', dueBy: systemClock.now() });
  const decided = decideRead({ stored, ordinal: undefined, content, logic, mode: 'changed' });
  const looked = { key, content, logic, metadata: same } as const;
  if (unread.kind === 'skip') return { ...looked, next: { kind: 'skip', why: unread.why } };
  if (decided.kind === 'evaluate') return { ...looked, next: { kind: 'process', why: decided.why } };
  return { ...looked, next: decided.kind === 'touch' ? { kind: 'touch' } : { kind: 'skip', why: decided.kind } };
}

function workspaceOf(options: IndexOptions) {
  const stopwatch = createStopwatch(systemClock.monotonic);
  return openWorkspace(options, { clock: systemClock, stopwatch, onNoWatches: () => undefined });
}

/** The fingerprint that the flow has for a file's language: that of an index in memory, which is the same in every index. */
function logicOf(key: string, { options, bundles, driver }: Omit<LookParts, 'recordOf'>): string {
  const stopwatch = createStopwatch(systemClock.monotonic);
  const opened = openIndexStore({
    file: ':memory:',
    driver,
    clock: systemClock,
    probe: createProcessProbe(),
    product: '',
    check: 'afterUncleanStop',
  });
  if (opened.kind !== 'owner') return '';
  try {
    const { logicOf: logic, links } = readBuiltLogic(bundles);
    const { source } = workspaceOf(options);
    const { plan } = createCodeEngine({
      store: opened.store,
      source,
      parse: () => Promise.reject(new Error('Nothing is parsed to compare fingerprints')),
      logicOf: logic,
      linkLogic: links,
      clock: systemClock,
      stopwatch,
      memo: undefined,
    });
    return plan.sources.map(({ logic }) => logic(source.languages.ofPath(key) ?? ''))[0] ?? '';
  } finally {
    opened.store.dispose();
  }
}

function trackingOf(record: FileRecord | undefined): TrackingRow | undefined {
  return record === undefined ? undefined : { ...record, key: record.path };
}
