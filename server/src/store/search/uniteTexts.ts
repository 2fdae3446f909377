/** Unites sorted lists of texts into one, and says where each of them went. Stepwise. */
import { STEPS, type Stepwise } from './segment.ts';

/** A sorted list of texts inside a segment. */
export interface TextList {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Places of the texts in their order; none: they lie in order. */
  readonly order?: Uint32Array;
  /** Orders equal texts; none: equal texts are one. */
  readonly digests?: Uint32Array;
  /** By place 0: left out. */
  readonly used: Uint8Array;
}

/** The union of several lists: for each text which list and place it came from, and for each list and place the new numbers. */
export interface Union {
  readonly count: number;
  readonly byteCount: number;
  readonly lists: Uint8Array;
  readonly places: Uint32Array;
  readonly numbers: readonly Uint32Array[];
}

/** Between two pauses; well below a millisecond. */
const COMPARISONS = 4000;

export function* uniteTexts(lists: readonly TextList[]): Stepwise<Union> {
  const sizes = lists.map(({ used }) => used.length);
  const most = sizes.reduce((sum, size) => sum + size, 0);
  const union = { lists: new Uint8Array(most), places: new Uint32Array(most), numbers: sizes.map((size) => new Uint32Array(size)) };
  const heads = lists.map((list) => new Head(list));
  // Each text is compared with the head of every list.
  const pause = Math.max(1, Math.floor(COMPARISONS / lists.length));
  let count = 0;
  let byteCount = 0;
  for (;;) {
    const least = leastHead(heads);
    if (least < 0) return { count, byteCount, ...union };
    const { list, place } = heads[least] as Head;
    union.lists[count] = least;
    union.places[count] = place;
    byteCount += (list.offsets[place + 1] ?? 0) - (list.offsets[place] ?? 0);
    // Every list that has the same text now gives it up, the least itself included.
    for (const [index, head] of heads.entries()) {
      if (head.place < 0 || compareTexts(list, place, head.list, head.place) !== 0) continue;
      (union.numbers[index] as Uint32Array)[head.place] = count;
      head.advance();
    }
    if (++count % pause === 0) yield;
  }
}

/** How far a list is read. */
class Head {
  readonly list: TextList;
  /** -1 at the end. */
  place = -1;
  #next = 0;

  constructor(list: TextList) {
    this.list = list;
    this.advance();
  }

  advance(): void {
    const { used, order } = this.list;
    while (this.#next < used.length) {
      const at = this.#next++;
      this.place = order === undefined ? at : (order[at] ?? 0);
      if (used[this.place] === 1) return;
    }
    this.place = -1;
  }
}

/** The first of the lists whose head is smallest; -1 when all are at their end. */
function leastHead(heads: readonly Head[]): number {
  let least = -1;
  for (const [index, head] of heads.entries()) {
    if (head.place < 0) continue;
    const best = heads[least];
    if (best === undefined || compareTexts(head.list, head.place, best.list, best.place) < 0) least = index;
  }
  return least;
}

function compareTexts(left: TextList, leftPlace: number, right: TextList, rightPlace: number): number {
  const leftStart = left.offsets[leftPlace] ?? 0;
  const rightStart = right.offsets[rightPlace] ?? 0;
  const leftLength = (left.offsets[leftPlace + 1] ?? 0) - leftStart;
  const rightLength = (right.offsets[rightPlace + 1] ?? 0) - rightStart;
  const common = Math.min(leftLength, rightLength);
  for (let at = 0; at < common; at++) {
    const difference = (left.bytes[leftStart + at] ?? 0) - (right.bytes[rightStart + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength || (left.digests?.[leftPlace] ?? 0) - (right.digests?.[rightPlace] ?? 0);
}

/** Puts the texts of a union into another order: `numbers` by old number. */
export function* renumberTexts(union: Union, numbers: Uint32Array): Stepwise<Union> {
  const lists = new Uint8Array(union.count);
  const places = new Uint32Array(union.count);
  for (let old = 0; old < union.count; old++) {
    lists[numbers[old] ?? 0] = union.lists[old] ?? 0;
    places[numbers[old] ?? 0] = union.places[old] ?? 0;
    if (old % STEPS === 0) yield;
  }
  const renumbered: Uint32Array[] = [];
  for (const list of union.numbers) {
    const own = new Uint32Array(list.length);
    for (let place = 0; place < list.length; place++) {
      own[place] = numbers[list[place] ?? 0] ?? 0;
      if (place % STEPS === 0) yield;
    }
    renumbered.push(own);
  }
  return { ...union, lists, places, numbers: renumbered };
}
