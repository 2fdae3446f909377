import { describe, expect, it } from 'vitest';
import { Workbench } from './toy/workbench.ts';

const FAST = { debounce: { quietMs: 100, maxMs: 500 }, rescanMs: undefined };

describe('live', () => {
  it('scans, then processes what changes after it was quiet for a while', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    const session = await bench.engine.live(FAST);
    expect(session.initial.counters.added).toBe(1);
    bench.log();
    bench.source.set('a', 'two');
    bench.source.announce('a');
    await bench.clock.advance(99);
    expect(bench.log()).toEqual([]);
    await bench.clock.advance(1);
    expect(bench.log()).toEqual([
      'a ran split: content',
      'a ran count: content',
      'a applied words: +1 ~0 -1 =0',
      'a applied texts: +0 ~0 -0 =1',
    ]);
    bench.source.delete('a');
    bench.source.announce('a');
    await bench.clock.advance(100);
    expect(bench.log()).toEqual(['a deleted: absent']);
    session.dispose();
    await bench.engine.dispose();
    expect(bench.source.watchers).toBe(0);
    expect(bench.clock.waiting).toBe(0);
  });
});
