/** What Graphviz answers, as far as it is of use here: its `json0` format, made of text. Throws what JSON.parse throws. */

export interface DotAnswer {
  /** Middle of each dot node, by name; y grows downwards. */
  readonly nodes: ReadonlyMap<string, Point>;
  /** By the id that the source gave; what dot could not draw is missing. */
  readonly edges: ReadonlyMap<string, readonly Point[]>;
}

export type Point = readonly [x: number, y: number];

interface DotJson {
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id?: string; readonly pos?: string }[];
}

export function readDotAnswer(text: string): DotAnswer {
  const { objects = [], edges = [] } = JSON.parse(text) as DotJson;
  const drawn = new Map<string, readonly Point[]>();
  for (const { id, pos } of edges) {
    const points = pos === undefined ? [] : pos.split(' ').flatMap(pointOf);
    // A start and whole cubic curves, or it is nothing.
    if (id === undefined || points.length < 4 || points.length % 3 !== 1) continue;
    drawn.set(id, points);
  }
  return {
    nodes: new Map(objects.flatMap(({ name, pos }) => (pos === undefined ? [] : pointOf(pos).map((point) => [name, point] as const)))),
    edges: drawn,
  };
}

function pointOf(text: string): Point[] {
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
}
