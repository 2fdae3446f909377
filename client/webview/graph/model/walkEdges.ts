/** Where keys lead along the edges of the canvas: from a node to one of its edges, and from that to the next at the same node. */
import type { Box } from '../../../../server/protocol/graph.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** An edge that has the keyboard. */
export interface EdgeStop {
  /** Key of the edge. */
  readonly edge: string;
  /** Key of the node that it was reached from: its other edges are above and below. */
  readonly home: string;
}

/** From a node the edge to whatever lies nearest on that side; undefined when there is none. */
export function edgeFrom(scene: Scene, home: string, way: 'left' | 'right'): EdgeStop | undefined {
  const here = heightOf(scene, home);
  const nearest = edgesAt(scene, home, way)
    .map((edge) => ({ edge, distance: Math.abs(heightOf(scene, otherEnd(edge, home)) - here) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest === undefined ? undefined : { edge: nearest.edge.key, home };
}

/** The next edge above or below on the same side of the same node; undefined at the end. */
export function nextEdge(scene: Scene, { edge, home }: EdgeStop, by: 1 | -1): EdgeStop | undefined {
  const way = scene.edges.find(({ key }) => key === edge)?.from === home ? 'right' : 'left';
  const side = edgesAt(scene, home, way);
  const next = side[side.findIndex(({ key }) => key === edge) + by];
  return next === undefined ? undefined : { edge: next.key, home };
}

/** A spot on the edge, of no size: what is to be seen when it has the keyboard. */
export function middleOfEdge({ path }: SceneEdge): Box {
  const [x, y] = path.label ?? path.points[Math.floor(path.points.length / 2)] ?? [0, 0];
  return { x, y, width: 0, height: 0 };
}

/** As their other ends lie, from top to bottom. */
function edgesAt(scene: Scene, home: string, way: 'left' | 'right'): readonly SceneEdge[] {
  const found = scene.edges.filter(({ from, to }) => (way === 'right' ? from === home : to === home && from !== home));
  const heights = new Map(found.map((edge) => [edge, heightOf(scene, otherEnd(edge, home))]));
  return found.sort((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
}

function otherEnd({ from, to }: SceneEdge, home: string): string {
  return from === home ? to : from;
}

function heightOf({ nodes }: Scene, key: string): number {
  const box = nodes.find((node) => node.key === key)?.box;
  return box === undefined ? 0 : box.y + box.height / 2;
}
