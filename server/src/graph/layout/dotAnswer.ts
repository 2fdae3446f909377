/** What Graphviz answers, as far as it is of use here: its `json0` format, made of text. Throws what JSON.parse throws. */

/** Middle of each dot node, by name; y grows downwards. */
export type DotAnswer = ReadonlyMap<string, Point>;

export type Point = readonly [x: number, y: number];

interface DotJson {
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
}

export function readDotAnswer(text: string): DotAnswer {
  const { objects = [] } = JSON.parse(text) as DotJson;
  return new Map(objects.flatMap(({ name, pos }) => (pos === undefined ? [] : pointOf(pos).map((point) => [name, point] as const))));
}

function pointOf(text: string): Point[] {
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
}
