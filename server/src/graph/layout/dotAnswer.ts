/**
 * What Graphviz answers, as far as it is of use here: its `imap` format, which tells the boxes of nodes and nothing else. (Its JSON repeats
 * all that was asked, edges included: a fifth of the whole time.) Text that is not of this form says nothing.
 */

/** The package's types do not list it. */
export const ANSWER_FORMAT = 'imap' as 'json';

/** Dots per inch of the answer, whose numbers are whole: hundredths of a pixel. (A pixel here is what Graphviz calls a point.) */
export const RESOLUTION = 7200;

/** Middle of each dot node, by name, in pixels; y grows downwards. */
export type DotAnswer = ReadonlyMap<string, Point>;

export type Point = readonly [x: number, y: number];

/** Lines such as `rect n12 366299,183200 376599,186200`: the name, and two corners. */
export function readDotAnswer(text: string): DotAnswer {
  const middles = new Map<string, Point>();
  for (const [, name = '', ...corners] of text.matchAll(LINE)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = corners.map(Number);
    middles.set(name, [middle(left, right), middle(top, bottom)]);
  }
  return middles;
}

const LINE = /^rect (\S+) (-?\d+),(-?\d+) (-?\d+),(-?\d+)$/gm;

function middle(one: number, other: number): number {
  return ((one + other) / 2) * (72 / RESOLUTION);
}
