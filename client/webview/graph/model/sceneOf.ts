import type { ShownGraph } from '../../../../server/protocol/panel.ts';
import { pathScene } from './pathScene.ts';
import type { Scene } from './scene.ts';

/** Paths are strips that the panel arranges by itself; everything else lies where the layout put it. */
export function sceneOf(shown: ShownGraph, captionOf: (path: number, hops: number) => string): Scene {
  const { graph, layout } = shown;
  if (graph.paths !== undefined && graph.paths.length > 0) return pathScene(shown, captionOf);
  const nodes = graph.nodes.flatMap((node) => {
    const box = layout.nodes[node.id];
    return box === undefined ? [] : [{ key: node.id, node, box }];
  });
  const edges = graph.edges.flatMap((edge) => {
    const path = layout.edges[edge.id];
    return path === undefined ? [] : [{ key: edge.id, edge, from: edge.from, to: edge.to, path, label: edge.label }];
  });
  const groups = graph.groups.flatMap((group) => {
    const box = layout.groups[group.id];
    return box === undefined ? [] : [{ group, box }];
  });
  // Outer groups first, so that inner ones lie on top of them.
  groups.sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  return { width: layout.width, height: layout.height, nodes, edges, groups, captions: [] };
}
