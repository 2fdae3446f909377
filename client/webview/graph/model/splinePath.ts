import type { EdgePath } from '../../../../server/protocol/graph.ts';

/** The `d` of an SVG path: a start and three points for every cubic curve; what does not come in threes is drawn straight. */
export function splinePath(points: EdgePath['points']): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  const parts = [`M${point(start)}`];
  let index = 0;
  for (; index + 2 < rest.length; index += 3)
    parts.push(
      `C${rest
        .slice(index, index + 3)
        .map(point)
        .join(' ')}`,
    );
  for (; index < rest.length; index += 1)
    parts.push(
      `L${rest
        .slice(index, index + 1)
        .map(point)
        .join('')}`,
    );
  return parts.join('');
}

function point([x, y]: readonly [number, number]): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
