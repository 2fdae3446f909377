/** Puts the answers of several segments together. */
import { rowId } from '../rowIds.ts';
import { readRankKey, type Tier } from './searchRank.ts';
import { pathOf, type Segment } from './segment.ts';

export interface SearchMatch {
  /** Id of the symbol in the store. */
  readonly id: number;
  readonly tier: Tier;
  readonly score: number;
}

/** What one segment found: rank keys (searchRank.ts), best first. */
export interface SegmentAnswer {
  readonly segment: Segment;
  readonly keys: Float64Array;
}

/** The best of all, best first. */
export function* bestOfSegments(answers: readonly SegmentAnswer[], limit: number): Generator<SearchMatch> {
  const heads = answers.map((answer) => new Head(answer));
  for (let count = 0; count < limit; count++) {
    let best: Head | undefined;
    for (const head of heads) if (!head.ended && (best === undefined || head.isBefore(best))) best = head;
    if (best === undefined) return;
    yield best.match();
    best.advance();
  }
}

/** The next match of an answer. */
class Head {
  readonly #answer: SegmentAnswer;
  #at = 0;
  #key;

  constructor(answer: SegmentAnswer) {
    this.#answer = answer;
    this.#key = readRankKey(answer.keys[0] ?? 0);
  }

  get ended(): boolean {
    return this.#at >= this.#answer.keys.length;
  }

  advance(): void {
    this.#at++;
    this.#key = readRankKey(this.#answer.keys[this.#at] ?? 0);
  }

  /** Ranks compare across segments; at equal ones paths decide. A path is in one segment only. */
  isBefore(other: Head): boolean {
    return this.#key.rank === other.#key.rank ? this.#path < other.#path : this.#key.rank < other.#key.rank;
  }

  match(): SearchMatch {
    const { segment } = this.#answer;
    const symbol = this.#symbol;
    const file = segment.fileIds[segment.symbolFiles[symbol] ?? 0] ?? 0;
    return { id: rowId(file, segment.symbolPlaces[symbol] ?? 0), tier: this.#key.tier as Tier, score: this.#key.score };
  }

  get #symbol(): number {
    return this.#answer.segment.symbolsByRank[this.#key.symbol] ?? 0;
  }

  get #path(): string {
    return pathOf(this.#answer.segment, this.#answer.segment.symbolFiles[this.#symbol] ?? 0);
  }
}
