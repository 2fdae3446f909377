/**
 * What every `SourceContract` must do. Run it once per implementation: `sourceConformance('real files', () => createHarness())`.
 * The cases wait for events, never for time.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceChange, SourceContract, SourceEntry, SourceRead } from '../../../server/src/engine/ports.ts';

export interface SourceHarness<Value> {
  readonly source: SourceContract<Value>;
  /** Three keys, the last two under `prefix`. Nothing exists at first. */
  readonly keys: readonly [string, string, string];
  readonly prefix: string;
  /** Creates the row or replaces its content. Texts of a harness never have equal lengths unless they are equal. */
  write(key: string, text: string): void | Promise<void>;
  remove(key: string): void | Promise<void>;
  /** What was written, as read back from a value. */
  textOf(value: Value): string;
  /** Makes the row exist but be left out by the source's own rules. */
  exclude?(key: string): void | Promise<void>;
  /** Makes the row unreadable; gives false when this machine cannot. `restore` makes it readable again. */
  makeUnreadable?(key: string): boolean | Promise<boolean>;
  restore?(key: string): void | Promise<void>;
  dispose(): void | Promise<void>;
}

const never = () => new AbortController().signal;

export function sourceConformance<Value>(name: string, create: () => SourceHarness<Value> | Promise<SourceHarness<Value>>): void {
  describe(`source: ${name}`, () => {
    let harness: SourceHarness<Value>;
    beforeEach(async () => {
      harness = await create();
    });
    afterEach(() => harness.dispose());
    const current = () => harness;
    listCases(current);
    getCases(current);
    metadataCases(current);
    watchCases(current);
  });
}

type Current<Value> = () => SourceHarness<Value>;

function listCases<Value>(current: Current<Value>): void {
  describe('list', () => {
    it('gives nothing when nothing is there', async () => {
      expect(await entriesOf(current().source)).toEqual([]);
    });

    it('gives every row once', async () => {
      await writeAll(current());
      expect(keysOf(await entriesOf(current().source))).toEqual([...current().keys].sort());
    });

    it('gives what lies under a prefix', async () => {
      const { source, keys, prefix } = current();
      await writeAll(current());
      expect(keysOf(await entriesOf(source, prefix))).toEqual([keys[1], keys[2]].sort());
    });

    it('gives nothing under a prefix that is gone', async () => {
      await current().write(current().keys[0], 'one');
      expect(await entriesOf(current().source, current().prefix)).toEqual([]);
    });

    it('loses what was removed', async () => {
      const { source, keys } = current();
      await writeAll(current());
      await current().remove(keys[1]);
      expect(keysOf(await entriesOf(source))).toEqual([keys[0], keys[2]].sort());
    });

    it('throws when it is aborted, so that nothing is taken for vanished', async () => {
      await writeAll(current());
      await expect(entriesOf(current().source, undefined, AbortSignal.abort())).rejects.toThrow();
    });
  });
}

function getCases<Value>(current: Current<Value>): void {
  describe('get', () => {
    it('gives the content', async () => {
      const [key] = current().keys;
      await current().write(key, 'hello');
      const value = contentOf(await current().source.get(key, never()));
      expect(current().textOf(value.value)).toBe('hello');
      expect(value.bytes).toBeGreaterThanOrEqual(5);
      expect(value.origin).not.toBe('');
    });

    it('gives equal fingerprints for equal content only', async () => {
      const [first, second, third] = current().keys;
      await current().write(first, 'same');
      await current().write(second, 'same');
      await current().write(third, 'other');
      const fingerprints = await Promise.all(
        [first, second, third].map(async (key) => contentOf(await current().source.get(key, never())).fingerprint),
      );
      expect(fingerprints[0]).toBe(fingerprints[1]);
      expect(fingerprints[0]).not.toBe(fingerprints[2]);
    });

    it('takes empty content for content', async () => {
      const [key] = current().keys;
      await current().write(key, '');
      expect(current().textOf(contentOf(await current().source.get(key, never())).value)).toBe('');
    });

    it('says absent for what never was and for what is gone', async () => {
      const [key, , other] = current().keys;
      await current().write(key, 'hello');
      await current().remove(key);
      expect(await current().source.get(key, never())).toEqual({ kind: 'absent' });
      expect(await current().source.get(other, never())).toEqual({ kind: 'absent' });
    });

    it('says why it leaves a row out', async () => {
      const harness = current();
      if (harness.exclude === undefined) return;
      const [key] = harness.keys;
      await harness.exclude(key);
      const read = await harness.source.get(key, never());
      expect(read.kind).toBe('excluded');
      if (read.kind === 'excluded') expect(read.reason).not.toBe('');
    });

    it('never takes unreadable for absent, and recovers', async () => {
      const harness = current();
      const [, key] = harness.keys;
      await harness.write(key, 'hello');
      if (!(await harness.makeUnreadable?.(key))) return;
      try {
        const read = await harness.source.get(key, never());
        expect(read.kind).toBe('unreadable');
        const listing = await listingOf(harness.source);
        const known = listing.entries.some((entry) => entry.key === key) || listing.uncertain.some((prefix) => key.startsWith(prefix));
        expect(known).toBe(true);
      } finally {
        await harness.restore?.(key);
      }
      expect((await harness.source.get(key, never())).kind).toBe('value');
    });
  });
}

function metadataCases<Value>(current: Current<Value>): void {
  describe('metadata', () => {
    it('is the same in the listing and in the read, as long as nothing changes', async () => {
      const { source, keys } = current();
      await writeAll(current());
      for (const entry of await entriesOf(source)) {
        const read = contentOf(await source.get(entry.key, never()));
        if (entry.metadata !== undefined && read.metadata !== undefined) expect(read.metadata).toBe(entry.metadata);
        expect(entry.metadata).not.toBe('');
        expect(keys).toContain(entry.key);
      }
    });

    it('changes with the content, or is not vouched for', async () => {
      const { source, keys } = current();
      const [key] = keys;
      await current().write(key, 'before');
      const before = contentOf(await source.get(key, never())).metadata;
      await current().write(key, 'afterwards');
      const [entry] = await entriesOf(source);
      const after = contentOf(await source.get(key, never())).metadata;
      if (before !== undefined && entry?.metadata !== undefined) expect(entry.metadata).not.toBe(before);
      if (before !== undefined && after !== undefined) expect(after).not.toBe(before);
    });
  });
}

function watchCases<Value>(current: Current<Value>): void {
  describe('watch', () => {
    it('tells creation, edit and removal once it is armed, by name or as a rescan', async () => {
      const { source, keys } = current();
      if (source.watch === undefined) return;
      const [, key] = keys;
      await writeAll(current());
      const changes = new ChangeLog();
      const watching = await source.watch((change) => changes.add(change), never());
      try {
        await current().write(key, 'edited now');
        await changes.covers(key);
        changes.clear();
        await current().remove(key);
        await changes.covers(key);
        changes.clear();
        await current().write(key, 'and here again');
        await changes.covers(key);
      } finally {
        watching.dispose();
      }
    });

    it('can be ended twice and armed again', async () => {
      const { source, keys } = current();
      if (source.watch === undefined) return;
      const first = await source.watch(() => undefined, never());
      first.dispose();
      first.dispose();
      const changes = new ChangeLog();
      const second = await source.watch((change) => changes.add(change), never());
      try {
        await current().write(keys[0], 'created');
        await changes.covers(keys[0]);
      } finally {
        second.dispose();
      }
    });
  });
}

/** Collects changes and resolves when one of them covers a key. */
class ChangeLog {
  #changes: SourceChange[] = [];
  #waiting: (() => void) | undefined;

  add(change: SourceChange): void {
    this.#changes.push(change);
    this.#waiting?.();
  }

  clear(): void {
    this.#changes = [];
  }

  async covers(key: string): Promise<void> {
    while (!this.#changes.some((change) => coversKey(change, key))) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}

function coversKey(change: SourceChange, key: string): boolean {
  return change.kind === 'changed' ? change.keys.includes(key) : change.prefix === undefined || key.startsWith(change.prefix);
}

async function writeAll<Value>(harness: SourceHarness<Value>): Promise<void> {
  const texts = ['one', 'second', 'the third'] as const;
  for (const [index, key] of harness.keys.entries()) await harness.write(key, texts[index] ?? '');
}

interface Listing {
  readonly entries: readonly SourceEntry[];
  readonly uncertain: readonly string[];
}

async function listingOf<Value>(source: SourceContract<Value>, prefix?: string, signal = never()): Promise<Listing> {
  const entries: SourceEntry[] = [];
  const uncertain: string[] = [];
  for await (const batch of source.list({ ...(prefix === undefined ? {} : { prefix }), signal })) {
    entries.push(...batch.entries);
    for (const { prefix: unknown } of batch.uncertain ?? []) uncertain.push(unknown);
  }
  return { entries, uncertain };
}

async function entriesOf<Value>(source: SourceContract<Value>, prefix?: string, signal = never()): Promise<readonly SourceEntry[]> {
  return (await listingOf(source, prefix, signal)).entries;
}

function keysOf(entries: readonly SourceEntry[]): string[] {
  return entries.map((entry) => entry.key).sort();
}

function contentOf<Value>(read: SourceRead<Value>): Extract<SourceRead<Value>, { kind: 'value' }> {
  if (read.kind !== 'value') throw new Error(`Expected a value, got ${JSON.stringify(read)}`);
  return read;
}
