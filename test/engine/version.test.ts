import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../server/src/base/failure.ts';
import type { TrackingRow } from '../../server/src/engine/ports.ts';
import {
  decideByVersion,
  decideRead,
  decideUnread,
  type Read,
  storedVersion,
  type Unread,
  VERSION_KINDS,
} from '../../server/src/engine/version.ts';
import { trackingRow } from './conformance/embeddedStore.ts';

describe('the skip table', () => {
  it('decides by ordinal, then by kind', () => {
    const table: string[] = [];
    const ordinals = [
      { name: 'stored is newer', stored: 2, incoming: 1 },
      { name: 'equal', stored: 1, incoming: 1 },
      { name: 'stored is older', stored: 1, incoming: 2 },
      { name: 'stored is unknown', stored: undefined, incoming: 1 },
      { name: 'incoming is unknown', stored: 1, incoming: undefined },
    ];
    for (const { name, stored, incoming } of ordinals) {
      for (const kind of VERSION_KINDS) {
        const row = VERSION_KINDS.map((other) => decideByVersion({ ordinal: stored, kind }, { ordinal: incoming, kind: other }));
        table.push(`${name} | ${kind} | ${row.join(' ')}`);
      }
    }
    // Columns: incoming unknownLogic, differentLogic, currentLogic, absent.
    expect(table).toEqual([
      'stored is newer | unknownLogic | older older older older',
      'stored is newer | differentLogic | older older older older',
      'stored is newer | currentLogic | older older older older',
      'stored is newer | absent | older older older older',
      'equal | unknownLogic | same process process process',
      'equal | differentLogic | same same process process',
      'equal | currentLogic | same same same process',
      'equal | absent | same same same same',
      'stored is older | unknownLogic | process process process process',
      'stored is older | differentLogic | process process process process',
      'stored is older | currentLogic | process process process process',
      'stored is older | absent | process process process process',
      'stored is unknown | unknownLogic | process process process process',
      'stored is unknown | differentLogic | process process process process',
      'stored is unknown | currentLogic | process process process process',
      'stored is unknown | absent | process process process process',
      'incoming is unknown | unknownLogic | process process process process',
      'incoming is unknown | differentLogic | process process process process',
      'incoming is unknown | currentLogic | process process process process',
      'incoming is unknown | absent | process process process process',
    ]);
  });

  it('processes what was never stored', () => {
    for (const kind of VERSION_KINDS) expect(decideByVersion(undefined, { ordinal: 1, kind })).toBe('process');
  });

  it('takes stored rows for what they are worth', () => {
    const kind = (over: Partial<TrackingRow>) => storedVersion(trackingRow('a', { logic: 'now', ...over }), 'now').kind;
    expect(kind({})).toBe('currentLogic');
    expect(kind({ logic: 'before' })).toBe('differentLogic');
    expect(kind({ logic: '' })).toBe('differentLogic');
    expect(kind({ status: 'excluded', logic: 'before' })).toBe('currentLogic');
    expect(kind({ status: 'failed' })).toBe('unknownLogic');
  });
});

const stored = (over: Partial<TrackingRow> = {}) => trackingRow('a', { logic: 'now', metadata: 'm', content: 'c', ordinal: 5, ...over });
const failed = (kind: FailureKind, over: Partial<TrackingRow> = {}) =>
  stored({ status: 'failed', failure: { code: 'x', kind, message: '' }, attempts: 1, ...over });

describe('before reading', () => {
  const decide = (over: Partial<Unread>) => {
    const decision = decideUnread({
      stored: stored(),
      entry: { key: 'a', metadata: 'm' },
      logic: 'now',
      mode: 'changed',
      dueBy: 100,
      ...over,
    });
    return decision.kind === 'read' ? 'read' : decision.why;
  };

  it('skips by equal metadata, and only then', () => {
    expect(decide({})).toBe('metadata');
    expect(decide({ mode: 'preview' })).toBe('metadata');
    expect(decide({ entry: { key: 'a', metadata: 'other' } })).toBe('read');
    expect(decide({ entry: { key: 'a' } })).toBe('read');
    expect(decide({ stored: stored({ metadata: '' }) })).toBe('read');
    expect(decide({ stored: stored({ metadata: '' }), entry: { key: 'a', metadata: '' } })).toBe('read');
    expect(decide({ stored: undefined })).toBe('read');
    expect(decide({ stored: stored({ logic: 'before' }) })).toBe('read');
    expect(decide({ stored: stored({ status: 'excluded', logic: 'before' }) })).toBe('metadata');
  });

  it('reads everything that is told to have changed, and in a full run', () => {
    expect(decide({ entry: undefined })).toBe('read');
    expect(decide({ mode: 'full' })).toBe('read');
  });

  it('follows ordinals of the source', () => {
    expect(decide({ entry: { key: 'a', ordinal: 4 } })).toBe('older');
    expect(decide({ entry: { key: 'a', ordinal: 5 } })).toBe('metadata');
    expect(decide({ entry: { key: 'a', ordinal: 6 } })).toBe('read');
    expect(decide({ entry: { key: 'a', ordinal: 5 }, stored: stored({ logic: 'before' }) })).toBe('read');
    expect(decide({ entry: { key: 'a', ordinal: 5 }, stored: failed('internal') })).toBe('read');
  });

  it('lets a passing failure wait for its time', () => {
    expect(decide({ stored: failed('transient', { retryAt: 101 }) })).toBe('backoff');
    expect(decide({ stored: failed('transient', { retryAt: 100 }) })).toBe('read');
    expect(decide({ stored: failed('transient', { retryAt: 101, metadata: '' }) })).toBe('backoff');
    expect(decide({ stored: failed('transient', { retryAt: 101 }), entry: { key: 'a', metadata: 'other' } })).toBe('read');
    expect(decide({ stored: failed('transient', { retryAt: 101, logic: 'before' }) })).toBe('read');
  });

  it('leaves a lasting failure alone until content or logic change', () => {
    expect(decide({ stored: failed('timeout') })).toBe('poisoned');
    expect(decide({ stored: failed('timeout'), entry: { key: 'a', metadata: 'other' } })).toBe('read');
    expect(decide({ stored: failed('timeout', { logic: 'before' }) })).toBe('read');
    expect(decide({ stored: failed('io', { metadata: '' }) })).toBe('read');
  });
});

describe('after reading', () => {
  const decide = (over: Partial<Read>) => {
    const decision = decideRead({ stored: stored(), ordinal: 6, content: 'c', logic: 'now', mode: 'changed', ...over });
    return decision.kind === 'evaluate' ? decision.why : decision.kind;
  };

  it('collapses equal content onto finished output of the current logic, and only then', () => {
    expect(decide({})).toBe('touch');
    expect(decide({ content: 'other' })).toBe('content');
    expect(decide({ stored: stored({ logic: 'before' }) })).toBe('logic');
    expect(decide({ stored: stored({ logic: 'before' }), content: 'other' })).toBe('content');
    expect(decide({ stored: undefined })).toBe('new');
    expect(decide({ stored: stored({ status: 'excluded', content: '' }) })).toBe('content');
    expect(decide({ mode: 'full' })).toBe('forced');
  });

  it('leaves alone what is older than what is stored', () => {
    expect(decide({ ordinal: 4, content: 'other' })).toBe('older');
    expect(decide({ ordinal: 5, content: 'other' })).toBe('content');
    expect(decide({ ordinal: undefined, content: 'other' })).toBe('content');
    expect(decide({ ordinal: 4, mode: 'full' })).toBe('forced');
  });

  it('repeats what failed when that may help', () => {
    expect(decide({ stored: failed('transient') })).toBe('retry');
    expect(decide({ stored: failed('io', { content: '' }) })).toBe('retry');
    expect(decide({ stored: failed('timeout') })).toBe('poisoned');
    expect(decide({ stored: failed('timeout'), content: 'other' })).toBe('content');
    expect(decide({ stored: failed('timeout', { logic: 'before' }) })).toBe('logic');
  });
});
