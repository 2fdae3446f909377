/** What the canvas draws: a graph and where everything lies, ready to be walked. */
import type { Box, EdgePath, GraphEdge, GraphGroup, GraphNode } from '../../../../server/protocol/graph.ts';
import type { ShownGraph } from '../../../../server/protocol/panel.ts';
import { pathScene } from './pathScene.ts';

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly groups: readonly SceneGroup[];
  readonly captions: readonly SceneCaption[];
}

export interface SceneNode {
  /** Unique on the canvas: a path graph draws a node once in every path. */
  readonly key: string;
  readonly node: GraphNode;
  readonly box: Box;
}

export interface SceneEdge {
  readonly key: string;
  readonly edge: GraphEdge;
  /** Keys of the nodes it joins. */
  readonly from: string;
  readonly to: string;
  readonly path: EdgePath;
  /** Drawn on it; the edge's own label, or the line of a hop. */
  readonly label: string;
}

export interface SceneGroup {
  readonly group: GraphGroup;
  readonly box: Box;
}

/** Text above a strip. */
export interface SceneCaption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export const emptyScene: Scene = { width: 0, height: 0, nodes: [], edges: [], groups: [], captions: [] };

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
