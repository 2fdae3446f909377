/** The door to graphs, with a layouter that lays out plainly and remembers what it was told. */
import { describe, expect, it } from 'vitest';
import { createGraphs } from '../../server/src/graph/graphs.ts';
import type { Layouter } from '../../server/src/graph/layout/layouter.ts';
import { plainLayout } from '../../server/src/graph/layout/plainLayout.ts';
import { sketchOf } from '../../server/src/graph/layout/sketch.ts';
import { fakeIndex } from '../cli/fakeIndex.ts';
import { sampleQuery } from './sampleGraphs.ts';

const query = sampleQuery({ kind: 'imports', roots: [''], orderHint: [{ id: 'a.ts', x: 0 }] });

describe('graphs', () => {
  it('answer with a graph, its layout, and how far the index is', async () => {
    const { layouter, told } = recording();
    const answer = await createGraphs(layouter).answer(fakeIndex(), query);
    expect(answer).toMatchObject({
      generation: 12,
      complete: true,
      pendingFiles: 0,
      value: { graph: { nodes: [] }, layout: { width: 0 } },
    });
    expect(told).toEqual(['prepare', 'layout a.ts']);
  });

  it('lay out for pictures only when they export', async () => {
    const { layouter, told } = recording();
    const graphs = createGraphs(layouter);
    expect((await graphs.exported(fakeIndex(), query, 'dot')).text).toMatch(/^digraph/);
    expect(told).toEqual([]);
    expect((await graphs.exported(fakeIndex(), query, 'svg')).text).toMatch(/^<svg/);
    expect(told).toEqual(['layout a.ts']);
  });

  it('are given up together with their layouter', async () => {
    const { layouter, told } = recording();
    await createGraphs(layouter).dispose();
    expect(told).toEqual(['dispose']);
  });
});

function recording(): { readonly layouter: Layouter; readonly told: readonly string[] } {
  const told: string[] = [];
  return {
    told,
    layouter: {
      prepare: () => void told.push('prepare'),
      layout: (graph, metrics, hint) => {
        told.push(`layout ${hint.map(({ id }) => id).join(' ')}`);
        return Promise.resolve(plainLayout(sketchOf(graph, metrics, hint)));
      },
      dispose: () => {
        told.push('dispose');
        return Promise.resolve();
      },
    },
  };
}
