/** Where labels of edges stand: on their edge, as near to its middle as there is room beside other labels. */

import type { Point } from './dotAnswer.ts';
import type { Size } from './measure.ts';

/** Parts of an edge's length at which its label may stand, best first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
/** Pixels; labels are looked for among those of the same and of neighbouring bands. */
const BAND = 64;

export interface Labelled {
  readonly points: readonly Point[];
  /** 0 by 0: no label. */
  readonly size: Size;
}

/** Middles of the labels, in the order asked. When all spots are taken, labels may touch. */
export function placedLabels(edges: readonly Labelled[]): (Point | undefined)[] {
  const bands = new Map<number, { readonly middle: Point; readonly size: Size }[]>();
  const isFree = (middle: Point, size: Size): boolean => {
    const band = Math.floor(middle[1] / BAND);
    return [band - 1, band, band + 1].every((near) =>
      (bands.get(near) ?? []).every(
        (other) =>
          Math.abs(other.middle[0] - middle[0]) >= (other.size.width + size.width) / 2 ||
          Math.abs(other.middle[1] - middle[1]) >= (other.size.height + size.height) / 2,
      ),
    );
  };
  return edges.map(({ points, size }) => {
    if (size.width === 0) return undefined;
    const spots = SPOTS.map((part) => pointAt(points, part));
    const middle = spots.find((spot) => isFree(spot, size)) ?? spots[0] ?? [0, 0];
    const band = Math.floor(middle[1] / BAND);
    bands.set(band, [...(bands.get(band) ?? []), { middle, size }]);
    return middle;
  });
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
