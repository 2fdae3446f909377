/** Where labels of edges stand: on their edge, as near to its middle as there is room beside nodes and other labels. */
import type { Box } from '../../../protocol/graph.ts';
import type { Point } from './dotAnswer.ts';
import type { Size } from './measure.ts';

/** Parts of an edge's length at which its label may stand, best first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86] as const;
/** Pixels. What may be in the way is looked for in the bands that a label touches. */
const BAND = 64;

export interface Labelled {
  readonly points: readonly Point[];
  /** 0 by 0: no label. */
  readonly size: Size;
}

/** Middles of the labels, in the order asked. When all spots are taken, a label stands in the middle, whatever is there. */
export function placedLabels(edges: readonly Labelled[], nodes: readonly Box[]): (Point | undefined)[] {
  const bands = new Map<number, Box[]>();
  const add = (box: Box) => {
    for (const band of bandsOf(box)) bands.set(band, [...(bands.get(band) ?? []), box]);
  };
  for (const node of nodes) add(node);
  return edges.map(({ points, size: { width, height } }) => {
    if (width === 0) return undefined;
    const boxAt = ([x, y]: Point): Box => ({ x: x - width / 2, y: y - height / 2, width, height });
    const isFree = (box: Box) => bandsOf(box).every((band) => !(bands.get(band) ?? []).some((other) => meet(box, other)));
    const spots = SPOTS.map((part) => pointAt(points, part));
    const middle = spots.find((spot) => isFree(boxAt(spot))) ?? spots[0] ?? [0, 0];
    add(boxAt(middle));
    return middle;
  });
}

function bandsOf({ y, height }: Box): number[] {
  const first = Math.floor(y / BAND);
  return Array.from({ length: Math.floor((y + height) / BAND) - first + 1 }, (_, step) => first + step);
}

function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** @param part From 0, the start, to 1. Curves count alike, however long. */
function pointAt(points: readonly Point[], part: number): Point {
  const curves = (points.length - 1) / 3;
  const at = Math.min(Math.floor(part * curves), curves - 1);
  const t = part * curves - at;
  const [a = [0, 0], b = a, c = b, d = c] = points.slice(3 * at, 3 * at + 4);
  const s = 1 - t;
  const along = (axis: 0 | 1) => s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return [along(0), along(1)];
}
