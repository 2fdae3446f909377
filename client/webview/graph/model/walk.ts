/** Where the arrow keys lead on the canvas. */
import type { Box } from '../../../../server/protocol/graph.ts';
import type { Scene, SceneNode } from './scene.ts';

export type Way = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The node that is reached from `key`; undefined when there is none that way. */
export function walk(scene: Scene, key: string | undefined, way: Way): SceneNode | undefined {
  const here = scene.nodes.find((node) => node.key === key);
  if (way === 'first' || here === undefined) return firstNode(scene);
  if (way === 'last') return inReadingOrder(scene.nodes).at(-1);
  return way === 'left' || way === 'right' ? neighbour(scene, here, way) : sibling(scene, here, way);
}

/** The focus; without one the first node there is. */
export function firstNode({ nodes }: Scene): SceneNode | undefined {
  return nodes.find(({ node }) => node.marks.includes('focus')) ?? inReadingOrder(nodes)[0];
}

/** Column by column, from top to bottom; one rank may have several columns. */
export function inReadingOrder(nodes: readonly SceneNode[]): readonly SceneNode[] {
  return [...nodes].sort((a, b) => a.node.rank - b.node.rank || a.box.x - b.box.x || a.box.y - b.box.y);
}

/** The caller (left) or callee (right) whose column is nearest, and of those the one that lies nearest. */
function neighbour({ nodes, edges }: Scene, here: SceneNode, way: 'left' | 'right'): SceneNode | undefined {
  const keys = new Set(
    edges.flatMap(({ from, to }) => (way === 'left' && to === here.key ? [from] : way === 'right' && from === here.key ? [to] : [])),
  );
  const side = way === 'left' ? -1 : 1;
  const distance = ({ node, box }: SceneNode): readonly number[] => {
    const isBehind = Math.sign(middleX(box) - middleX(here.box)) === side ? 0 : 1;
    return [isBehind, Math.abs(node.rank - here.node.rank), Math.abs(middleY(box) - middleY(here.box))];
  };
  const candidates = nodes.filter(({ key }) => key !== here.key && keys.has(key));
  return candidates.map((node) => ({ node, distance: distance(node) })).sort((a, b) => compare(a.distance, b.distance))[0]?.node;
}

/** The next node of the same column, and behind its end the next column of the rank; where strips are drawn, the nearest of the next strip. */
function sibling({ nodes, captions }: Scene, here: SceneNode, way: 'up' | 'down'): SceneNode | undefined {
  const side = way === 'up' ? -1 : 1;
  if (captions.length === 0) {
    const rank = inReadingOrder(nodes.filter(({ node }) => node.rank === here.node.rank));
    return rank[rank.indexOf(here) + side];
  }
  const candidates = nodes.filter(({ box }) => Math.sign(middleY(box) - middleY(here.box)) === side);
  const distance = ({ box }: SceneNode): readonly number[] => [
    Math.abs(middleY(box) - middleY(here.box)),
    Math.abs(middleX(box) - middleX(here.box)),
  ];
  return candidates.map((node) => ({ node, distance: distance(node) })).sort((a, b) => compare(a.distance, b.distance))[0]?.node;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function middleX({ x, width }: Box): number {
  return x + width / 2;
}

function middleY({ y, height }: Box): number {
  return y + height / 2;
}
