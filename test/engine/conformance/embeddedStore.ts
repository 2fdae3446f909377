/**
 * What every `EmbeddedStore` with its targets must do, whatever lies beneath. Run it once per implementation:
 * `embeddedStoreConformance('in memory', () => createHarness())`.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedStore, EmbeddedTarget, StagingStore, TargetChange, TrackingRow } from '../../../server/src/engine/ports.ts';

export interface EmbeddedStoreHarness {
  readonly store: EmbeddedStore;
  readonly targets: readonly TargetSample[];
  readonly staging?: StagingStore;
  /** Closes everything and opens the same data again, as after a restart of the process. */
  reopen(): EmbeddedStoreHarness | Promise<EmbeddedStoreHarness>;
  dispose(): void | Promise<void>;
}

/** A target with values it can hold. */
export interface TargetSample {
  readonly target: EmbeddedTarget;
  /** Keys that one owner can hold side by side; one is enough for a target with one row per owner. */
  readonly keys: readonly string[];
  /** A value for a key of an owner: different seeds give different values, equal seeds equal ones. */
  value(owner: string, key: string, seed: number): unknown;
}

const NOTHING: TargetChange = { inserts: [], updates: [], deletes: [] };

export function embeddedStoreConformance(name: string, create: () => EmbeddedStoreHarness | Promise<EmbeddedStoreHarness>): void {
  describe(`embedded store: ${name}`, () => {
    let harness: EmbeddedStoreHarness;
    beforeEach(async () => {
      harness = await create();
    });
    afterEach(() => harness.dispose());
    const current = () => harness;
    const reopen = async () => {
      harness = await harness.reopen();
    };
    transactionCases(current, reopen);
    trackingCases(current, reopen);
    targetCases(current, reopen);
    stagingCases(current, reopen);
  });
}

type Current = () => EmbeddedStoreHarness;
type Reopen = () => Promise<void>;

export function trackingRow(key: string, over: Partial<TrackingRow> = {}): TrackingRow {
  return {
    key,
    ordinal: 1,
    content: 'c1',
    logic: 'l1',
    metadata: 'm1',
    origin: 'disk',
    status: 'ok',
    reason: '',
    attempts: 0,
    retryAt: 0,
    ...over,
  };
}

function transactionCases(current: Current, reopen: Reopen): void {
  describe('transaction', () => {
    it('returns what the work returns', () => {
      expect(current().store.transaction(() => 42)).toBe(42);
    });

    it('keeps what it wrote, also over a restart', async () => {
      const { store } = current();
      store.transaction(() => store.tracking.write('s', trackingRow('a')));
      await reopen();
      expect(current().store.tracking.read('s', 'a')).toEqual(trackingRow('a'));
    });

    it('sees its own writes', () => {
      const { store } = current();
      store.transaction(() => {
        store.tracking.write('s', trackingRow('a'));
        expect(store.tracking.read('s', 'a')).toEqual(trackingRow('a'));
        store.tracking.remove('s', 'a');
        expect(store.tracking.read('s', 'a')).toBeUndefined();
      });
    });

    it('undoes everything when the work throws, and throws that on', async () => {
      const { store, targets } = current();
      store.transaction(() => store.tracking.write('s', trackingRow('a')));
      const stop = new Error('stop');
      expect(() =>
        store.transaction(() => {
          store.tracking.write('s', trackingRow('a', { content: 'c2' }));
          store.tracking.write('s', trackingRow('b'));
          for (const { target, keys, value } of targets) target.apply('s', 'b', { ...NOTHING, inserts: rows('b', keys, value, 1) });
          throw stop;
        }),
      ).toThrow(stop);
      await reopen();
      expect([...current().store.tracking.all('s')]).toEqual([trackingRow('a')]);
      for (const { target } of current().targets) expect(existing(current(), target, 'b')).toEqual({});
    });

    it('works again after a failed one', () => {
      const { store } = current();
      expect(() =>
        store.transaction(() => {
          throw new Error('stop');
        }),
      ).toThrow('stop');
      store.transaction(() => store.tracking.write('s', trackingRow('a')));
      expect(store.tracking.read('s', 'a')).toBeDefined();
    });
  });
}

function trackingCases(current: Current, reopen: Reopen): void {
  describe('tracking', () => {
    it('knows nothing of a row that was never written', () => {
      expect(current().store.tracking.read('s', 'a')).toBeUndefined();
      expect([...current().store.tracking.all('s')]).toEqual([]);
    });

    it('gives back every field, failure included', async () => {
      const row = trackingRow('dir/ä b.txt', {
        ordinal: 7_000_000_000,
        status: 'failed',
        reason: 'parse.timeout',
        failure: {
          code: 'parse.timeout',
          kind: 'timeout',
          message: 'Took too long',
          subject: 'dir/ä b.txt',
          hint: 'Wait',
          causes: ['slow', 'big'],
        },
        attempts: 3,
        retryAt: 1_800_000_000_123,
        origin: 'buffer',
      });
      const { store } = current();
      store.transaction(() => store.tracking.write('s', row));
      expect(store.tracking.read('s', row.key)).toEqual(row);
      await reopen();
      expect([...current().store.tracking.all('s')]).toEqual([row]);
    });

    it('forgets the failure when the row is written without one', () => {
      const { store } = current();
      store.transaction(() =>
        store.tracking.write('s', trackingRow('a', { status: 'failed', failure: { code: 'x', kind: 'io', message: 'm' } })),
      );
      store.transaction(() => store.tracking.write('s', trackingRow('a')));
      expect(store.tracking.read('s', 'a')).toEqual(trackingRow('a'));
      expect(store.tracking.read('s', 'a')).not.toHaveProperty('failure');
    });

    it('writes over, removes, and removes what is not there', () => {
      const { store } = current();
      store.transaction(() => {
        store.tracking.write('s', trackingRow('a'));
        store.tracking.write('s', trackingRow('b'));
        store.tracking.write('s', trackingRow('a', { content: 'c2' }));
        store.tracking.remove('s', 'b');
        store.tracking.remove('s', 'never');
      });
      expect([...store.tracking.all('s')]).toEqual([trackingRow('a', { content: 'c2' })]);
    });

    it('lists in key order', () => {
      const { store } = current();
      const keys = ['b', 'a/z', 'a', 'a/b', 'B', '10', '9'];
      store.transaction(() => {
        for (const key of keys) store.tracking.write('s', trackingRow(key));
      });
      expect([...store.tracking.all('s')].map((row) => row.key)).toEqual([...keys].sort());
    });

    it('keeps sources apart', () => {
      const { store } = current();
      store.transaction(() => {
        store.tracking.write('s', trackingRow('a'));
        store.tracking.write('t', trackingRow('a', { content: 'other' }));
        store.tracking.remove('s', 'a');
      });
      expect(store.tracking.read('s', 'a')).toBeUndefined();
      expect([...store.tracking.all('t')]).toEqual([trackingRow('a', { content: 'other' })]);
    });

    it('counts observations upwards, also over restarts', async () => {
      const seen: number[] = [];
      const count = () => seen.push(current().store.tracking.nextOrdinal());
      for (let index = 0; index < 5; index++) count();
      await reopen();
      for (let index = 0; index < 5; index++) count();
      current().store.transaction(() => current().store.tracking.write('s', trackingRow('a')));
      count();
      await reopen();
      count();
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
      expect(seen[0]).toBeGreaterThan(0);
    });
  });
}

function targetCases(current: Current, reopen: Reopen): void {
  describe('targets', () => {
    /** Runs the case for every target, naming the one that breaks it. */
    const each = async (work: (sample: TargetSample) => void | Promise<void>) => {
      for (const { target } of current().targets) {
        const sample = sampleOf(current(), target.name);
        try {
          await work(sample);
        } catch (error) {
          throw new Error(`target ${target.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
      }
    };
    const apply = (name: string, owner: string, change: Partial<TargetChange>) =>
      current().store.transaction(() => sampleOf(current(), name).target.apply('s', owner, { ...NOTHING, ...change }));

    it('start empty', () => each(({ target }) => expect(existing(current(), target, 'a')).toEqual({})));

    it('tell the keys and digests of what was applied, also over a restart', () =>
      each(async ({ target, keys, value }) => {
        apply(target.name, 'a', { inserts: rows('a', keys, value, 1) });
        const expected = digests(target, 'a', keys, value, 1);
        expect(existing(current(), target, 'a')).toEqual(expected);
        await reopen();
        expect(existing(current(), sampleOf(current(), target.name).target, 'a')).toEqual(expected);
      }));

    it('digest values by content', () =>
      each(({ target, keys, value }) => {
        const [key = ''] = keys;
        expect(target.digest(value('a', key, 1))).toBe(target.digest(value('a', key, 1)));
        expect(target.digest(value('a', key, 1))).not.toBe(target.digest(value('a', key, 2)));
      }));

    it('update in place', () =>
      each(({ target, keys, value }) => {
        const [first = '', ...others] = keys;
        apply(target.name, 'a', { inserts: rows('a', keys, value, 1) });
        apply(target.name, 'a', { updates: rows('a', [first], value, 2) });
        expect(existing(current(), target, 'a')).toEqual({
          ...digests(target, 'a', others, value, 1),
          ...digests(target, 'a', [first], value, 2),
        });
      }));

    it('delete exactly what they are told, and insert it again', () =>
      each(({ target, keys, value }) => {
        const [first = '', ...others] = keys;
        apply(target.name, 'a', { inserts: rows('a', keys, value, 1) });
        apply(target.name, 'a', { deletes: [first] });
        expect(existing(current(), target, 'a')).toEqual(digests(target, 'a', others, value, 1));
        apply(target.name, 'a', { inserts: rows('a', [first], value, 2) });
        apply(target.name, 'a', { deletes: keys });
        expect(existing(current(), target, 'a')).toEqual({});
      }));

    it('take inserts, updates and deletes in one change', () =>
      each(({ target, keys, value }) => {
        const [first = '', second, third] = keys;
        if (second === undefined || third === undefined) return;
        apply(target.name, 'a', { inserts: rows('a', [first, second], value, 1) });
        apply(target.name, 'a', { inserts: rows('a', [third], value, 1), updates: rows('a', [first], value, 2), deletes: [second] });
        expect(existing(current(), target, 'a')).toEqual({
          ...digests(target, 'a', [first], value, 2),
          ...digests(target, 'a', [third], value, 1),
        });
      }));

    it('keep owners apart, also when they move in one transaction', () =>
      each(({ target, keys, value }) => {
        apply(target.name, 'a', { inserts: rows('a', keys, value, 1) });
        apply(target.name, 'b', { inserts: rows('b', keys, value, 2) });
        current().store.transaction(() => {
          target.apply('s', 'a', { ...NOTHING, deletes: keys });
          target.apply('s', 'c', { ...NOTHING, inserts: rows('c', keys, value, 1) });
        });
        expect(existing(current(), target, 'a')).toEqual({});
        expect(existing(current(), target, 'b')).toEqual(digests(target, 'b', keys, value, 2));
        expect(existing(current(), target, 'c')).toEqual(digests(target, 'c', keys, value, 1));
      }));

    it('undo with the transaction', () =>
      each(({ target, keys, value }) => {
        apply(target.name, 'a', { inserts: rows('a', keys, value, 1) });
        expect(() =>
          current().store.transaction(() => {
            target.apply('s', 'a', { ...NOTHING, deletes: keys });
            throw new Error('stop');
          }),
        ).toThrow('stop');
        expect(existing(current(), target, 'a')).toEqual(digests(target, 'a', keys, value, 1));
      }));

    it('take an empty change', () =>
      each(({ target }) => {
        apply(target.name, 'a', {});
        expect(existing(current(), target, 'a')).toEqual({});
      }));

    it('have fingerprints', () => each(({ target }) => expect(target.fingerprint).not.toBe('')));
  });
}

function stagingCases(current: Current, reopen: Reopen): void {
  describe('staging', () => {
    const empty = { committed: {}, staged: {} };

    it('remembers keys per target, source and owner, also over a restart', async () => {
      const { store, staging } = current();
      if (staging === undefined) return;
      const keys = { committed: { one: 'd1' }, staged: { two: 5, one: 6 } };
      expect(staging.read('t', 's', 'a')).toEqual(empty);
      store.transaction(() => staging.write('t', 's', 'a', keys));
      await reopen();
      expect(current().staging?.read('t', 's', 'a')).toEqual(keys);
      expect(current().staging?.read('t', 's', 'b')).toEqual(empty);
      expect(current().staging?.read('u', 's', 'a')).toEqual(empty);
      current().store.transaction(() => current().staging?.write('t', 's', 'a', empty));
      expect(current().staging?.read('t', 's', 'a')).toEqual(empty);
    });
  });
}

function sampleOf(harness: EmbeddedStoreHarness, name: string): TargetSample {
  const found = harness.targets.find((sample) => sample.target.name === name);
  if (found === undefined) throw new Error(`The harness lost target ${name} when it was opened again`);
  return found;
}

function rows(owner: string, keys: readonly string[], value: TargetSample['value'], seed: number): { key: string; value: unknown }[] {
  return keys.map((key) => ({ key, value: value(owner, key, seed) }));
}

type Digests = Record<string, string | number>;

function digests(target: EmbeddedTarget, owner: string, keys: readonly string[], value: TargetSample['value'], seed: number): Digests {
  return Object.fromEntries(keys.map((key) => [key, target.digest(value(owner, key, seed))]));
}

function existing(harness: EmbeddedStoreHarness, target: EmbeddedTarget, owner: string): Digests {
  return harness.store.transaction(() => Object.fromEntries(target.existing('s', owner)));
}
