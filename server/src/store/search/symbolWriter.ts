/** Fills the symbols of a new segment. They come in the order of their ranks and go to the places of their names. */
import { traitMask } from './searchRank.ts';
import { SCATTERED_STEPS, type Segment, STEPS, type Stepwise } from './segment.ts';

export interface WrittenSymbol {
  readonly name: number;
  readonly container: number;
  readonly file: number;
  readonly place: number;
  readonly kind: number;
  readonly flags: number;
  readonly score: number;
}

export class SymbolWriter {
  readonly #segment: Segment;
  /** Where each name's next symbol goes. */
  readonly #next: Uint32Array;
  #rank = 0;

  /** `counts`: how many symbols each name has. */
  constructor(segment: Segment, counts: Uint32Array) {
    this.#segment = segment;
    addUp(counts, segment.nameSymbols);
    this.#next = segment.nameSymbols.slice(0, segment.names);
  }

  /** How many symbols were written. */
  get count(): number {
    return this.#rank;
  }

  write({ name, container, file, place, kind, flags, score }: WrittenSymbol): void {
    const segment = this.#segment;
    const symbol = this.#next[name] ?? 0;
    this.#next[name] = symbol + 1;
    segment.symbolNames[symbol] = name;
    segment.symbolContainers[symbol] = container;
    segment.symbolFiles[symbol] = file;
    segment.symbolPlaces[symbol] = place;
    segment.symbolKinds[symbol] = kind;
    segment.symbolFlags[symbol] = flags;
    segment.symbolScores[symbol] = score;
    segment.symbolRanks[symbol] = this.#rank;
    segment.symbolsByRank[this.#rank] = symbol;
    segment.nameTraits[name] = (segment.nameTraits[name] ?? 0) | traitMask(kind, flags);
    this.#rank++;
  }

  /** The order by container, once all symbols are there: a counting sort. */
  *finish(): Stepwise<void> {
    const { symbols, symbolContainers, containers, containerStarts, symbolsByContainer } = this.#segment;
    const counts = new Uint32Array(containers);
    for (let symbol = 0; symbol < symbols; symbol++) {
      const container = symbolContainers[symbol] ?? 0;
      counts[container] = (counts[container] ?? 0) + 1;
      if (symbol % STEPS === 0) yield;
    }
    addUp(counts, containerStarts);
    const next = containerStarts.slice(0, containers);
    for (let symbol = 0; symbol < symbols; symbol++) {
      const container = symbolContainers[symbol] ?? 0;
      const at = next[container] ?? 0;
      symbolsByContainer[at] = symbol;
      next[container] = at + 1;
      if (symbol % SCATTERED_STEPS === 0) yield;
    }
  }
}

/** Starts of runs with these lengths; the last one is their sum. */
function addUp(counts: Uint32Array, starts: Uint32Array): void {
  let sum = 0;
  for (let index = 0; index < counts.length; index++) {
    starts[index] = sum;
    sum += counts[index] ?? 0;
  }
  starts[counts.length] = sum;
}
