/** From rows and columns to a finished layout: boxes around groups, edges, and everything moved to the corner. */
import type { Box, EdgePath, GraphLayout } from '../../../protocol/graph.ts';
import type { Arrangement, Item } from './arrangement.ts';
import type { Point } from './dotAnswer.ts';
import { columnWidths } from './dotSource.ts';
import { placedLabels } from './labels.ts';
import type { Routed } from './routes.ts';
import type { Sketch } from './sketch.ts';

/** Pixels around all. */
const MARGIN = 12;
/** Pixels between a group's border and what is in it, left and right. */
const PADDING = 8;

export interface Places {
  /** Middle of a column. */
  readonly columnX: (column: number) => number;
  /** Middle of what stands in a column. */
  readonly y: (item: Item, column: number) => number;
}

export interface Placed {
  readonly arrangement: Arrangement;
  readonly places: Places;
}

/** @param routes What was arranged: the sketch with its edges led through columns. */
export function pictureOf(sketch: Sketch, routes: Routed, { arrangement, places }: Placed): GraphLayout {
  const widths = columnWidths(routes.sketch, arrangement);
  const boxes = routes.sketch.nodes.map(({ height }, at): Box => {
    const column = arrangement.columns[at] ?? 0;
    const width = widths[column] ?? 0;
    const y = places.y({ what: 'node', at }, column) - height / 2;
    return { x: places.columnX(column) - width / 2, y, width, height };
  });
  const nodes = boxes.slice(0, sketch.nodes.length);
  const groups = groupBoxes(sketch, arrangement, boxes, places);
  const pieces = routes.sketch.edges.map(({ from, to }) => edgeBetween(boxes[from] ?? NOWHERE, boxes[to] ?? NOWHERE));
  const lines = routes.pieces.map((own) => joined(own.map((piece) => pieces[piece] ?? [])));
  const labels = placedLabels(
    lines.map((points, at) => ({ points, size: sketch.edges[at]?.label ?? NOWHERE })),
    nodes,
  );
  const edges = lines.map((points, at): EdgePath => {
    const label = labels[at];
    return label === undefined ? { points } : { points, label };
  });
  return movedToCorner(sketch, { nodes, groups, edges });
}

/** One line of all pieces; from one to the next it goes straight through a column. */
function joined(pieces: readonly (readonly Point[])[]): readonly Point[] {
  const [first = [], ...others] = pieces;
  const points = [...first];
  for (const piece of others) {
    const [start = [0, 0], ...rest] = piece;
    const end = points.at(-1) ?? start;
    const third = (part: 1 | 2): Point => [end[0] + ((start[0] - end[0]) * part) / 3, end[1] + ((start[1] - end[1]) * part) / 3];
    points.push(third(1), third(2), start, ...rest);
  }
  return points;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Inner groups first, because outer ones lie around them. */
function groupBoxes({ groups }: Sketch, arrangement: Arrangement, nodes: readonly Box[], places: Places): (Box | undefined)[] {
  const boxes: (Box | undefined)[] = groups.map(() => undefined);
  // Everything that a group holds, directly or not: boxes of nodes by the group's borders in the stacks.
  const inside: Box[][] = groups.map(() => []);
  const depth: number[] = groups.map(() => 0);
  for (const stack of arrangement.stacks) {
    const open: number[] = [];
    for (const { what, at } of stack) {
      if (what === 'top') {
        open.push(at);
        depth[at] = open.length;
      } else if (what === 'bottom') open.pop();
      else for (const group of open) inside[group]?.push(nodes[at] ?? NOWHERE);
    }
  }
  const deepest = Math.max(0, ...depth);
  groups.forEach(({ title }, at) => {
    const span = arrangement.spans[at];
    if (span === undefined) return;
    const columns = Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step);
    const top = Math.min(...columns.map((column) => places.y({ what: 'top', at }, column))) - title.height / 2;
    const bottom = Math.max(...columns.map((column) => places.y({ what: 'bottom', at }, column)));
    const left = Math.min(...(inside[at] ?? []).map(({ x }) => x));
    const right = Math.max(...(inside[at] ?? []).map(({ x, width }) => x + width));
    // Inner groups have narrower rims than those around them.
    const rim = PADDING * (1 + (deepest - (depth[at] ?? 1)) / 2);
    boxes[at] = { x: left - rim, y: top, width: right - left + 2 * rim, height: bottom - top };
  });
  return boxes;
}

/** From the right side of one box to the left side of the other in one curve; a loop when both are the same or in one column. */
function edgeBetween(from: Box, to: Box): readonly Point[] {
  const [startY, endY] = [from.y + from.height / 2, to.y + to.height / 2];
  const isLevel = from.x < to.x + to.width && to.x < from.x + from.width;
  if (isLevel) {
    const x = Math.max(from.x + from.width, to.x + to.width);
    const [start, end] = from === to ? [startY - from.height / 4, endY + from.height / 4] : [startY, endY];
    // The further, the wider, but no wider than the gap between columns.
    const bend = 24 + Math.min(36, Math.abs(end - start) / 6);
    return [
      [from.x + from.width, start],
      [x + bend, start],
      [x + bend, end],
      [to.x + to.width, end],
    ];
  }
  const goesRight = from.x < to.x;
  const [startX, endX] = goesRight ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  const bend = (endX - startX) / 2;
  return [
    [startX, startY],
    [startX + bend, startY],
    [endX - bend, endY],
    [endX, endY],
  ];
}

interface Drawn {
  readonly nodes: readonly Box[];
  readonly groups: readonly (Box | undefined)[];
  readonly edges: readonly EdgePath[];
}

function movedToCorner(sketch: Sketch, { nodes, groups, edges }: Drawn): GraphLayout {
  const corners: Point[] = [];
  for (const box of [...nodes, ...groups]) if (box !== undefined) corners.push([box.x, box.y], [box.x + box.width, box.y + box.height]);
  edges.forEach(({ points, label }, at) => {
    corners.push(...points);
    const { width, height } = sketch.edges[at]?.label ?? NOWHERE;
    if (label !== undefined) corners.push([label[0] - width / 2, label[1] - height / 2], [label[0] + width / 2, label[1] + height / 2]);
  });
  if (corners.length === 0) return { width: 0, height: 0, nodes: {}, groups: {}, edges: {} };
  const [left, top, right, bottom] = boundsOf(corners);
  const moved = ([x, y]: Point): Point => [round(x - left + MARGIN), round(y - top + MARGIN)];
  const movedBox = (box: Box): Box => {
    const [x, y] = moved([box.x, box.y]);
    return { x, y, width: round(box.width), height: round(box.height) };
  };
  return {
    width: round(right - left + 2 * MARGIN),
    height: round(bottom - top + 2 * MARGIN),
    nodes: Object.fromEntries(nodes.map((box, at) => [sketch.nodes[at]?.id ?? '', movedBox(box)])),
    groups: Object.fromEntries(groups.flatMap((box, at) => (box === undefined ? [] : [[sketch.groups[at]?.id ?? '', movedBox(box)]]))),
    edges: Object.fromEntries(
      edges.map(({ points, label }, at) => [
        sketch.edges[at]?.id ?? '',
        { points: points.map(moved), ...(label === undefined ? {} : { label: moved(label) }) },
      ]),
    ),
  };
}

/** A loop, because thousands of points are too many arguments for Math.min. */
function boundsOf(points: readonly Point[]): [left: number, top: number, right: number, bottom: number] {
  const bounds: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
