/** When V8 collects during an update: often while parsers need memory too, unless there is so much to do that time matters more. */
import { collectOften, collectSeldom } from '../syntax/pool/v8Flags.ts';

export interface Collector {
  readonly often: () => void;
  readonly seldom: () => void;
}

/** Files of one update from which on the index itself takes far more memory than what tidiness would save. */
export const MANY_FILES = 2_500;

export class Collecting {
  readonly #collector: Collector;
  #files = 0;

  constructor(collector: Collector = { often: collectOften, seldom: collectSeldom }) {
    this.#collector = collector;
  }

  /** A file is about to be parsed. */
  onParse(): void {
    this.#files++;
    if (this.#files === 1) this.#collector.often();
    else if (this.#files === MANY_FILES) this.#collector.seldom();
  }

  /** All files are parsed, and their parsers are not needed any more. */
  onParsed(): void {
    this.#files = 0;
    this.#collector.seldom();
  }
}
