import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListItem, listRows, listTree } from '../../client/webview/graph/model/listTree.ts';
import type { Graph } from '../../server/protocol/graph.ts';
import { edge, egoGraph, node, smallGraph } from '../graph/sampleGraphs.ts';
import { randomRuns } from '../randomRuns.ts';
import { laidOutPlainly, sceneFor, shownGraph } from './shownGraphs.ts';

test('from the focus callers unfold to callers and callees to callees', () => {
  expect(drawn(smallGraph())).toMatchInlineSnapshot(`
    "
    save
      [listCallers]
        update
          create (again)
        create
        4 tests
        save (again)
      [listCallees]
        validate
        insert
        crypto
    "
  `);
});

test('what no call leads to or from the focus is not lost', () => {
  const graph = {
    ...smallGraph(),
    groups: [],
    nodes: ['a', 'b', 'c', 'lone'].map((name, at) => node(name, { rank: at - 1, marks: at === 1 ? ['focus'] : [] })),
    edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')],
  };
  expect(drawn(graph as Graph)).toMatchInlineSnapshot(`
    "
    b
      [listCallers]
        a
      [listCallees]
        c
    [listOtherEdges]
      a (again)
        c (again)
    [listOther]
      lone
    "
  `);
});

test('the list holds every node and every edge of any graph', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000 }), (nodes, seed) => {
      const graph = egoGraph({ nodes, files: 5, seed });
      const scene = sceneFor(shownGraph(graph, { layout: laidOutPlainly(graph) }));
      const entries = flat(listTree(scene, 'calls'));
      expect(new Set(entries.map((entry) => entry.node))).toEqual(new Set(scene.nodes.map(({ key }) => key)));
      expect(entries.flatMap((entry) => entry.edge ?? []).sort()).toEqual(scene.edges.map(({ key }) => key).sort());
    }),
    randomRuns('FUZZ', 100),
  );
});

test('a collapsed row hides what is beneath it', () => {
  const tree = listTree(sceneFor(shownGraph(smallGraph())), 'calls');
  const all = listRows(tree, new Set());
  expect(all[0]).toMatchObject({ level: 1, position: 1, setSize: 1 });
  expect(listRows(tree, new Set(['save'])).length).toBe(1);
  expect(new Set(all.map(({ item }) => item.id)).size).toBe(all.length);
});

function drawn(graph: Graph): string {
  const lines = listRows(listTree(sceneFor(shownGraph(graph)), 'calls'), new Set()).map(({ item, level }) => {
    const text =
      item.what === 'section'
        ? `[${'key' in item.title ? item.title.key : item.title.text}]`
        : `${item.item.node.name}${item.isRepeated ? ' (again)' : ''}`;
    return `${'  '.repeat(level - 1)}${text}`;
  });
  return `\n${lines.join('\n')}\n`;
}

function flat(items: readonly ListItem[]): readonly { readonly node: string; readonly edge?: string }[] {
  return items.flatMap((item) => [
    ...(item.what === 'node' ? [{ node: item.item.key, ...(item.edge === undefined ? {} : { edge: item.edge.key }) }] : []),
    ...flat(item.children),
  ]);
}
