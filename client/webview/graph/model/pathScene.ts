/** Paths between two symbols: one strip each, shortest first; a hop carries the line of its call. */
import type { EdgePath, GraphEdge, GraphNode } from '../../../../server/protocol/graph.ts';
import type { ShownGraph } from '../../../../server/protocol/panel.ts';
import { SMALL, shortened, textWidth } from './nodeAnatomy.ts';
import { baseName } from './paths.ts';
import type { Scene, SceneCaption, SceneEdge, SceneNode } from './scene.ts';

const STRIP = { margin: 16, caption: 24, gap: 28, shortestHop: 72, hopPadding: 18, longestHopText: 44 } as const;

/** Keys carry the path's number, because a symbol may stand in several. */
export function pathScene({ graph, layout, query }: ShownGraph, captionOf: (path: number, hops: number) => string): Scene {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const edgeById = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const nodes: SceneNode[] = [];
  const edges: SceneEdge[] = [];
  const captions: SceneCaption[] = [];
  let y: number = STRIP.margin;
  let width = 0;

  for (const [index, path] of (graph.paths ?? []).entries()) {
    const hops = path.flatMap((id) => edgeById.get(id) ?? []);
    const members = stripMembers(hops, nodeById);
    const height = Math.max(0, ...members.map((node) => layout.nodes[node.id]?.height ?? 0));
    captions.push({ text: captionOf(index + 1, hops.length), x: STRIP.margin, y: y + STRIP.caption / 2 });
    y += STRIP.caption;
    let x: number = STRIP.margin;
    for (const [place, node] of members.entries()) {
      const box = layout.nodes[node.id] ?? { x: 0, y: 0, width: 160, height };
      const key = stripKey(node.id, index);
      nodes.push({ key, node, box: { ...box, x, y: y + (height - box.height) / 2 } });
      x += box.width;
      const hop = hops[place];
      if (hop === undefined) continue;
      const label = shortened(hopText(hop), STRIP.longestHopText);
      const length = Math.max(STRIP.shortestHop, textWidth(label, query.metrics) * SMALL + 2 * STRIP.hopPadding);
      edges.push({
        key: stripKey(hop.id, index),
        edge: hop,
        from: key,
        to: stripKey(hop.to, index),
        path: straight(x, x + length, y + height / 2),
        label,
      });
      x += length;
    }
    width = Math.max(width, x);
    y += height + STRIP.gap;
  }
  return { width: width + STRIP.margin, height: y - STRIP.gap + STRIP.margin, nodes, edges, groups: [], captions };
}

function stripKey(id: string, path: number): string {
  return `${path}:${id}`;
}

function stripMembers(hops: readonly GraphEdge[], nodeById: ReadonlyMap<string, GraphNode>): readonly GraphNode[] {
  const [first] = hops;
  if (first === undefined) return [];
  return [first.from, ...hops.map((hop) => hop.to)].flatMap((id) => nodeById.get(id) ?? []);
}

/** `user.ts:42 this.store.write(row)` */
function hopText({ sites, label }: GraphEdge): string {
  const [site] = sites;
  if (site === undefined) return label;
  return `${baseName(site.path)}:${site.startLine + 1}${site.text === undefined ? '' : ` ${site.text}`}`;
}

function straight(from: number, to: number, y: number): EdgePath {
  return {
    points: [
      [from, y],
      [from + (to - from) / 3, y],
      [to - (to - from) / 3, y],
      [to, y],
    ],
    label: [(from + to) / 2, y - 11],
  };
}
