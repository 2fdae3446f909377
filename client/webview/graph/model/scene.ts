/** What the canvas draws: a graph and where everything lies, ready to be walked. */
import type { Box, EdgePath, GraphEdge, GraphGroup, GraphNode } from '../../../../server/protocol/graph.ts';

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
